import type { StepView } from '@amends/core'
import { memo } from 'react'
import { useToggle } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { progressWords, stateWords, stepWords, words } from '../../internals/words'
import { StripData } from './data-attributes'
import { isShown } from './step-beats'

/** The method's letters with how far each is; the current one has its name. Never wraps. */
export const Strip = createPart('strip', 'ol', function useStrip() {
  const steps = useView((view) => view.steps)
  return {
    'aria-label': words.steps,
    children: steps.map((step) => <Letter key={step.id} step={step} />),
  }
})

const Letter = memo(function Letter({ step }: { step: StepView }) {
  const toggle = useToggle(`step:${step.id}`)
  const current = step.state === 'current'
  const beats = step.beats.filter(isShown)
  const passed = beats.filter(({ state }) => state === 'done' || state === 'skipped')
  return (
    <li
      className="amends-strip-letter"
      data-part="strip-letter"
      {...{ [StripData.state]: step.state, [StripData.step]: step.id }}
    >
      <button
        type="button"
        className="amends-strip-button"
        aria-current={current ? 'step' : undefined}
        {...toggle}
      >
        <span className="amends-strip-beats" aria-hidden="true">
          {beats.map((beat) => (
            <i key={beat.path} {...{ [StripData.state]: beat.state }} />
          ))}
        </span>
        <span className="amends-strip-words" aria-hidden="true">
          <b>{step.letter ?? (current ? '' : '\u2026')}</b>{' '}
          {current && <span className="amends-strip-title">{step.title}</span>}
        </span>
        <span className="amends-unseen">
          {stepWords(step.letter, step.title, stateWords[step.state])}
          {progressWords(passed.length, beats.length)}
        </span>
      </button>
    </li>
  )
})
