import { open, step, type FlowSource, type Standing } from '../machine/step'
import { checkEvent } from './check-event'
import type { CaseEvent } from './types'

/** Where and why reading a log stopped. What stands after it is kept as it is. */
export interface Stop {
  readonly seq: number
  readonly code: 'log/newer' | 'log/damaged' | 'log/hole' | 'log/refused' | 'flow/missing'
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
    if ('stop' in next) return { standing, events, stop: next.stop }
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
): { standing: Standing; event: CaseEvent } | { stop: Stop } {
  const checked = checkEvent(entry)
  if (!checked.ok) return { stop: { seq, code: checked.code, reason: checked.reason } }
  const { event } = checked
  if (event.seq !== seq) {
    return { stop: { seq, code: 'log/hole', reason: `Entry ${seq} of the log is missing.` } }
  }
  const missing = missingFlow(event, flowOf)
  if (missing !== null) {
    const reason = `The flow "${missing}" that this case runs on is not on this computer.`
    return { stop: { seq, code: 'flow/missing', reason } }
  }
  const next = advance(event, standing, flowOf)
  if (next) return { standing: next, event }
  const reason = `Entry ${seq} of the log does not follow from those before it.`
  return { stop: { seq, code: 'log/refused', reason } }
}

function missingFlow(event: CaseEvent, flowOf: FlowSource): string | null {
  if (event.type === 'case.opened') return flowOf(event.flow.hash) ? null : event.flow.id
  if (event.type === 'flow.changed') return flowOf(event.to.hash) ? null : event.to.id
  return null
}

function advance(event: CaseEvent, standing: Standing | null, flowOf: FlowSource): Standing | null {
  if (standing) return event.type === 'case.opened' ? null : step(standing, event, flowOf)
  if (event.type !== 'case.opened') return null
  const flow = flowOf(event.flow.hash)
  return flow && open(flow, event)
}
