import {
  hashFlow,
  memoryStore,
  openCase,
  type About,
  type CaseEvent,
  type Channel,
  type Flow,
  type OpenCaseOptions,
  type Recovery,
  type Store,
} from '@amends/core'
import { about, authority, earlier, zone } from './sample'
import { talkTo } from './talk'
import { startOf, wishesFor } from './wishes'

/** A memory store that says it is durable, as a helpdesk's would be. */
export function shelf(): Store {
  return { ...memoryStore(), status: () => Promise.resolve({ kind: 'durable', reason: null }) }
}

let cases = 0

/** Opens a case of Ana's, with the events that came before when there are any. */
export async function openOn(
  flow: Flow,
  options: Partial<OpenCaseOptions> = {},
  events: readonly CaseEvent[] = [],
): Promise<Recovery> {
  const store = options.store ?? shelf()
  const caseId = options.caseId ?? `${flow.id}-${(cases += 1)}`
  if (events.length > 0) {
    await store.putFlow(hashFlow(flow), flow)
    await store.append(caseId, 0, events)
  }
  return openCase({ flow, about, authority, locale: 'en', zone, ...options, store, caseId })
}

export interface CaseAt {
  readonly flow: Flow
  /** The beat to stand at; the first one unless given. */
  readonly beat?: string | undefined
  readonly channel?: Channel | undefined
  /** Whether the customer's name is known. */
  readonly named?: boolean | undefined
  /** Has been here before. A beat that asks for it gets it anyway. */
  readonly returning?: boolean | undefined
}

function aboutOf({ flow, beat = '', channel = 'phone', named = true, returning }: CaseAt): About {
  const customer = named ? about.customer : { id: about.customer.id }
  const before = returning || wishesFor(flow, beat).facts.has('returning-customer')
  return { ...about, channel, customer, ...(before && { earlier }) }
}

interface Talk {
  readonly log: readonly CaseEvent[]
  /** How many events came before a beat was first on the screen. */
  readonly arrivals: ReadonlyMap<string, number>
}

const talks = new Map<string, Promise<Talk>>()

async function talk(wanted: CaseAt, target: string | null): Promise<Talk> {
  const recovery = await openOn(wanted.flow, { about: aboutOf(wanted) })
  const arrivals = new Map<string, number>()
  const arrived = (path: string) => {
    if (!arrivals.has(path)) arrivals.set(path, recovery.log.length)
  }
  const there = await talkTo(recovery, wanted.flow, target, arrived)
  const beat = recovery.view().beat?.path
  if (target && !there && beat) {
    await recovery.send({ type: 'beat.jumped', beat, to: target })
    arrived(target)
  }
  await recovery.dispose()
  return { log: recovery.log, arrivals }
}

function talkOf(wanted: CaseAt, target: string | null): Promise<Talk> {
  const key = `${hashFlow(wanted.flow)} ${JSON.stringify(aboutOf(wanted))} ${target}`
  const found = talks.get(key) ?? talk(wanted, target)
  talks.set(key, found)
  return found
}

/**
 * A real case that stands at a beat, brought there by a whole conversation: along the flow's main
 * way, else with the answers that the beat asks for, else by a jump.
 */
export async function caseAt(wanted: CaseAt): Promise<Recovery> {
  const { flow } = wanted
  const beat = wanted.beat ?? startOf(flow)
  const main = await talkOf(wanted, null)
  const { log, arrivals } = main.arrivals.has(beat) ? main : await talkOf(wanted, beat)
  return openOn(flow, { about: aboutOf(wanted) }, log.slice(0, arrivals.get(beat) ?? log.length))
}

/** A case that was talked through to its close. */
export async function closedCase(wanted: CaseAt): Promise<Recovery> {
  const { log } = await talkOf(wanted, null)
  return openOn(wanted.flow, { about: aboutOf(wanted) }, log)
}
