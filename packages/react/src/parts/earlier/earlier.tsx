import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { EarlierData } from './data-attributes'
import { askWords, keptWords, promisedWords, title } from './words'

const dayOf = (when: string, locale: string, timeZone: string) => {
  const instant = Date.parse(when)
  if (Number.isNaN(instant)) return when
  const format = { timeZone, day: 'numeric', month: 'short', year: 'numeric' } as const
  return new Intl.DateTimeFormat(locale, format).format(instant)
}

/**
 * What happened to this customer last time, what was promised then, and whether it was kept. It is
 * unfolded in the first step and where the beat asks how it went; later one line is left of it.
 */
export const Earlier = createPart('earlier', 'aside', function useEarlier() {
  const { locale, timeZone } = useRecovery()
  const earlier = useView((view) => view.earlier)
  const early = useView(
    (view) => view.steps[0]?.state === 'current' || view.beat?.kind === 'recall',
  )
  if (!earlier) return null
  const { when, what, promised, kept, question } = earlier
  const state = kept === null ? 'unknown' : kept ? 'kept' : 'broken'
  return {
    [EarlierData.state]: state,
    'aria-label': title,
    children: (
      <details open={early}>
        <summary className="amends-label">
          {title}
          {when && `, ${dayOf(when, locale, timeZone)}`}
        </summary>
        <p>{what}</p>
        {promised && (
          <p className="amends-quiet">
            {promisedWords(promised)} <span className="amends-tag">{keptWords[state]}</span>
          </p>
        )}
        {question && <p>{askWords(question)}</p>}
      </details>
    ),
  }
})
