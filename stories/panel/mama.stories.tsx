import { mama } from '@amends/core/flows/mama'
import type { Meta } from '@storybook/react-vite'
import type { PanelArgs, PanelStory } from '../kit/panel-story'
import { conversationOf, everyBeatOf, outlineOf, panelOf } from './of-flow'

const meta: Meta<PanelArgs> = { title: 'Panel/MAMA', ...panelOf(mama) }
export default meta

export const OneBeat: PanelStory = {}
export const EveryBeat = everyBeatOf(mama)
export const Outline = outlineOf(mama)
export const Conversation = conversationOf(mama)
