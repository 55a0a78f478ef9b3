import type { FlowSource } from '../../machine/step'
import { fold, type Folded } from './fold'
import type { CaseEvent } from '../types'

export interface Rebased {
  /** The stored log with what still fits on top of it. */
  readonly folded: Folded
  /** Events of ours that still fit, renumbered, in their order. */
  readonly kept: readonly CaseEvent[]
  /** Events of ours that no longer fit. */
  readonly lost: readonly CaseEvent[]
}

/**
 * Puts events of ours on top of a log in which others wrote first: those that are there by their id
 * are left alone, the machine is asked of each of the rest again. Pure. A log that stops somewhere
 * takes them where it stops, and stays stopped.
 */
export function rebase(stored: Folded, ours: readonly CaseEvent[], flowOf: FlowSource): Rebased {
  const there = new Set(stored.events.map(({ id }) => id))
  const lost: CaseEvent[] = []
  let so: Folded = { ...stored, stop: null }
  for (const event of ours) {
    if (there.has(event.id)) continue
    const next = fold([{ ...event, seq: so.events.length + 1 }], flowOf, so)
    if (next.stop) lost.push(event)
    else so = next
  }
  const kept = so.events.slice(stored.events.length)
  return { folded: { ...so, stop: stored.stop }, kept, lost }
}
