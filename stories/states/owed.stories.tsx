import type { Meta } from '@storybook/react-vite'
import { opens, panelMeta, type PanelArgs, type PanelStory } from '../kit/panel-story'
import { mamaAt, owing } from '../kit/situations'

/** A promise on its way to its hour. */
const meta: Meta<PanelArgs> = { ...panelMeta, title: 'States/What is owed' }
export default meta

/** Due in a few days. */
export const Open: PanelStory = opens(owing(74))
/** Due within a day. */
export const Due: PanelStory = opens(owing(3))
/** Its time has passed. */
export const Late: PanelStory = opens(owing(-5))
/** The fix has no time yet: the way on says what to do. */
export const Undated: PanelStory = opens(owing(null))
/** Four at once. */
export const Several: PanelStory = opens(owing(-5, 3, 74, null))
/** After the talk: the beat waits until the promise falls due. */
export const Waiting: PanelStory = opens(mamaAt('act/deliver'))
