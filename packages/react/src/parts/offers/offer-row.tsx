import { memo, useId, useState } from 'react'
import type { CaseEventInput, OfferView } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useReadOnly, useView } from '../../case/use-view'
import { formatMoney } from '../../internals/format'
import { Act } from '../fields/act'
import { Composer, Line } from '../fields/composer'
import { useKeepFocus } from '../fields/keep-focus'
import { useAuthority } from '../fields/use-authority'
import { OfferData } from './data-attributes'
import { endWords, standingWords, words, type Known } from './words'

/** Who was asked to approve the offer, and who decided, as far as the log knows. */
function useKnown({ approval }: OfferView): Known {
  const { recovery } = useRecovery()
  const name = useView((view) => view.about.customer)
  const { limit } = useAuthority()
  const about = recovery.log.filter((event) => 'approval' in event && event.approval === approval)
  return Object.assign({ name, limit }, ...about)
}

/** One offer: what, what it costs, where it stands, and what can be done with it now. */
export const OfferRow = memo(({ offer }: { readonly offer: OfferView }) => {
  const { recovery, locale, send } = useRecovery()
  const { id, text, cost, state, reason } = offer
  const noteId = useId()
  const [end, setEnd] = useState<keyof typeof endWords>('declined')
  const [ending, setEnding] = useState(false)
  const keep = useKeepFocus<HTMLLIElement>(`[data-act="${end}"]`)
  const [tag, note = reason] = standingWords[state](useKnown(offer))
  const open = !useReadOnly() && !/accepted|declined|withdrawn/.test(state)
  const accept: CaseEventInput = { type: 'offer.settled', offer: id, result: 'accepted' }
  const mayAccept = recovery.can(accept)
  const act = (result: typeof end) => (
    <Act
      data-act={result}
      onClick={() => {
        setEnd(result)
        setEnding(true)
      }}
    >
      {endWords[result][0]}
    </Act>
  )
  return (
    <li
      {...keep}
      tabIndex={-1}
      className="amends-card"
      data-part="offer"
      {...{ [OfferData.state]: state }}
    >
      <div className="amends-card-head">
        <span>
          <bdi>{text}</bdi>
          {cost && <b className="amends-cost"> {formatMoney(cost, locale)}</b>}
        </span>
        <span className="amends-tag">{tag}</span>
      </div>
      {note && (
        <p id={noteId} className="amends-quiet">
          {note}
        </p>
      )}
      {open && !ending && (
        <div className="amends-acts">
          <Act
            data-look="plain"
            data-act="accepted"
            aria-disabled={!mayAccept || undefined}
            aria-describedby={mayAccept ? undefined : noteId}
            onClick={() => mayAccept && void send(accept)}
          >
            {words.accept}
          </Act>
          {act('declined')}
          {act('withdrawn')}
        </div>
      )}
      {open && ending && (
        <Composer
          label={endWords[end][0]}
          keep={`offers/${id}`}
          submits={[endWords[end][2]]}
          compose={(written) => ({ type: 'offer.settled', offer: id, result: end, ...written })}
          onCancel={() => setEnding(false)}
        >
          <Line name="reason" label={endWords[end][1]} focus />
        </Composer>
      )}
    </li>
  )
})
