import { heart } from '@amends/core/flows/heart'
import type { Meta } from '@storybook/react-vite'
import type { PanelArgs, PanelStory } from '../kit/panel-story'
import { conversationOf, everyBeatOf, outlineOf, panelOf } from './of-flow'

const meta: Meta<PanelArgs> = { title: 'Panel/HEART', ...panelOf(heart) }
export default meta

export const OneBeat: PanelStory = {}
export const EveryBeat = everyBeatOf(heart)
export const Outline = outlineOf(heart)
export const Conversation = conversationOf(heart)
