import { getAdjacencyMap } from 'xstate/graph'
import type { About, CaseEvent } from '../case/types'
import type { Flow } from '../flow/types'
import { compileFlow, type CaseSnapshot } from '../machine/compile-flow'
import { meets } from '../machine/beats'
import { roundsOf } from '../machine/facts'
import { movesAt, opening, recorded, walkAbout } from './moves'
import { liveReads, type Live } from './routing'

export interface WalkOptions {
  /** Who and where; on the phone unless given. */
  readonly about?: About
  /** Most transitions to try before giving up; 2,000,000 unless given. */
  readonly limit?: number
}

/** One state a walk came to. */
export interface Stop {
  readonly snapshot: CaseSnapshot
  /** The shortest way here: the events after the opening, numbered as in a log. */
  readonly events: readonly CaseEvent[]
  /** The shortest way on from here until the case is closed; null for a dead end. */
  readonly rest: readonly CaseEvent[] | null
}

const nothing: Live = { fields: new Set(), facts: new Set(), asked: [] }

/**
 * What makes two states of a case the same for its routes: the beat, what the conditions ahead make
 * of its answers and facts, and the rounds until they are over.
 */
function identityOf(flow: Flow, live: ReadonlyMap<string, Live>) {
  const known = new WeakMap<CaseSnapshot, string>()
  const identify = (snapshot: CaseSnapshot): string => {
    const record = snapshot.context
    const { asked, facts } = live.get(record.at) ?? nothing
    return JSON.stringify([
      snapshot.value,
      asked.map((condition) => Number(meets(condition, record, flow))).join(''),
      facts.has('rounds-over') ? Math.min(roundsOf(record), flow.maxRounds ?? 3) : 0,
    ])
  }
  return (snapshot: CaseSnapshot): string => {
    const identity = known.get(snapshot) ?? identify(snapshot)
    known.set(snapshot, identity)
    return identity
  }
}

interface Edge {
  readonly event: CaseEvent
  readonly state: CaseSnapshot
}
type Graph = Readonly<Record<string, { state: CaseSnapshot; transitions: Record<string, Edge> }>>

/** The keys in breadth-first order from `from`, each with the edge that found it. */
function search(
  from: readonly string[],
  edgesOf: (key: string) => readonly { readonly to: string; readonly event: CaseEvent }[],
): ReadonlyMap<string, { readonly via: string; readonly event: CaseEvent } | null> {
  const found = new Map<string, { via: string; event: CaseEvent } | null>(
    from.map((key) => [key, null]),
  )
  for (const key of found.keys()) {
    for (const { to, event } of edgesOf(key)) {
      if (!found.has(to)) found.set(to, { via: key, event })
    }
  }
  return found
}

function chain(found: ReturnType<typeof search>, key: string): readonly CaseEvent[] {
  const events: CaseEvent[] = []
  for (let step = found.get(key); step; step = found.get(step.via)) events.push(step.event)
  return events
}

function numbered(events: readonly CaseEvent[], from: number): readonly CaseEvent[] {
  return events.map((event, i) => ({ ...event, seq: from + i, id: `e${from + i}` }))
}

/** A flow walked to its end in every way its exits allow. */
export interface Walk {
  readonly stops: readonly Stop[]
  /** Whole conversations, as few as are needed to press every exit that ever opens. */
  readonly journeys: readonly Journey[]
}

export interface Journey {
  /** The events after the opening, numbered as in a log; the last one closes the case. */
  readonly events: readonly CaseEvent[]
  /** The exits it presses, as `step/beat exit`. */
  readonly presses: ReadonlySet<string>
}

/**
 * Every state of a flow that its exits can reach, by `xstate/graph`, each with the shortest way
 * to it and on to the end. Jumps are left out: with them everything is reachable and the proof is
 * empty.
 */
export function walkFlow(flow: Flow, options: WalkOptions = {}): Walk {
  const live = liveReads(flow)
  const key = identityOf(flow, live)
  const graph = getAdjacencyMap(compileFlow(flow), {
    input: opening(flow, options.about ?? walkAbout),
    events: (snapshot: CaseSnapshot) =>
      movesAt(snapshot.context, flow, live.get(snapshot.context.at) ?? nothing).map((move, index) =>
        recorded(move, index),
      ),
    serializeEvent: ({ id }: CaseEvent) => id,
    filterEvents: (snapshot: CaseSnapshot, event: CaseEvent) => snapshot.can(event),
    serializeState: key,
    limit: options.limit ?? 2_000_000,
  } as never) as unknown as Graph

  const keys = Object.keys(graph)
  const edges = new Map(
    keys.map((from) => [
      from,
      Object.values(graph[from]?.transitions ?? {}).map(({ event, state }) => ({
        to: key(state),
        event,
      })),
    ]),
  )
  const backwards = new Map<string, { to: string; event: CaseEvent }[]>(keys.map((to) => [to, []]))
  for (const [from, out] of edges) {
    for (const { to, event } of out) backwards.get(to)?.push({ to: from, event })
  }
  const there = search(keys.slice(0, 1), (from) => edges.get(from) ?? [])
  const closed = keys.filter((at) => graph[at]?.state.value === 'closed')
  const home = search(closed, (from) => backwards.get(from) ?? [])
  const wayTo = (at: string) => chain(there, at).toReversed()

  const stops = [...there.keys()].flatMap((at): Stop[] => {
    const snapshot = graph[at]?.state
    if (!snapshot) return []
    return [
      {
        snapshot,
        get events() {
          return numbered(wayTo(at), 2)
        },
        get rest() {
          return home.has(at) ? numbered(chain(home, at), this.events.length + 2) : null
        },
      },
    ]
  })
  const presses = new Map<string, readonly CaseEvent[]>()
  for (const from of there.keys()) {
    for (const { to, event } of edges.get(from) ?? []) {
      if (event.type !== 'beat.left' || !home.has(to)) continue
      const press = `${event.beat} ${event.exit}`
      if (!presses.has(press)) presses.set(press, [...wayTo(from), event, ...chain(home, to)])
    }
  }
  return { stops, journeys: cover([...presses.values()]) }
}

function cover(ways: readonly (readonly CaseEvent[])[]): readonly Journey[] {
  const ranked = ways
    .map((events) => ({ events: numbered(events, 2), presses: pressesOf(events) }))
    .toSorted((one, other) => other.presses.size - one.presses.size)
  const open = new Set(ranked.flatMap(({ presses }) => [...presses]))
  return ranked.filter(({ presses }) => {
    const fresh = [...presses].filter((press) => open.delete(press))
    return fresh.length > 0
  })
}

function pressesOf(events: readonly CaseEvent[]): ReadonlySet<string> {
  return new Set(
    events.flatMap((event) => (event.type === 'beat.left' ? [`${event.beat} ${event.exit}`] : [])),
  )
}
