import {
  hashFlow,
  memoryStore,
  openCase,
  type About,
  type CaseEvent,
  type Flow,
} from '@amends/core'
import { walkAbout, walkFlow } from '@amends/core/testing'
import { openedEvent } from '../../fixtures/cases'

/** A customer who was let down before, in public: no beat of a flow is out of their reach. */
export const returning: About = {
  ...walkAbout,
  channel: 'social-public',
  earlier: [
    {
      caseId: 'case-0',
      what: 'a late kettle',
      outcome: 'recovered',
      promised: 'A new one by Friday',
      promisedAndKept: false,
      at: '2026-01-12T09:00:00.000Z',
    },
  ],
}

export type Journey = readonly CaseEvent[]

/**
 * Whole conversations that press every exit of the flow. Walked once in a browser and kept there
 * for the files that come after.
 */
export function journeysOf(flow: Flow): readonly Journey[] {
  const key = `journeys ${hashFlow(flow)}`
  const walk = () => walkFlow(flow, { about: returning }).journeys.map(({ events }) => events)
  try {
    const kept = localStorage.getItem(key)
    if (kept) return JSON.parse(kept) as Journey[]
    const journeys = walk()
    localStorage.setItem(key, JSON.stringify(journeys))
    return journeys
  } catch {
    // A page that may store nothing walks them itself.
    return walk()
  }
}

export interface Place {
  /** The beat, as `step/beat`. */
  readonly path: string
  /** A way to it: the events after the opening. */
  readonly events: Journey
  /** What is recorded on it before it is left. */
  readonly there: Journey
}

/** The beat that an event is pressed on. */
export const beatOf = (event: CaseEvent): string | null =>
  'beat' in event && event.type !== 'case.reopened' ? event.beat : null

/** Every beat of the flow by the shortest of the journeys to it. */
export function placesOf(flow: Flow): readonly Place[] {
  const places = new Map<string, Place>()
  for (const journey of journeysOf(flow)) {
    for (const [left, event] of journey.entries()) {
      if (event.type !== 'beat.left') continue
      const arrived = journey.findLastIndex((one, at) => at < left && one.type === 'beat.left') + 1
      const known = places.get(event.beat)
      if (known && known.events.length <= arrived) continue
      places.set(event.beat, {
        path: event.beat,
        events: journey.slice(0, arrived),
        there: journey.slice(arrived, left),
      })
    }
  }
  return [...places.values()]
}

/** A case in memory that has lived through the events. */
export async function caseAfter(
  flow: Flow,
  events: Journey = [],
  options: Partial<Parameters<typeof openCase>[0]> = {},
) {
  const { caseId = 'case-1', about = returning, store = memoryStore() } = options
  await store.putFlow(hashFlow(flow), flow)
  await store.append(caseId, 0, [{ ...openedEvent(flow), about }, ...events])
  return openCase({ caseId, flow, store, about, locale: 'en-GB', zone: 'UTC', ...options })
}
