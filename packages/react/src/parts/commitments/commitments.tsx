import { useState } from 'react'
import type { OwedView } from '@amends/core'
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
  const [more, setMore] = useState(false)
  const keep = useKeepFocus<HTMLElement>()
  const writable = useWritable()
  if (!here) return null
  const folded = owed.length > 0 && !more
  return {
    ...keep,
    'aria-label': words.title,
    children: (
      <>
        {owed.length > 0 && <CommitmentList owed={owed} />}
        {!writable ? null : folded ? (
          <Act data-home onClick={() => setMore(true)}>
            {icon('plus')}
            {words.another}
          </Act>
        ) : (
          <MakeCommitment onDone={owed.length > 0 ? () => setMore(false) : undefined} />
        )}
      </>
    ),
  }
})
