import { promised, type CaseRecord } from './record'
import type { Reducers } from './reduce'

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
  'offer.settled': (record, { offer, result, reason }) => {
    const made = record.offers.find(({ id }) => id === offer)
    const offers = record.offers.map((other) =>
      other === made ? { ...made, result, reason: reason ?? null } : other,
    )
    if (!made || result === 'withdrawn') return { ...record, offers }
    if (!made.gesture) return { ...record, offers, decided: [...record.decided, { offer, result }] }
    if (result === 'declined') return { ...record, offers }
    const owed = promised(record, {
      id: `gesture-${offer}`,
      kind: 'gesture',
      what: made.text,
      due: null,
    })
    return { ...record, offers, commitments: [...record.commitments, owed] }
  },
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
