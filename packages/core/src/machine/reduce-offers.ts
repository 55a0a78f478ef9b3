import type { CaseRecord, Commitment } from './record'
import type { Reducers } from './reduce'

/** An accepted gesture is owed from that moment. */
function gestureOwed(record: CaseRecord, offer: string): readonly Commitment[] {
  const accepted = record.offers.find(({ id }) => id === offer)
  if (!accepted?.gesture) return record.commitments
  const gesture: Commitment = {
    id: `gesture-${offer}`,
    kind: 'gesture',
    what: accepted.text,
    due: null,
    every: null,
    owner: { id: record.about.agent.id, name: record.about.agent.name },
    words: null,
    parent: null,
    state: 'open',
    delegated: false,
    note: null,
    fellDue: [],
  }
  return [...record.commitments, gesture]
}

export const offerReducers: Reducers<
  'offer.made' | 'offer.settled' | 'approval.asked' | 'approval.settled'
> = {
  'offer.made': (record, event) => ({
    ...record,
    offers: [
      ...record.offers,
      {
        id: event.offer,
        text: event.text,
        cost: event.cost,
        gesture: event.gesture,
        result: null,
        reason: null,
      },
    ],
  }),
  'offer.settled': (record, { offer, result, reason }) => ({
    ...record,
    offers: record.offers.map((made) =>
      made.id === offer ? { ...made, result, reason: reason ?? null } : made,
    ),
    decided: result === 'withdrawn' ? record.decided : [...record.decided, { offer, result }],
    commitments: result === 'accepted' ? gestureOwed(record, offer) : record.commitments,
  }),
  'approval.asked': (record, event) => ({
    ...record,
    approvals: [
      ...record.approvals,
      { id: event.approval, offer: event.offer, to: event.to ?? null, result: null, who: null },
    ],
  }),
  'approval.settled': (record, event) => ({
    ...record,
    approvals: record.approvals.map((asked) =>
      asked.id === event.approval ? { ...asked, result: event.result, who: event.who } : asked,
    ),
  }),
}
