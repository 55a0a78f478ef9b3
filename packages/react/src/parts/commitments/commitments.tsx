import { useState } from 'react'
import type { OwedView } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useRecords, useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { Act } from '../fields/act'
import { useKeepFocus } from '../fields/keep-focus'
import { NextRecord } from '../fields/next-record'
import { CommitmentRow } from './commitment-row'
import { MakeCommitment } from './make-commitment'
import { moreRows, words } from './words'

const page = 20
const checkingBack = /^(thank|follow-up|learn)$/

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
        <Act onClick={() => setShown(shown + page)}>{moreRows(owed.length - shown)}</Act>
      )}
    </>
  )
}

/**
 * What is promised, and lines to note the next promise. Renders a `section` with a
 * `data-part="commitment"` for each open one; nothing where the beat keeps no promises.
 */
export const Commitments = createPart('commitments', 'section', function useCommitments() {
  const here = useRecords('commitments')
  const all = useView((view) => view.owed)
  const kind = useView((view) => view.beat?.kind)
  const after = useView((view) => view.beat?.phase === 'after')
  // A check-back is made and kept at beats of its own; elsewhere Owed has it, unless it has to move.
  const owed = all.filter(
    (one) => one.kind !== 'follow-up' || checkingBack.test(kind ?? '') || one.early,
  )
  const lacksOne = kind === 'thank' && !all.some((one) => one.kind === 'follow-up')
  const { recovery } = useRecovery()
  const keep = useKeepFocus<HTMLElement>(after ? '[data-act="keep"], [data-home]' : undefined)
  if (!here) return null
  const promised = recovery.log.some(({ type }) => type === 'commitment.made')
  return {
    ...keep,
    'aria-label': words.title,
    children: (
      <>
        {owed.length > 0 && <CommitmentList owed={owed} />}
        <NextRecord
          folds={!lacksOne && (owed.length > 0 || (after && promised))}
          label={words.another}
        >
          {(fold) => <MakeCommitment onDone={fold} />}
        </NextRecord>
      </>
    ),
  }
})
