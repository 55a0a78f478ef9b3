import { learn } from '@amends/core/flows/learn'
import type { Meta } from '@storybook/react-vite'
import type { PanelArgs, PanelStory } from '../kit/panel-story'
import { conversationOf, everyBeatOf, outlineOf, panelOf } from './of-flow'

const meta: Meta<PanelArgs> = { title: 'Panel/LEARN', ...panelOf(learn) }
export default meta

export const OneBeat: PanelStory = {}
export const EveryBeat = everyBeatOf(learn)
export const Outline = outlineOf(learn)
export const Conversation = conversationOf(learn)
