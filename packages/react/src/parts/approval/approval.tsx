import { memo } from 'react'
import { newId, type Authority, type CaseEventInput, type OfferView } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useUi } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { formatDue, formatMoney, wallOf } from '../../internals/format'
import { useWritable } from '../fields/answer'
import { Composer, Line, type Read } from '../fields/composer'
import { useKeepFocus } from '../fields/keep-focus'
import { parseMoney } from '../fields/money'
import { refusalOf } from '../fields/refusal'
import { usePerform } from '../fields/use-perform'
import { fieldWords } from '../fields/words'
import { ApprovalData } from './data-attributes'
import { approvalWords as words } from './words'

const results = ['approved', 'refused'] as const

/** What the agent notes about a decision, or which line to mend. */
function decisionIn(read: Read, authority: Authority, locale: string) {
  const limit = parseMoney(read('limit'), authority.currency, locale)
  if (read('limit') && limit?.currency !== authority.currency) {
    return { refusal: { reason: fieldWords.notMoney(authority.currency), at: 'limit' } }
  }
  if (!read('who')) return { refusal: { reason: words.needsWho, at: 'who' } }
  return { decision: { who: read('who'), ...(limit && { limit: limit.minor }) } }
}

const Request = memo(({ offer }: { readonly offer: OfferView }) => {
  const { recovery, host, locale, timeZone } = useRecovery()
  const perform = usePerform()
  const now = useUi((ui) => ui.now)
  const authority = useView((view) => view.about.authority)
  if (!authority) return null
  const asked = recovery.log.find(
    (event) => event.type === 'approval.asked' && event.approval === offer.approval,
  )
  const waits = offer.state === 'asked' && asked?.type === 'approval.asked'
  const reaches = host().requestApproval !== undefined
  const limit = formatMoney({ minor: authority.limit, currency: authority.currency }, locale)

  const ask = async (to: string) => {
    const sent = await recovery.send({
      type: 'approval.asked',
      offer: offer.id,
      ...(to && { to }),
    })
    if (!sent.ok) return { reason: sent.reason }
    if (reaches) {
      void perform('requestApproval', (page) =>
        page.requestApproval?.({
          caseId: recovery.caseId,
          offer: offer.id,
          text: offer.text,
          cost: offer.cost,
          to: to || null,
        }),
      )
    }
    return null
  }

  const keep = `approval/${offer.id}`
  const decide = (read: Read, result: (typeof results)[number]) => {
    const { decision, refusal } = decisionIn(read, authority, locale)
    if (!decision) return Promise.resolve(refusal)
    const approval = waits && offer.approval ? offer.approval : newId()
    const settled: CaseEventInput = { type: 'approval.settled', approval, result, ...decision }
    return refusalOf(
      recovery.send(
        waits
          ? settled
          : [{ type: 'approval.asked', approval, offer: offer.id, to: decision.who }, settled],
      ),
    )
  }

  const when =
    waits &&
    formatDue(
      { instant: asked.at, zone: timeZone, wall: wallOf(Date.parse(asked.at), timeZone) },
      now,
      locale,
      timeZone,
    )
  return (
    <div
      className="amends-card"
      data-part="approval-request"
      {...{ [ApprovalData.state]: waits ? 'asked' : 'needed' }}
    >
      <p>{words.over(offer.text, limit)}</p>
      {waits && when && (
        <p className="amends-quiet" tabIndex={-1} data-home>
          {asked.to ? words.waiting(asked.to, when) : words.waitingForSomebody(when)}{' '}
          {words.waitingHint}
        </p>
      )}
      {!waits && reaches ? (
        <Composer
          key="ask"
          label={words.title}
          keep={keep}
          submits={[words.ask]}
          onSubmit={(read) => ask(read('to'))}
        >
          <Line name="to" label={words.whom} needed={false} />
        </Composer>
      ) : (
        <Composer
          key={waits ? 'waits' : 'note'}
          label={words.title}
          keep={keep}
          submits={
            waits ? [words.approved, words.refused] : [words.asked, words.approved, words.refused]
          }
          onSubmit={(read, which) => {
            const result = results[waits ? which : which - 1]
            return result ? decide(read, result) : ask(read('who'))
          }}
        >
          <Line name="who" label={words.who} value={(waits && asked.to) || undefined} />
          <Line name="limit" label={words.limit} needed={false} inputMode="decimal" />
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
  const here = useView((view) => view.beat?.records.includes('approval') ?? false)
  const offers = useView((view) => view.offers)
  const keep = useKeepFocus<HTMLElement>()
  const writable = useWritable()
  const over = offers.filter(({ state }) => /over-limit|asked|refused/.test(state))
  if (!here || !writable || over.length === 0) return null
  return {
    ...keep,
    'aria-label': words.title,
    children: over.map((offer) => <Request key={offer.id} offer={offer} />),
  }
})
