import { getAdjacencyMap } from 'xstate/graph'
import type { About, CaseEvent } from '../case/types'
import { answerOf } from '../flow/condition'
import type { Fact, Flow } from '../flow/types'
import { compileFlow, type CaseSnapshot } from '../machine/compile-flow'
import { holds, roundsOf } from '../machine/facts'
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

const nothing: Live = { fields: new Set(), facts: new Set<Fact>() }

/**
 * What makes two states of a case the same for its routes: the beat, the answers that conditions
 * ahead read, the facts they read, and the rounds until they are over.
 */
function identityOf(flow: Flow, live: ReadonlyMap<string, Live>) {
  return (snapshot: CaseSnapshot): string => {
    const record = snapshot.context
    const { fields, facts } = live.get(record.at) ?? nothing
    return JSON.stringify([
      snapshot.value,
      [...fields].map((field) => answerOf(record.answers, field)),
      [...facts].map((fact) => holds(fact, record, flow)),
      facts.has('rounds-over') ? Math.min(roundsOf(record), flow.maxRounds ?? 3) : 0,
    ])
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

function chain(
  found: ReturnType<typeof search>,
  key: string,
): readonly CaseEvent[] {
  const events: CaseEvent[] = []
  for (let step = found.get(key); step; step = found.get(step.via)) events.push(step.event)
  return events
}

function numbered(events: readonly CaseEvent[], from: number): readonly CaseEvent[] {
  return events.map((event, i) => ({ ...event, seq: from + i, id: `e${from + i}` }))
}

/**
 * Every state of a flow that its exits can reach, by `xstate/graph`, each with the shortest way
 * to it and on to the end. Jumps are left out: with them everything is reachable and the proof is
 * empty.
 */
export function walkFlow(flow: Flow, options: WalkOptions = {}): readonly Stop[] {
  const live = liveReads(flow)
  const key = identityOf(flow, live)
  const graph = getAdjacencyMap(compileFlow(flow), {
    input: opening(flow, options.about ?? walkAbout),
    events: (snapshot: CaseSnapshot) =>
      movesAt(snapshot.context, flow, (live.get(snapshot.context.at) ?? nothing).fields).map(
        (move) => recorded(move),
      ),
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

  return [...there.keys()].flatMap((at) => {
    const snapshot = graph[at]?.state
    if (!snapshot) return []
    const events = numbered(chain(there, at).toReversed(), 2)
    const rest = home.has(at) ? numbered(chain(home, at), events.length + 2) : null
    return [{ snapshot, events, rest }]
  })
}

/** Whole conversations, as few as are needed for every exit a walk can press to be pressed once. */
export function journeys(stops: readonly Stop[]): readonly (readonly CaseEvent[])[] {
  const pressed = (events: readonly CaseEvent[]) =>
    new Set(events.flatMap((event) => (event.type === 'beat.left' ? [`${event.beat} ${event.exit}`] : [])))
  const whole = stops.flatMap(({ events, rest }) => (rest ? [[...events, ...rest]] : []))
  const open = new Set(whole.flatMap((events) => [...pressed(events)]))
  const chosen: (readonly CaseEvent[])[] = []
  const ranked = whole
    .map((events) => ({ events, presses: pressed(events) }))
    .toSorted((one, other) => other.presses.size - one.presses.size)
  for (const { events, presses } of ranked) {
    if (open.size === 0) break
    const fresh = [...presses].filter((press) => open.has(press))
    if (fresh.length === 0) continue
    for (const press of fresh) open.delete(press)
    chosen.push(events)
  }
  return chosen
}
