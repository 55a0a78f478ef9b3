import type { Meta } from '@storybook/react-vite'
import { opens, panelMeta, type PanelArgs, type PanelStory } from '../kit/panel-story'
import { offer } from '../kit/sample'
import { asked, decided, mamaAt, offered, settled } from '../kit/situations'

/** An offer over the agent’s limit, from the note to the answer. */
const meta: Meta<PanelArgs> = { ...panelMeta, title: 'States/Offers' }
export default meta

/** What was asked for is in sight, and nothing is offered yet. */
export const NothingYet: PanelStory = opens(mamaAt('agree/offer'))
/** Not to be voiced until it is approved: the phrases wait too. */
export const OverTheLimit: PanelStory = opens(offered(offer.large))
/** Mara was asked. */
export const Asked: PanelStory = opens(offered(offer.large, asked))
/** Mara said yes. */
export const Approved: PanelStory = opens(offered(offer.large, asked, decided('approved')))
/** Mara said no. */
export const Refused: PanelStory = opens(offered(offer.large, asked, decided('refused')))
/** Ana said yes: the way on is open. */
export const Accepted: PanelStory = opens(offered(offer.fix, settled('accepted')))
/** Three times no: the way out is there. */
export const NoMatch: PanelStory = opens(mamaAt('agree/no-match'))
