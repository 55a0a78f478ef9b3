import { useId, useRef, useState } from 'react'
import type { ClosingView } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useUnfolded } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { Act } from '../fields/act'
import { Composer, Line } from '../fields/composer'
import { focusIt } from '../fields/keep-focus'
import { useSheet } from '../more/sheet'
import { isShown } from '../strip/step-beats'
import { ClosingData } from './data-attributes'
import { closingWords as words } from './words'

interface OutcomeProps {
  readonly closing: ClosingView
  readonly name: string
  readonly picked: boolean
  /** The id of its reason, which neighbors with the same one share. */
  readonly reasonId: string
  readonly tells: boolean
  readonly focus: boolean
  readonly onPick: () => void
  readonly onFix: (beat: string) => void
}

function Outcome(props: OutcomeProps) {
  const { closing, name, picked, reasonId, tells, focus, onPick, onFix } = props
  const { open, reason, fix } = closing
  return (
    <div
      className="amends-outcome"
      data-part="outcome"
      {...{ [ClosingData.state]: open ? 'open' : 'shut' }}
    >
      <label className="amends-choice">
        <input
          ref={focus ? focusIt : undefined}
          type="radio"
          className="amends-radio"
          name={name}
          checked={picked}
          aria-disabled={!open || undefined}
          aria-describedby={reason ? reasonId : undefined}
          onChange={() => open && onPick()}
        />
        <span>{closing.label}</span>
      </label>
      {reason && tells && (
        <p className="amends-quiet">
          <span id={reasonId}>{reason}</span>{' '}
          {fix && <Act onClick={() => onFix(fix)}>{words.goThere}</Act>}
        </p>
      )}
    </div>
  )
}

/** How the case ended; an outcome that is shut says what opens it. Only while it is unfolded. */
export const Closing = createPart('closing', 'div', function useClosing() {
  const { recovery } = useRecovery()
  const unfolded = useUnfolded() === 'close'
  const closing = useView((view) => view.closing)
  const [picked, setPicked] = useState<ClosingView['outcome'] | null>(null)
  const { close, record, attributes, title } = useSheet()
  const name = useId()
  if (!unfolded) return null
  const ending = closing.find(({ outcome, open }) => open && outcome === picked)
  const jump = (to: string) => {
    const beat = recovery.view().beat?.path
    if (beat === to) close()
    else if (beat) void record({ type: 'beat.jumped', beat, to })
  }
  return {
    ...attributes,
    children: (
      <>
        {title(words.title)}
        <Composer
          label={words.title}
          keep="closing"
          submits={[words.now]}
          onCancel={close}
          onSubmit={async (read) => {
            const reason = read('reason')
            if (!ending) return { reason: words.needsOutcome }
            if (ending.needsReason && !reason) return { reason: words.needsWhy, at: 'reason' }
            return record({
              type: 'case.closed',
              outcome: ending.outcome,
              ...(reason && { reason }),
            })
          }}
        >
          <fieldset>
            <legend className="amends-label">{words.how}</legend>
            {closing.map((one, at) => (
              <Outcome
                key={one.outcome}
                closing={one}
                name={name}
                reasonId={`${name}${closing.findIndex(({ reason }) => reason === one.reason)}`}
                tells={closing[at + 1]?.reason !== one.reason}
                focus={at === 0}
                picked={one.outcome === picked}
                onPick={() => setPicked(one.outcome)}
                onFix={jump}
              />
            ))}
          </fieldset>
          {ending?.needsReason && <Line name="reason" label={words.why} />}
        </Composer>
      </>
    ),
  }
})

/** Opens a closed case again, at a beat and for a reason. Only while it is unfolded. */
export const Reopening = createPart('reopening', 'div', function useReopening() {
  const unfolded = useUnfolded() === 'reopen'
  const steps = useView((view) => view.steps)
  const { recovery } = useRecovery()
  const { close, record, attributes, title } = useSheet()
  const beat = useRef<HTMLSelectElement>(null)
  const id = useId()
  if (!unfolded) return null
  const stood = recovery.log.findLast((event) => 'beat' in event)
  const last = stood?.type === 'beat.jumped' ? stood.to : stood?.beat
  return {
    ...attributes,
    children: (
      <>
        {title(words.reopen, words.reopenHint)}
        <Composer
          label={words.reopen}
          keep="reopening"
          submits={[words.reopenNow]}
          onCancel={close}
          onSubmit={async (read) => {
            const reason = read('reason')
            if (!reason) return { reason: words.needsWhy, at: 'reason' }
            return record({ type: 'case.reopened', reason, beat: beat.current?.value ?? '' })
          }}
        >
          <Line name="reason" label={words.reopenWhy} focus />
          <div className="amends-line">
            <label htmlFor={id} className="amends-label">
              {words.at}
            </label>
            <select ref={beat} id={id} className="amends-input" defaultValue={last}>
              {steps.map((step) => (
                <optgroup key={step.id} label={step.title}>
                  {step.beats.filter(isShown).map(({ path, title: name }) => (
                    <option key={path} value={path}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </div>
        </Composer>
      </>
    ),
  }
})
