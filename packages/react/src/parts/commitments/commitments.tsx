import { useState } from 'react'
import type { OwedView } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { icon } from '../../internals/icons'
import { Act } from '../fields/act'
import { useWritable } from '../fields/answer'
import { useKeepFocus } from '../fields/keep-focus'
import { CommitmentRow } from './commitment-row'
import { MakeCommitment } from './make-commitment'
import { commitmentWords as words } from './words'

const page = 20

/** What is owed, soonest first, twenty at a time. */
export function CommitmentList({ owed }: { readonly owed: readonly OwedView[] }) {
  const [shown, setShown] = useState(page)
  return (
    <>
      <ul className="amends-commitment-list">
        {owed.slice(0, shown).map((one) => (
          <CommitmentRow key={one.id} owed={one} />
        ))}
      </ul>
      {owed.length > shown && (
        <Act onClick={() => setShown(shown + page)}>{words.moreRows(owed.length - shown)}</Act>
      )}
    </>
  )
}

/**
 * What is promised, and lines to note the next promise. Renders a `section` with a
 * `data-part="commitment"` for each open one; nothing where the beat keeps no promises.
 */
export const Commitments = createPart('commitments', 'section', function useCommitments() {
  const here = useView((view) => view.beat?.records.includes('commitments') ?? false)
  const owed = useView((view) => view.owed)
  const path = useView((view) => view.beat?.path)
  const [unfolded, unfold] = useState<string | undefined>()
  const more = unfolded === path
  const after = useView((view) => view.beat?.phase === 'after')
  const keep = useKeepFocus<HTMLElement>(after ? '[data-act="keep"], [data-home]' : undefined)
  const { recovery } = useRecovery()
  const writable = useWritable()
  if (!here) return null
  const promised = recovery.log.some(({ type }) => type === 'commitment.made')
  const folds = owed.length > 0 || (after && promised)
  return {
    ...keep,
    'aria-label': words.title,
    children: (
      <>
        {owed.length > 0 && <CommitmentList owed={owed} />}
        {!writable ? null : folds && !more ? (
          <Act data-home onClick={() => unfold(path)}>
            {icon('plus')}
            {words.another}
          </Act>
        ) : (
          <MakeCommitment onDone={folds ? () => unfold(undefined) : undefined} />
        )}
      </>
    ),
  }
})
