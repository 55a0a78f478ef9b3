import type { Meta } from '@storybook/react-vite'
import { opens, panelMeta, type PanelArgs, type PanelStory } from '../kit/panel-story'
import { closedCase } from '../kit/cases'
import { mama } from '@amends/core/flows/mama'
import { overlays } from '../kit/situations'

/** What stops a conversation, and what ends it. */
const meta: Meta<PanelArgs> = { ...panelMeta, title: 'States/Where it stands' }
export default meta

/** With its reason, and since when. */
export const Paused: PanelStory = opens(overlays.paused)
/** Somebody is not safe: the host's protocol stands in the beat's place. */
export const Unsafe: PanelStory = opens(overlays.unsafe)
/** The host has set no protocol, and that is said plainly. */
export const UnsafeWithoutProtocol: PanelStory = opens(overlays.unsafe, { safetyProtocol: null })
/** With somebody else. */
export const Escalated: PanelStory = opens(overlays.escalated)
/** Ended well, with what happened in a few lines. */
export const Closed: PanelStory = opens(() => closedCase({ flow: mama }))
