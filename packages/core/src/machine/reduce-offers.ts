import { gestureId } from './offers'
import { promised } from './record'
import { changed, type Reducers } from './reducers'

export const offerReducers: Reducers<
  'offer.made' | 'offer.settled' | 'approval.asked' | 'approval.settled'
> = {
  'offer.made': ({ offers }, { offer: id, text, cost, gesture }) => ({
    offers: [...offers, { id, text, cost, gesture, result: null, reason: null }],
  }),
  'offer.settled': (record, { offer, result, reason = null }) => {
    const made = record.offers.find(({ id }) => id === offer)
    const offers = changed(record.offers, offer, { result, reason })
    if (!made || result === 'withdrawn') return { offers }
    if (!made.gesture) return { offers, decided: [...record.decided, { offer, result }] }
    if (result === 'declined') return { offers }
    const owed = { id: gestureId(offer), kind: 'gesture', what: made.text, due: null } as const
    return { offers, commitments: [...record.commitments, promised(record, owed)] }
  },
  'approval.asked': ({ approvals }, { approval: id, offer, to = null }) => ({
    approvals: [...approvals, { id, offer, to, result: null, who: null, limit: null }],
  }),
  'approval.settled': ({ approvals }, { approval, result, who, limit = null }) => ({
    approvals: changed(approvals, approval, { result, who, limit }),
  }),
}
