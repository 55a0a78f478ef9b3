import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { offer } from '../kit/sample'
import { asked, decided, offered } from '../kit/situations'

/** Asks for an approval where an offer is over the agent’s limit, or notes who decided. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Approval',
  tags: ['autodocs'],
  component: Recovery.Approval,
}
export default meta

const shown = inBody(<Recovery.Approval />)
const host = { requestApproval: () => ({ ref: 'approval-1' }) }

/** The host can ask somebody. */
export const ByTheHost = part(shown, offered(offer.large), { host })
/** It cannot: the agent notes who decided. */
export const ByHand = part(shown, offered(offer.large))
/** The answer is out. */
export const Asked = part(shown, offered(offer.large, asked), { host })
/** No, and what then. */
export const Refused = part(shown, offered(offer.large, asked, decided('refused')), { host })
/** Nothing is over the limit. */
export const Empty = part(shown, offered(offer.fix))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, offered(offer.large))
