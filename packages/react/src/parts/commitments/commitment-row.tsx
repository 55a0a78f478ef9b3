import { memo, useState } from 'react'
import type { OwedView } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useUi } from '../../case/ui'
import { useView } from '../../case/use-view'
import { formatDue } from '../../internals/format'
import { words as frameWords } from '../../internals/words'
import { Act } from '../fields/act'
import { useWritable } from '../fields/answer'
import { useKeepFocus } from '../fields/keep-focus'
import { ChangeCommitment, labelOf, type Change } from './change-commitment'
import { CommitmentData } from './data-attributes'
import { NextNews } from './news'
import { commitmentWords as words } from './words'

/** "due today 15:00" says no more than "due 15:00". */
const todayIs = new RegExp(`^${frameWords.today('')}`)

/** When it is due, in words, with a mark whose shape tells the state; `short` leaves out "today". */
export function DueTag({ owed, short }: { readonly owed: OwedView; readonly short?: boolean }) {
  const { locale, timeZone } = useRecovery()
  const now = useUi((ui) => ui.now)
  const whole = owed.due ? formatDue(owed.due, now, locale, timeZone) : words.undated
  const when = short && owed.state === 'due' ? whole.replace(todayIs, '') : whole
  return (
    <span className="amends-due" {...{ [CommitmentData.state]: owed.state }}>
      {owed.state !== 'open' && <b>{words.states[owed.state]} </b>}
      <time dateTime={owed.due?.instant}>{when}</time>
    </span>
  )
}

const changes: readonly Change[] = ['move', 'broken', 'handOver', 'withdraw']

/** One thing owed: what, when, with whom, and what can become of it. */
export const CommitmentRow = memo(({ owed }: { readonly owed: OwedView }) => {
  const { send } = useRecovery()
  const me = useView((view) => view.about.agent.name)
  const writable = useWritable()
  const [open, setOpen] = useState<Change | 'others' | null>(null)
  const [last, setLast] = useState('keep')
  const keep = useKeepFocus<HTMLLIElement>(`[data-act="${last}"]`)
  const unfold = (next: Change | 'others' | null) => {
    setLast(next === null ? 'others' : 'move')
    setOpen(next)
  }
  const check = owed.kind === 'delegate-check'
  return (
    <li
      {...keep}
      className="amends-commitment"
      data-part="commitment"
      {...{ [CommitmentData.state]: owed.state, [CommitmentData.kind]: owed.kind }}
    >
      <p dir="auto">{check ? words.checkOn(owed.what) : owed.what}</p>
      <p className="amends-quiet">
        <DueTag owed={owed} /> {words.kinds[owed.kind]}
        {owed.owner !== me && <> {words.owner1(owed.owner)}</>}
      </p>
      {!writable ? null : open === null || open === 'others' ? (
        <div className="amends-acts">
          <Act
            data-look="plain"
            data-act="keep"
            onClick={() => void send({ type: 'commitment.kept', commitment: owed.id })}
          >
            {words.keep}
          </Act>
          <Act
            data-act="others"
            aria-expanded={open === 'others'}
            onClick={() => setOpen(open ? null : 'others')}
          >
            {words.others}
          </Act>
          {open === 'others' &&
            changes
              .filter((change) => change !== 'handOver' || !check)
              .map((change) => (
                <button
                  key={change}
                  type="button"
                  className="amends-button"
                  data-look="bare"
                  data-act={change}
                  onClick={() => unfold(change)}
                >
                  {labelOf(change, owed)}
                </button>
              ))}
        </div>
      ) : (
        <ChangeCommitment owed={owed} change={open} onDone={() => unfold(null)} />
      )}
      {writable && owed.undated && <NextNews owed={owed} />}
    </li>
  )
})
