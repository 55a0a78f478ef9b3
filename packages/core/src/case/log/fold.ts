import { open, step, type FlowSource, type Standing } from '../../machine/step'
import { checkEvent } from './check-event'
import type { CaseEvent, FlowRef } from '../types'

/** Where and why reading a log stopped. What stands after it is kept as it is. */
export interface Stop {
  readonly seq: number
  readonly code:
    | 'log/newer'
    | 'log/damaged'
    | 'log/hole'
    | 'log/refused'
    | 'flow/missing'
    | 'case/removed'
    | 'case/erased'
  readonly reason: string
}

export interface Folded {
  /** Where the case stands; null when not even its opening could be read. */
  readonly standing: Standing | null
  /** The events that were understood, in order. */
  readonly events: readonly CaseEvent[]
  readonly stop: Stop | null
}

/**
 * Replays a log as it was stored. Pure: the same entries and flows give the same case, always.
 * Stops at the first entry that cannot be followed and says why; never throws for stored data.
 * `from` is a case already folded, so that only the rest is replayed.
 */
export function fold(entries: readonly unknown[], flowOf: FlowSource, from?: Folded): Folded {
  if (from?.stop) return from
  let standing = from?.standing ?? null
  const events = [...(from?.events ?? [])]
  for (const entry of entries) {
    const next = follow(entry, standing, events.length + 1, flowOf)
    if ('code' in next) return { standing, events, stop: { seq: events.length + 1, ...next } }
    standing = next.standing
    events.push(next.event)
  }
  return { standing, events, stop: null }
}

function follow(
  entry: unknown,
  standing: Standing | null,
  seq: number,
  flowOf: FlowSource,
): { standing: Standing; event: CaseEvent } | Omit<Stop, 'seq'> {
  const checked = checkEvent(entry)
  if ('code' in checked) return checked
  const { event } = checked
  if (event.seq !== seq) return { code: 'log/hole', reason: `Entry ${seq} of the log is missing.` }
  const named = flowNamedBy(event)
  if (named && !flowOf(named.hash)) {
    const reason = `The flow "${named.id}" that this case runs on is not on this computer.`
    return { code: 'flow/missing', reason }
  }
  const next = advance(event, standing, flowOf)
  if (next) return { standing: next, event }
  return {
    code: 'log/refused',
    reason: `Entry ${seq} of the log does not follow from those before it.`,
  }
}

/** The flow that a case goes on with after the event, when it names one. */
export function flowNamedBy(event: CaseEvent): FlowRef | null {
  if (event.type === 'case.opened') return event.flow
  return event.type === 'flow.changed' ? event.to : null
}

function advance(event: CaseEvent, standing: Standing | null, flowOf: FlowSource): Standing | null {
  if (event.type !== 'case.opened') return standing && step(standing, event, flowOf)
  const flow = standing ? null : flowOf(event.flow.hash)
  return flow && open(flow, event)
}
