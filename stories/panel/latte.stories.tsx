import { latte } from '@amends/core/flows/latte'
import type { Meta } from '@storybook/react-vite'
import type { PanelArgs, PanelStory } from '../kit/panel-story'
import { conversationOf, everyBeatOf, outlineOf, panelOf } from './of-flow'

const meta: Meta<PanelArgs> = { title: 'Panel/LATTE', ...panelOf(latte) }
export default meta

export const OneBeat: PanelStory = {}
export const EveryBeat = everyBeatOf(latte)
export const Outline = outlineOf(latte)
export const Conversation = conversationOf(latte)
