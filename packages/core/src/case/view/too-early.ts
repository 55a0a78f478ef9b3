import type { CaseRecord, Commitment } from '../../machine/record'
import { bySoonest, describeDue } from '../time/due'
import type { RecoveryView } from './view-types'
import type { Clock } from './view-texts'
import { followUpAfter } from './words'

type Promised = Pick<Commitment, 'kind' | 'due' | 'what'>

/**
 * The last open fix, when it is a follow-up that does not come after that: a follow-up asks how the
 * fix turned out. One is not recorded anew. But a log may hold one, since a fix has moved past it,
 * two agents wrote at the same moment, or no release yet asked; then it stays said until it is
 * moved. `open` are all that are open in its case.
 */
export function fixAfter(made: Promised, open: readonly Promised[]): Promised | undefined {
  const [fix] = open
    .filter(({ kind, due }) => due && kind === 'fix')
    .toSorted(bySoonest)
    .slice(-1)
  const early = fix && made.due && made.kind === 'follow-up' && bySoonest(made, fix) <= 0
  return early ? fix : undefined
}

/** The follow-ups that come too early, by their ids, with what to do. */
export function tooEarlyIn({ commitments }: CaseRecord, clock: Clock): RecoveryView['notices'] {
  const open = commitments.filter(({ state }) => state === 'open')
  return open.flatMap((made) => {
    const { due, what = '' } = fixAfter(made, open) ?? {}
    const text = due && followUpAfter(what, describeDue(due, clock))
    return text ? { id: made.id, code: 'commitment/before-fix', text } : []
  })
}
