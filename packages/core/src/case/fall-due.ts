import type { Commitment } from '../machine/record'
import type { EventPayloads } from './types'

type FellDue = { readonly type: 'commitment.fell-due' } & EventPayloads['commitment.fell-due']

/** The events that count what has fallen due at `now` (milliseconds) and was not counted yet. */
export function dueEvents(commitments: readonly Commitment[], now: number): readonly FellDue[] {
  return commitments.flatMap(({ id, state, due, fellDue }) =>
    state === 'open' && due && Date.parse(due.instant) <= now && !fellDue.includes(due.instant)
      ? [{ type: 'commitment.fell-due' as const, commitment: id, due: due.instant }]
      : [],
  )
}
