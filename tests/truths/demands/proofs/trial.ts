import {
  hashFlow,
  memoryStore,
  type CaseEvent,
  type CaseEventInput,
  type Flow,
  type openCase,
  type Recovery,
  type Store,
} from '@amends/core'
import { about, authority, colleague, start } from '../../../fixtures/cases'

/** A flow with ways to its beats, and what opens cases on it. */
export interface Trial {
  readonly flow: Flow
  readonly ways: ReadonlyMap<string, readonly CaseEvent[]>
  readonly open: typeof openCase
}

/** What is lacking, in words, or null. */
export type Proof = (trial: Trial) => Promise<string | null>

/** A case that stands at a beat. */
export interface Stand {
  readonly path: string
  readonly recovery: Recovery
  /** Milliseconds since 1970, as the case sees it. */
  readonly now: number
  /** The same case, opened anew by somebody else. */
  again(): Promise<Recovery>
}

/** Runs the check on a case at every beat, each on a store of its own; answers the first lack. */
export async function atEveryBeat(
  trial: Trial,
  check: (stand: Stand) => Promise<string | null>,
): Promise<string | null> {
  if (trial.ways.size === 0) return 'no beat was come to'
  for (const [path, way] of trial.ways) {
    const stand = await standAt(trial, path, way)
    const lack = await check(stand)
    await stand.recovery.dispose()
    if (lack) return `at ${path}: ${lack}`
  }
  return null
}

async function standAt(
  { flow, open }: Trial,
  path: string,
  way: readonly CaseEvent[],
): Promise<Stand> {
  const store: Store = memoryStore()
  await store.putFlow(hashFlow(flow), flow)
  await store.append('case-1', 0, way)
  const now = Date.parse(way.at(-1)?.at ?? start)
  const by = (agent: typeof about.agent) =>
    open({
      caseId: 'case-1',
      flow,
      store,
      about: { ...about, agent },
      authority,
      now: () => now,
      locale: 'en-US',
      zone: 'UTC',
    })
  return { path, recovery: await by(about.agent), now, again: () => by(colleague) }
}

/** What the case answers to the events, sent one after the other: the first refusal, or null. */
export async function refusal(
  recovery: Recovery,
  ...events: readonly CaseEventInput[]
): Promise<string | null> {
  for (const event of events) {
    const sent = await recovery.send(event)
    if (!sent.ok) return `${event.type} is refused: ${sent.reason}`
  }
  return null
}

export const json = (value: unknown): string => JSON.stringify(value)
