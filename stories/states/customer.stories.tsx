import type { Meta } from '@storybook/react-vite'
import { opens, panelMeta, type PanelArgs, type PanelStory } from '../kit/panel-story'
import { mamaAt } from '../kit/situations'

/** What the panel does for who is there and how they reached us. */
const meta: Meta<PanelArgs> = { ...panelMeta, title: 'States/The customer' }
export default meta

/** They speak: the cue and one button, and nothing moves. */
export const Hush: PanelStory = {
  ...opens(mamaAt('listen/hear')),
  args: { customerSpeaking: true },
}
/** They have been here before, and a promise was broken then. */
export const Returning: PanelStory = opens(() => mamaAt('listen/hear')({ returning: true }))
/** They wrote in public: one answer that is fit for every reader. */
export const InPublic: PanelStory = opens(() =>
  mamaAt('listen/public-reply')({ channel: 'social-public' }),
)
/** They wrote an email: nobody to let finish, but a text to read to its end. */
export const ByEmail: PanelStory = opens(() => mamaAt('listen/hear')({ channel: 'email' }))
/** Nobody knows their name yet. */
export const WithoutAName: PanelStory = opens(() => mamaAt('act/thank')({ named: false }))
