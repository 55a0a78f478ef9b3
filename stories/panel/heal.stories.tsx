import { heal } from '@amends/core/flows/heal'
import type { Meta } from '@storybook/react-vite'
import type { PanelArgs, PanelStory } from '../kit/panel-story'
import { conversationOf, everyBeatOf, outlineOf, panelOf } from './of-flow'

const meta: Meta<PanelArgs> = { title: 'Panel/HEAL', ...panelOf(heal) }
export default meta

export const OneBeat: PanelStory = {}
export const EveryBeat = everyBeatOf(heal)
export const Outline = outlineOf(heal)
export const Conversation = conversationOf(heal)
