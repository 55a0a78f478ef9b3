import { useRef } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useRecords, useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { Composer, Line } from '../fields/composer'
import { useKeepFocus } from '../fields/keep-focus'
import { parseMoney, understood } from '../fields/money'
import { NextRecord } from '../fields/next-record'
import { useAuthority } from '../fields/use-authority'
import { notMoney } from '../fields/words'
import { OfferRow } from './offer-row'
import { overLimit, words } from './words'

function MakeOffer({ onDone }: { readonly onDone: (() => void) | undefined }) {
  const { locale } = useRecovery()
  const { authority, currency, limit } = useAuthority()
  const gestureBeat = useView((view) => view.beat?.kind === 'gesture')
  const gesture = useRef<HTMLInputElement>(null)
  const hint = useRef<HTMLParagraphElement>(null)

  const tell = (text: string) => {
    const cost = parseMoney(text, currency, locale)
    const over = authority && cost && (cost.currency !== currency || cost.minor > authority.limit)
    if (!hint.current) return
    hint.current.textContent = `${understood(text, currency, locale)} ${over ? overLimit(limit) : ''}`
    hint.current.toggleAttribute('data-over', Boolean(over))
  }

  return (
    <Composer
      label={words.add}
      keep="offers"
      compose={({ text = '', cost: typed = '' }) => {
        const cost = parseMoney(typed, currency, locale)
        if (typed && !cost) return { problem: notMoney(currency), at: 'cost' }
        return { type: 'offer.made', text, cost, gesture: gesture.current?.checked === true }
      }}
      onDone={() => {
        tell('')
        onDone?.()
      }}
      onCancel={onDone}
    >
      <Line name="text" label={words.what} needs={words.needsWhat} focus={Boolean(onDone)} />
      <Line name="cost" label={words.cost} inputMode="decimal" onType={tell}>
        <p ref={hint} className="amends-quiet amends-hint" />
      </Line>
      <label className="amends-chip">
        <input ref={gesture} type="checkbox" defaultChecked={gestureBeat} />
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
  const here = useRecords('offers')
  const offers = useView((view) => view.offers)
  const keep = useKeepFocus<HTMLElement>('li:last-child, [data-home]')
  const gesture = useView((view) => view.beat?.kind === 'gesture')
  if (!here) return null
  const standing = offers.some(({ state }) => !/accepted|declined|withdrawn/.test(state))
  const agreed = offers.findLast((offer) => offer.gesture === gesture)?.state === 'accepted'
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
        <NextRecord folds={standing || agreed} label={words.another}>
          {(fold) => <MakeOffer onDone={fold} />}
        </NextRecord>
      </>
    ),
  }
})
