import type { Meta } from '@storybook/react-vite'
import { opens, panelMeta, type PanelArgs, type PanelStory } from '../kit/panel-story'
import { hostFailed, memoryOnly, newerLog, notSaved, saving, waiting } from '../kit/situations'

/** What the panel says about itself when something goes wrong around it. */
const meta: Meta<PanelArgs> = { ...panelMeta, title: 'States/Trouble' }
export default meta

/** The log holds an event that this release does not know: it can be read, not changed. */
export const ReadOnly: PanelStory = opens(newerLog)
/** The disk is full. What was typed stays on the screen, and can be copied. */
export const NotSaved: PanelStory = opens(notSaved)
/** The store is slow. */
export const Saving: PanelStory = opens(saving)
/** The network is gone: what is done is kept here, and the agent goes on. */
export const Waiting: PanelStory = opens(waiting)
/** The browser keeps nothing: it lasts as long as the tab. */
export const MemoryOnly: PanelStory = opens(memoryOnly)
/** The helpdesk did not make the task that it was asked for. */
export const HostFailed: PanelStory = opens(hostFailed)
