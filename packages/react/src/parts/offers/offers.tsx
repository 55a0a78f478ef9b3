import { useRef, useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { formatMoney } from '../../internals/format'
import { icon } from '../../internals/icons'
import { Act } from '../fields/act'
import { useWritable } from '../fields/answer'
import { Composer, Line } from '../fields/composer'
import { useKeepFocus } from '../fields/keep-focus'
import { parseMoney } from '../fields/money'
import { understood } from '../fields/money-field'
import { refusalOf } from '../fields/refusal'
import { fieldWords } from '../fields/words'
import { OfferRow } from './offer-row'
import { offerWords as words } from './words'

function MakeOffer({ onDone }: { readonly onDone?: (() => void) | undefined }) {
  const { recovery, locale } = useRecovery()
  const authority = useView((view) => view.about.authority)
  const gestureBeat = useView((view) => view.beat?.kind === 'gesture')
  const [gesture, setGesture] = useState(gestureBeat)
  const hint = useRef<HTMLParagraphElement>(null)
  const currency = authority?.currency ?? null

  const say = (text: string) => {
    if (!hint.current) return
    const cost = parseMoney(text, currency, locale)
    const over = cost && authority && (cost.currency !== currency || cost.minor > authority.limit)
    const limit =
      authority && formatMoney({ minor: authority.limit, currency: authority.currency }, locale)
    hint.current.textContent = [
      understood(text, currency, locale),
      over && limit ? words.overLimit(limit) : '',
    ].join(' ')
    hint.current.toggleAttribute('data-over', Boolean(over))
  }

  return (
    <Composer
      label={words.add}
      keep="offers"
      submits={[words.add]}
      {...(onDone && { onCancel: onDone })}
      onSubmit={async (read) => {
        const text = read('text')
        const cost = parseMoney(read('cost'), currency, locale)
        if (!text) return { reason: words.needsWhat, at: 'text' }
        if (!cost && read('cost')) return { reason: fieldWords.notMoney(currency), at: 'cost' }
        const refused = await refusalOf(recovery.send({ type: 'offer.made', text, cost, gesture }))
        if (!refused) {
          say('')
          onDone?.()
        }
        return refused
      }}
    >
      <Line name="text" label={words.what} focus={onDone !== undefined} />
      <Line name="cost" label={words.cost} needed={false} inputMode="decimal" onType={say}>
        <p ref={hint} className="amends-quiet amends-hint" />
      </Line>
      <label className="amends-chip">
        <input type="checkbox" checked={gesture} onChange={() => setGesture(!gesture)} />
        <span>{words.gesture}</span>
      </label>
    </Composer>
  )
}

/**
 * What was offered, where each offer stands, and a line to note the next one. Renders a `section`
 * with a `data-part="offer"` for each; nothing where the beat keeps no offers.
 */
export const Offers = createPart('offers', 'section', function useOffers() {
  const here = useView((view) => view.beat?.records.includes('offers') ?? false)
  const offers = useView((view) => view.offers)
  const path = useView((view) => view.beat?.path)
  const [unfolded, unfold] = useState<string | undefined>()
  const more = unfolded === path
  const keep = useKeepFocus<HTMLElement>('li:last-child, [data-home]')
  const gesture = useView((view) => view.beat?.kind === 'gesture')
  const writable = useWritable()
  if (!here) return null
  const standing = offers.some(({ state }) => !/accepted|declined|withdrawn/.test(state))
  const agreed = offers.findLast((offer) => offer.gesture === gesture)?.state === 'accepted'
  const settled = standing || agreed
  return {
    ...keep,
    'aria-label': words.title,
    children: (
      <>
        {offers.length > 0 && (
          <ul className="amends-cards">
            {offers.map((offer) => (
              <OfferRow key={offer.id} offer={offer} />
            ))}
          </ul>
        )}
        {!writable ? null : settled && !more ? (
          <Act data-home onClick={() => unfold(path)}>
            {icon('plus')}
            {words.another}
          </Act>
        ) : (
          <MakeOffer onDone={settled ? () => unfold(undefined) : undefined} />
        )}
      </>
    ),
  }
})
