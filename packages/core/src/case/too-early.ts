import type { CaseRecord } from '../machine/record'
import { bySoonest, describeDue } from './due'
import type { RecoveryView } from './view-types'
import type { Clock } from './view-texts'
import { followUpAfter } from './words'

/**
 * The follow-ups that do not come after the last open fix, by their ids, with what to do: a
 * follow-up asks how the fix turned out. One is not recorded anew. But a log may hold one, since a
 * fix has moved past it, two agents wrote at the same moment, or no release yet asked; then it stays
 * said until it is moved.
 */
export function tooEarlyIn({ commitments }: CaseRecord, clock: Clock): RecoveryView['notices'] {
  const open = commitments.filter(({ state, due }) => due && state === 'open').toSorted(bySoonest)
  const fix = open.findLast(({ kind }) => kind === 'fix')
  if (!fix?.due) return []
  const text = followUpAfter(fix.what, describeDue(fix.due, clock))
  return open
    .filter((made) => made.kind === 'follow-up' && bySoonest(made, fix) <= 0)
    .map(({ id }) => ({ id, code: 'commitment/before-fix', text }))
}
