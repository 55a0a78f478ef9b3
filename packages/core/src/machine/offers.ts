import type { OfferState } from '../case/view/view-types'
import type { Approval, CaseRecord, Offer } from './record'

/** The id of what is owed once a gesture is accepted. */
export const gestureId = (offer: string) => `gesture-${offer}`

/** Whether the offer costs more than the agent may give; a cost in another currency always does. */
export function overLimit(record: CaseRecord, offer: Offer): boolean {
  const { cost } = offer
  const { authority } = record
  if (cost === null || authority === null) return false
  return cost.currency !== authority.currency || cost.minor > authority.limit
}

/** The newest approval asked for the offer, or null. */
export function approvalOf(record: CaseRecord, offer: string): Approval | null {
  return record.approvals.findLast((approval) => approval.offer === offer) ?? null
}

/** Whether less was approved than the offer costs. */
function isShort({ result, limit }: Approval, { cost }: Offer): boolean {
  return result === 'approved' && limit !== null && cost !== null && cost.minor > limit
}

/** Where the offer stands: its result, else what its cost needs. */
export function offerStateOf(record: CaseRecord, offer: Offer): OfferState {
  if (offer.result !== null) return offer.result
  if (!overLimit(record, offer)) return 'open'
  const approval = approvalOf(record, offer.id)
  if (approval === null || isShort(approval, offer)) return 'over-limit'
  return approval.result ?? 'asked'
}

/** Whether the customer may hear the offer: within the limit, or approved. */
export function mayVoice(record: CaseRecord, offer: Offer): boolean {
  const state = offerStateOf(record, offer)
  return state === 'open' || state === 'approved'
}
