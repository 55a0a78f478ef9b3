import { rebase } from '../../case/log/rebase'
import { foldStored, sourceOf, type Flows } from '../../case/log/load-case'
import type { CaseEvent } from '../../case/types'
import { flowOfHash } from '../../flow/hash'
import type { Store } from '../types'
import { idOf } from './replica'

export interface Replayed {
  /** What is still to be sent, renumbered from the end of the server's log. */
  readonly kept: readonly unknown[]
  readonly lost: readonly unknown[]
  /** Why the machine could not be asked: then everything is kept, and nothing may be sent. */
  readonly stop: { readonly code: string; readonly reason: string } | null
}

/** Flows are what their hashes say, for every store: each is checked and compiled once. */
const flows: Flows = new Map()

/** Asks the machine again for events that wait, after others wrote first. Not of ids that are there. */
export async function replay(
  server: readonly unknown[],
  waiting: readonly unknown[],
  flowsOf: Pick<Store, 'getFlow'>,
): Promise<Replayed> {
  const there = new Set(server.map(idOf).filter((id) => typeof id === 'string'))
  const onTop = waiting.filter((event) => {
    const id = idOf(event)
    return typeof id !== 'string' || !there.has(id)
  })
  if (onTop.length === 0) return { kept: [], lost: [], stop: null }
  const { folded } = await foldStored(server, flowsOf, flows)
  await foldStored(onTop, flowsOf, flows)
  const { stop } = folded
  if (stop) {
    const kept = onTop.map((event, at) => renumbered(event, server.length + at + 1))
    return { kept, lost: [], stop }
  }
  const { kept, lost } = rebase(folded, onTop.map(asEvent), sourceOf(flows))
  return { kept, lost, stop: null }
}

/** What is no event is refused by the machine like one that does not fit. */
function asEvent(value: unknown): CaseEvent {
  return (typeof value === 'object' && value !== null ? value : { value }) as CaseEvent
}

function renumbered(event: unknown, seq: number): unknown {
  return typeof event === 'object' && event !== null ? { ...event, seq } : event
}

/** Whether the flow is what its hash says. */
export function isFlowOf(flow: unknown, hash: string): boolean {
  return flowOfHash(flow, hash) !== null
}

/** Hashes of the flows that the events name: the server must have them before. */
export function flowsNamedIn(events: readonly unknown[]): readonly string[] {
  return events.flatMap((event) => {
    const { type, flow, to } = Object(event) as Partial<Record<string, unknown>>
    const named = type === 'case.opened' ? flow : type === 'flow.changed' ? to : null
    const { hash } = Object(named) as { hash?: unknown }
    return typeof hash === 'string' ? [hash] : []
  })
}
