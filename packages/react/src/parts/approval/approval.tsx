import { memo } from 'react'
import { newId, type OfferView } from '@amends/core'
import { newest } from '../../case/newest'
import { useRecovery } from '../../case/recovery-context'
import { useReadOnly, useRecords, useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { useSayWhen } from '../../case/use-say-when'
import { Composer, Line, type Written } from '../fields/composer'
import { useKeepFocus } from '../fields/keep-focus'
import { parseMoney } from '../fields/money'
import { useAuthority } from '../fields/use-authority'
import { useHost } from '../fields/use-host'
import { notMoney } from '../fields/words'
import { ApprovalData } from './data-attributes'
import { overWords, waitingWords, words } from './words'

const results = ['approved', 'refused'] as const

const Request = memo(({ offer }: { readonly offer: OfferView }) => {
  const { recovery, host, locale } = useRecovery()
  const askHost = useHost()
  const sayWhen = useSayWhen()
  const { authority, currency, limit } = useAuthority()
  if (!authority) return null
  const { caseId } = recovery
  const { id, text, cost } = offer
  const open = offer.state === 'asked' ? offer.approval : null
  const asked = newest(recovery.log, 'approval.asked', ({ approval }) => approval === open)
  const to = asked?.to

  /** What was decided; without a result, that it was asked. */
  const decide = ({ who = '', limit: typed = '' }: Written, result?: (typeof results)[number]) => {
    if (!result) return { type: 'approval.asked', offer: id, to: who } as const
    const upTo = parseMoney(typed, currency, locale)
    if (typed && upTo?.currency !== currency) return { problem: notMoney(currency), at: 'limit' }
    const approval = open ?? newId()
    const limits = upTo && { limit: upTo.minor }
    const settled = { type: 'approval.settled', approval, result, who, ...limits } as const
    return open
      ? settled
      : [{ type: 'approval.asked', approval, offer: id, to: who } as const, settled]
  }

  return (
    <div
      className="amends-card"
      data-part="approval-request"
      {...{ [ApprovalData.state]: open ? 'asked' : 'needed' }}
    >
      <p>{overWords(text, limit)}</p>
      {asked && (
        <p className="amends-quiet" tabIndex={-1} data-home>
          {waitingWords(to, sayWhen(asked.at))}
        </p>
      )}
      {!open && host().requestApproval ? (
        <Composer
          key="ask"
          keep={`approval/${id}`}
          label={words.title}
          submits={[words.ask]}
          compose={(written) => ({ type: 'approval.asked', offer: id, ...written })}
          onDone={(written) =>
            askHost('requestApproval', { caseId, offer: id, text, cost, to: written.to ?? null })
          }
        >
          <Line name="to" label={words.whom} />
        </Composer>
      ) : (
        <Composer
          key={open}
          keep={`approval/${id}`}
          label={words.title}
          submits={[...(open ? [] : [words.asked]), words.approved, words.refused]}
          compose={(written, which) => decide(written, results[open ? which : which - 1])}
        >
          <Line name="who" label={words.who} value={to} needs={words.needsWho} />
          <Line name="limit" label={words.limit} inputMode="decimal" />
        </Composer>
      )}
    </div>
  )
})

/**
 * Asks for an approval where an offer is over the agent's limit, or notes who decided. Renders a
 * `section` with a `data-part="approval-request"` for each such offer; nothing when there is none
 * or where the beat keeps no approvals.
 */
export const Approval = createPart('approval', 'section', function useApproval() {
  const here = useRecords('approval')
  const readOnly = useReadOnly()
  const offers = useView((view) => view.offers)
  const keep = useKeepFocus<HTMLElement>()
  const over = offers.filter(({ state }) => /over-limit|asked|refused/.test(state))
  if (!here || readOnly || over.length === 0) return null
  return {
    ...keep,
    'aria-label': words.title,
    children: over.map((offer) => <Request key={offer.id} offer={offer} />),
  }
})
