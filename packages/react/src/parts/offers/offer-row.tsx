import { memo, useId, useState } from 'react'
import type { OfferView, Recovery } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { formatMoney } from '../../internals/format'
import { Act } from '../fields/act'
import { useWritable } from '../fields/answer'
import { Composer, Line } from '../fields/composer'
import { useKeepFocus } from '../fields/keep-focus'
import { refusalOf } from '../fields/refusal'
import { OfferData } from './data-attributes'
import { offerWords as words } from './words'

/** Who was asked to approve it, and who decided, as far as the log knows. */
function approvalOf(recovery: Recovery, approval: string | null) {
  const found = { to: null as string | null, who: null as string | null }
  if (approval === null) return found
  for (const event of recovery.log) {
    if (event.type === 'approval.asked' && event.approval === approval) found.to = event.to ?? null
    if (event.type === 'approval.settled' && event.approval === approval) found.who = event.who
  }
  return found
}

/** What the state says in its tag and under it, with the names it knows. */
function useStanding(offer: OfferView) {
  const { recovery, locale } = useRecovery()
  const name = useView((view) => view.about.customer)
  const authority = useView((view) => view.about.authority)
  const { to, who } = approvalOf(recovery, offer.approval)
  const limit = authority
    ? formatMoney({ minor: authority.limit, currency: authority.currency }, locale)
    : ''
  const { state } = offer
  const tag =
    (state === 'accepted' && name && words.agrees(name)) ||
    (state === 'declined' && name && words.declines(name)) ||
    (state === 'asked' && to && words.askedOf(to)) ||
    words.states[state]
  const note =
    (state === 'over-limit' && words.overLimit(limit)) ||
    (state === 'asked' && words.waiting(limit)) ||
    (state === 'approved' && who && words.approvedBy(who)) ||
    (state === 'refused' && (who ? words.refusedBy(who) : words.refusedBySomebody)) ||
    offer.reason
  return { tag, note }
}

/** One offer: what, what it costs, where it stands, and what can be done with it now. */
export const OfferRow = memo(({ offer }: { readonly offer: OfferView }) => {
  const { recovery, locale, send } = useRecovery()
  const id = useId()
  const [act, setAct] = useState<'declined' | 'withdrawn' | null>(null)
  const [last, setLast] = useState('accepted')
  const keep = useKeepFocus<HTMLLIElement>(`[data-act="${last}"]`)
  const { tag, note } = useStanding(offer)
  const writable = useWritable()
  const open = writable && !['accepted', 'declined', 'withdrawn'].includes(offer.state)
  const mayAccept = recovery.can({ type: 'offer.settled', offer: offer.id, result: 'accepted' })
  const unfold = (next: 'declined' | 'withdrawn') => {
    setAct(next)
    setLast(next)
  }
  return (
    <li
      {...keep}
      tabIndex={-1}
      className="amends-card"
      data-part="offer"
      {...{ [OfferData.state]: offer.state }}
    >
      <div className="amends-card-head">
        <span>
          <bdi>{offer.text}</bdi>
          {offer.cost && <b className="amends-cost"> {formatMoney(offer.cost, locale)}</b>}
        </span>
        <span className="amends-tag">{tag}</span>
      </div>
      {note && (
        <p id={id} className="amends-quiet" dir="auto">
          {note}
        </p>
      )}
      {open && !act && (
        <div className="amends-acts">
          <Act
            data-look="plain"
            data-act="accepted"
            aria-disabled={!mayAccept || undefined}
            aria-describedby={mayAccept ? undefined : id}
            onClick={() => {
              if (!mayAccept) return
              void send({ type: 'offer.settled', offer: offer.id, result: 'accepted' })
            }}
          >
            {words.accept}
          </Act>
          <Act data-act="declined" onClick={() => unfold('declined')}>
            {words.decline}
          </Act>
          <Act data-act="withdrawn" onClick={() => unfold('withdrawn')}>
            {words.withdraw}
          </Act>
        </div>
      )}
      {open && act && (
        <Composer
          label={act === 'declined' ? words.decline : words.withdraw}
          keep={`offers/${offer.id}`}
          submits={[act === 'declined' ? words.declineNow : words.withdrawNow]}
          onCancel={() => setAct(null)}
          onSubmit={async (read) => {
            const reason = read('reason')
            return refusalOf(
              recovery.send({
                type: 'offer.settled',
                offer: offer.id,
                result: act,
                ...(reason && { reason }),
              }),
            )
          }}
        >
          <Line
            name="reason"
            focus
            needed={false}
            label={act === 'declined' ? words.declineWhat : words.withdrawWhy}
          />
        </Composer>
      )}
    </li>
  )
})
