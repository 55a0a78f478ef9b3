import type { RecoveryView } from '@amends/core'
import { useLayoutEffect, useRef } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { cueOf, placeOf, useUi } from '../../case/ui'
import { useFlowWords, useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { icon } from '../../internals/icons'
import { waitingWords } from '../../internals/words'
import { CueData } from './data-attributes'

const stateOf = (view: RecoveryView) => view.overlay?.kind ?? view.status

export interface CueProps {
  /** The heading's level in the host's page. */
  readonly level?: 2 | 3 | 4 | 5 | 6
}

/** The one thing to do now, as a heading; why under it when the density is `learn`. */
export const Cue = createPart<'div', CueProps>('cue', 'div', function useCue({ level = 2 }) {
  const { acted } = useRecovery()
  const state = useView(stateOf)
  const cue = useView(cueOf)
  const place = useView(placeOf)
  const path = useView((view) => view.beat?.path)
  const why = useView((view) => view.beat?.why)
  const waiting = useView((view) => view.beat?.waiting ?? null)
  const learns = useUi((ui) => ui.density === 'learn')
  const flowWords = useFlowWords()
  const heading = useRef<HTMLDivElement>(null)
  const shown = useRef(place)

  useLayoutEffect(() => {
    if (shown.current === place) return
    shown.current = place
    if (acted.current) heading.current?.focus({ preventScroll: true })
    acted.current = false
  }, [place, acted])

  const going = state === 'live' || state === 'after'
  return {
    level: undefined,
    [CueData.state]: state,
    [CueData.beat]: path,
    children: (
      <>
        <div
          ref={heading}
          className="amends-cue-heading"
          role="heading"
          aria-level={level}
          tabIndex={-1}
          {...(path && going && flowWords)}
        >
          {cue}
        </div>
        {going && waiting && (
          <div className="amends-cue-waiting">
            {icon('wait')}
            <span>{waitingWords(waiting.for, waiting.until)}</span>
          </div>
        )}
        {going && learns && why && (
          <div className="amends-cue-why" {...flowWords}>
            {why}
          </div>
        )}
      </>
    ),
  }
})
