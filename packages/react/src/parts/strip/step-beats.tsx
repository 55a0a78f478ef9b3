import type { BeatSummaryView } from '@amends/core'
import { foldBy } from '../../case/create-sheet'
import { useRecovery } from '../../case/recovery-context'
import { useUnfolded } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { icon } from '../../internals/icons'
import { beatsOf, stateWords } from '../../internals/words'
import { Act } from '../fields/act'
import { StripData } from './data-attributes'

/** A beat that the case passes by is neither done nor missed: it is not shown. */
export const isShown = ({ there, state }: BeatSummaryView) => there || state !== 'skipped'

/** The beats of the letter that was pressed, to jump to freely. Only while it is open. */
export const StepBeats = createPart('step-beats', 'div', function useStepBeats() {
  const { unfold } = useRecovery()
  const unfolded = useUnfolded()
  const step = useView((view) => view.steps.find(({ id }) => unfolded === `step:${id}`))
  if (!step) return null
  return {
    className: 'amends-sheet',
    onKeyDown: foldBy(unfold),
    children: (
      <>
        <div className="amends-label">{beatsOf(step.title)}</div>
        <ol className="amends-step-beats-list" aria-label={beatsOf(step.title)}>
          {step.beats.filter(isShown).map((beat) => (
            <StepBeat key={beat.path} beat={beat} />
          ))}
        </ol>
      </>
    ),
  }
})

function StepBeat({ beat }: { beat: BeatSummaryView }) {
  const { send, unfold } = useRecovery()
  const from = useView((view) => view.beat?.path)
  const jumps = useView((view) => view.can.jump)
  const current = beat.state === 'current'
  const jump = () => {
    if (current) unfold(null)
    else if (from && jumps) void send({ type: 'beat.jumped', beat: from, to: beat.path })
  }
  return (
    <li>
      <Act
        className="amends-row"
        data-part="step-beat"
        {...{ [StripData.state]: beat.state }}
        aria-current={current ? 'step' : undefined}
        aria-disabled={(!current && !jumps) || undefined}
        onClick={jump}
      >
        <span className="amends-step-beat-mark" aria-hidden="true">
          {beat.state === 'done' && icon('check')}
          {beat.state === 'skipped' && icon('skip')}
        </span>
        <span className="amends-step-beat-title">{beat.title}</span>{' '}
        <span className="amends-quiet">{stateWords[beat.state]}</span>
      </Act>
    </li>
  )
}
