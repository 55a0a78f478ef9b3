import { transition } from 'xstate'
import { getAdjacencyMap } from 'xstate/graph'
import type { About, CaseEvent } from '../case/types'
import type { Flow } from '../flow/types'
import { compileFlow, type CaseSnapshot } from '../machine/compile-flow'
import { meets } from '../machine/beats'
import { besidesOf } from '../machine/besides'
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
  /** Whether the case can still be closed from here; false is a dead end. */
  readonly closes: boolean
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
/** One step of a walk: what an agent does, with what is recorded besides. */
interface Way {
  readonly to: string
  readonly events: readonly CaseEvent[]
}
type Graph = Readonly<Record<string, { state: CaseSnapshot; transitions: Record<string, Edge> }>>

/** The keys in breadth-first order from `from`, each with the step that found it. */
function search(
  from: readonly string[],
  waysFrom: (key: string) => readonly Way[],
): ReadonlyMap<string, { readonly via: string; readonly events: readonly CaseEvent[] } | null> {
  const found = new Map<string, { via: string; events: readonly CaseEvent[] } | null>(
    from.map((key) => [key, null]),
  )
  for (const key of found.keys()) {
    for (const { to, events } of waysFrom(key)) {
      if (!found.has(to)) found.set(to, { via: key, events })
    }
  }
  return found
}

/** The steps between a key and where the search began, the one nearest to the key first. */
function chain(found: ReturnType<typeof search>, key: string): readonly (readonly CaseEvent[])[] {
  const steps: (readonly CaseEvent[])[] = []
  for (let step = found.get(key); step; step = found.get(step.via)) steps.push(step.events)
  return steps
}

/** The machine of a flow that records with each press what `send` records besides. */
function walkable(flow: Flow) {
  const machine = compileFlow(flow)
  type Transition = typeof machine.transition
  const transition: Transition = (snapshot, event, scope) =>
    besidesOf(event, snapshot.context, flow).reduce(
      (so, input) => machine.transition(so, recorded(input), scope),
      machine.transition(snapshot, event, scope),
    )
  return Object.assign(Object.create(machine) as typeof machine, { transition })
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
  const graph = getAdjacencyMap(walkable(flow), {
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
  const ways = new Map(keys.map((from) => [from, waysOf(graph, from, key, flow)]))
  const backwards = new Map<string, Way[]>(keys.map((to) => [to, []]))
  for (const [from, out] of ways) {
    for (const { to, events } of out) backwards.get(to)?.push({ to: from, events })
  }
  const there = search(keys.slice(0, 1), (from) => ways.get(from) ?? [])
  const closed = keys.filter((at) => graph[at]?.state.value === 'closed')
  const home = search(closed, (from) => backwards.get(from) ?? [])
  const wayTo = (at: string) => chain(there, at).toReversed().flat()
  const steps = (at: string) => chain(home, at).length
  const goHome = (snapshot: CaseSnapshot) =>
    wayHome(snapshot, flow, live, key, (at) => (home.has(at) ? steps(at) : Infinity))

  const stops = [...there.keys()].flatMap((at): Stop[] => {
    const snapshot = graph[at]?.state
    if (!snapshot) return []
    return [
      {
        snapshot,
        get events() {
          return numbered(wayTo(at), 2)
        },
        closes: home.has(at),
      },
    ]
  })
  const presses = new Map<string, readonly CaseEvent[]>()
  for (const from of there.keys()) {
    for (const { to, events } of ways.get(from) ?? []) {
      const [event] = events
      const start = graph[from]?.state
      if (event?.type !== 'beat.left' || !start || !home.has(to)) continue
      const press = `${event.beat} ${event.exit}`
      if (presses.has(press)) continue
      const rest = goHome(after(start, events, flow))
      if (rest) presses.set(press, [...wayTo(from), ...events, ...rest])
    }
  }
  return { stops, journeys: cover([...presses.values()]) }
}

function after(snapshot: CaseSnapshot, events: readonly CaseEvent[], flow: Flow): CaseSnapshot {
  return events.reduce((so, event) => transition(compileFlow(flow), so, event)[0], snapshot)
}

/** Far more steps than any conversation needs. */
const longest = 500

/**
 * From a case as it really stands to its close: each time the move that comes nearest. States that
 * are the same for their routes may hold other offers and promises, so the moves are made anew.
 */
function wayHome(
  from: CaseSnapshot,
  flow: Flow,
  live: ReadonlyMap<string, Live>,
  key: (snapshot: CaseSnapshot) => string,
  distance: (key: string) => number,
): readonly CaseEvent[] | null {
  const events: CaseEvent[] = []
  let here = from
  while (here.value !== 'closed') {
    const record = here.context
    const steps = movesAt(record, flow, live.get(record.at) ?? nothing)
      .map((move) => recorded(move))
      .filter((event) => here.can(event))
      .map((event) => {
        const all = [event, ...besidesOf(event, record, flow).map((input) => recorded(input))]
        const there = after(here, all, flow)
        return { all, there, left: distance(key(there)) }
      })
    const nearest = steps.toSorted((a, b) => a.left - b.left)[0]
    if (!nearest || events.length > longest || nearest.left === Infinity) return null
    events.push(...nearest.all)
    here = nearest.there
  }
  return events
}

function waysOf(
  graph: Graph,
  from: string,
  key: (snapshot: CaseSnapshot) => string,
  flow: Flow,
): readonly Way[] {
  const node = graph[from]
  if (!node) return []
  return Object.values(node.transitions).map(({ event, state }) => ({
    to: key(state),
    events: [event, ...besidesOf(event, node.state.context, flow).map((input) => recorded(input))],
  }))
}

function cover(ways: readonly (readonly CaseEvent[])[]): readonly Journey[] {
  const ranked = ways
    .map((events) => ({ events: numbered(events, 2), presses: pressesOf(events) }))
    .toSorted((a, b) => b.presses.size - a.presses.size)
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
