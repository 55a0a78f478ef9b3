import { useId, useState } from 'react'
import type { ClosingView } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { createSheet } from '../../case/create-sheet'
import { Act } from '../fields/act'
import { Composer, Line } from '../fields/composer'
import { useLeave } from '../exits/use-leave'
import { isShown } from '../strip/step-beats'
import { ClosingData } from './data-attributes'
import { words } from './words'

/** How the case ended; an outcome that is shut says what opens it. Only while it is unfolded. */
export const Closing = createSheet('closing', 'close', function useClosing() {
  const { unfold } = useRecovery()
  const { jump } = useLeave()
  const closing = useView((view) => view.closing)
  const [picked, pick] = useState<ClosingView['outcome'] | null>(null)
  const name = useId()
  const ending = closing.find(({ outcome, open }) => open && outcome === picked)
  /** Neighbors with the same reason share it. */
  const reasonId = (reason: string) => `${name}${closing.findIndex((one) => one.reason === reason)}`

  return {
    heading: words.title,
    children: (
      <Composer
        label={words.title}
        keep="closing"
        compose={(written) =>
          ending
            ? { type: 'case.closed', outcome: ending.outcome, ...written }
            : { problem: words.needsOutcome }
        }
        onCancel={() => unfold(null)}
      >
        <fieldset>
          <legend className="amends-label">{words.how}</legend>
          {closing.map(({ outcome, label, open, reason, fix }, at) => (
            <div
              key={outcome}
              className="amends-outcome"
              data-part="outcome"
              {...{ [ClosingData.state]: open ? 'open' : 'shut' }}
            >
              <label className="amends-choice">
                <input
                  type="radio"
                  className="amends-radio"
                  name={name}
                  checked={outcome === picked}
                  aria-disabled={!open || undefined}
                  aria-describedby={reason ? reasonId(reason) : undefined}
                  onChange={() => open && pick(outcome)}
                />
                <span>{label}</span>
              </label>
              {reason && reason !== closing[at + 1]?.reason && (
                <p className="amends-quiet">
                  <span id={reasonId(reason)}>{reason}</span>{' '}
                  {fix && <Act onClick={() => jump(fix)}>{words.goThere}</Act>}
                </p>
              )}
            </div>
          ))}
        </fieldset>
        {ending?.needsReason && <Line name="reason" label={words.why} needs={words.needsWhy} />}
      </Composer>
    ),
  }
})

/** Opens a closed case again, at a beat and for a reason. Only while it is unfolded. */
export const Reopening = createSheet('reopening', 'reopen', function useReopening() {
  const { recovery, unfold } = useRecovery()
  const steps = useView((view) => view.steps)
  const stood = recovery.log.findLast((event) => 'beat' in event)
  const last = stood?.type === 'beat.jumped' ? stood.to : stood?.beat
  return {
    heading: words.reopen,
    hint: words.reopenHint,
    children: (
      <Composer
        label={words.reopen}
        keep="reopening"
        compose={(written) => ({ type: 'case.reopened', reason: '', beat: '', ...written })}
        onCancel={() => unfold(null)}
      >
        <Line name="reason" label={words.reopenWhy} needs={words.needsWhy} />
        <label className="amends-line">
          <span className="amends-label">{words.at}</span>
          <select className="amends-input" data-line="beat" defaultValue={last}>
            {steps.map((step) => (
              <optgroup key={step.id} label={step.title}>
                {step.beats.filter(isShown).map(({ path, title }) => (
                  <option key={path} value={path}>
                    {title}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      </Composer>
    ),
  }
})
