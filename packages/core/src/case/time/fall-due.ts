import type { Commitment } from '../../machine/record'
import { instantOf } from './instant'
import type { EventPayloads } from '../types'

type FellDue = { readonly type: 'commitment.fell-due' } & EventPayloads['commitment.fell-due']

/** The events that count what has fallen due at `now` (milliseconds) and was not counted yet. */
function dueEvents(commitments: readonly Commitment[], now: number): readonly FellDue[] {
  return commitments.flatMap(({ id, state, due, fellDue }) =>
    state === 'open' && due && instantOf(due) <= now && !fellDue.includes(due.instant)
      ? [{ type: 'commitment.fell-due' as const, commitment: id, due: due.instant }]
      : [],
  )
}

/**
 * Counts each commitment that has fallen due, once, by whichever page sees it first; one by one,
 * because what another page has counted is refused, and must not take the rest with it.
 * `commitments` are asked for after each, since others may have written meanwhile.
 */
export async function countDue(
  commitments: () => readonly Commitment[],
  now: number,
  send: (event: FellDue) => Promise<unknown>,
): Promise<void> {
  const tried = new Set<string>()
  const next = () =>
    dueEvents(commitments(), now).find(({ commitment, due }) => !tried.has(`${commitment} ${due}`))
  for (let event = next(); event; event = next()) {
    tried.add(`${event.commitment} ${event.due}`)
    await send(event)
  }
}
