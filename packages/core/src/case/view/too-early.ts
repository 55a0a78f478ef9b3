import type { CaseRecord, Commitment } from '../../machine/record'
import { bySoonest, describeDue } from '../time/due'
import type { RecoveryView } from './view-types'
import type { Clock } from './view-texts'
import { followUpAfter } from './words'

type Dated = Pick<Commitment, 'kind' | 'due'>

/** The fix that is due last, of those that are open and have a date. */
function lastFix<T extends Dated>(open: readonly T[]): T | undefined {
  return open
    .filter(({ kind, due }) => due && kind === 'fix')
    .toSorted(bySoonest)
    .at(-1)
}

/**
 * Whether it is a follow-up that does not come after the last open fix: a follow-up asks how the fix
 * turned out. One is not recorded anew. But a log may hold one, since a fix has moved past it, two
 * agents wrote at the same moment, or no release yet asked; then it stays said until it is moved.
 * `open` are all that are open in its case.
 */
export function isEarly(made: Dated, open: readonly Dated[]): boolean {
  const fix = lastFix(open)
  return !!fix && !!made.due && made.kind === 'follow-up' && bySoonest(made, fix) <= 0
}

/** The follow-ups that come too early, by their ids, with what to do. */
export function tooEarlyIn({ commitments }: CaseRecord, clock: Clock): RecoveryView['notices'] {
  const open = commitments.filter(({ state }) => state === 'open')
  const fix = lastFix(open)
  if (!fix?.due) return []
  const text = followUpAfter(fix.what, describeDue(fix.due, clock))
  return open
    .filter((made) => isEarly(made, open))
    .map(({ id }) => ({ id, code: 'commitment/before-fix', text }))
}
