import { startActor, type CaseActor } from '../machine/actor'
import { checkpointOf } from '../machine/checkpoint'
import type { CaseRecord } from '../machine/record'
import type { Standing } from '../machine/step'
import type { Store } from '../store/types'
import type { Prepared } from './complete'
import { fold, type Folded } from './fold'
import { loadCase, recordOf, sourceOf, type Flows, type Loaded } from './load-case'
import { planEvents, type Plan } from './plan'
import type { CaseEvent, SendResult } from './types'
import type { Clock } from './view-texts'
import { words } from './words'

const rebases = 5

export interface CaseLogOptions {
  readonly caseId: string
  readonly store: Store
  readonly flows: Flows
  readonly by: string
  clock(): Clock
}

/** The log of one case on this page: in memory, in the store, and the actor at its end. */
export interface CaseLog {
  readonly events: readonly CaseEvent[]
  readonly standing: Standing | null
  readonly record: CaseRecord | null
  readonly readOnly: { readonly code: string; readonly reason: string } | null
  readonly actor: CaseActor | null
  /** Events that the store does not hold. */
  readonly unsaved: number
  /** Whether the events could be recorded now. */
  plan(prepared: readonly Prepared[]): Plan
  /** Records the events, whole or not at all; kept in memory when the store cannot hold them. */
  append(prepared: readonly Prepared[]): Promise<SendResult>
  /** Takes over what others have written. Answers whether anything was. */
  pull(): Promise<boolean>
  /** Tries again to store what it could not. */
  save(): Promise<void>
}

/** Keeps the log of a case that was loaded; `unsaved` are events the store refused to hold. */
export function keepLog(
  options: CaseLogOptions,
  loaded: Loaded,
  pending: readonly CaseEvent[],
): CaseLog {
  const { caseId, store, flows } = options
  const flowOf = sourceOf(flows)
  let entries: readonly unknown[] = []
  let folded: Folded = { standing: null, events: [], stop: null }
  let unsaved: readonly CaseEvent[] = []
  let actor: CaseActor | null = null

  function adopt(next: Folded): void {
    folded = next
    actor?.stop()
    actor = next.standing && startActor(next.standing.flow, checkpointOf(next.standing, 0).state)
  }
  function start(from: Loaded, kept: readonly CaseEvent[]): void {
    entries = from.entries
    const onTop = from.folded.stop ? [] : kept.map((event, i) => ({ ...event, seq: entries.length + i + 1 }))
    const all = onTop.reduce<Folded>((so, event) => {
      const next = fold([{ ...event, seq: so.events.length + 1 }], flowOf, so)
      return next.stop ? so : next
    }, from.folded)
    unsaved = all.events.slice(from.folded.events.length)
    adopt(all)
  }
  function advance(events: readonly CaseEvent[], standing: Standing): void {
    const moved = standing.flow !== folded.standing?.flow
    folded = { standing, events: [...folded.events, ...events], stop: null }
    if (moved) return adopt(folded)
    for (const event of events) actor?.send(event)
  }
  async function write(events: readonly CaseEvent[]) {
    const at = folded.events.length - unsaved.length
    const all = [...unsaved, ...events]
    return { all, result: await store.append(caseId, at, all) }
  }
  async function reload(): Promise<void> {
    start(await loadCase(caseId, store, flows), unsaved)
  }
  function readOnly(): CaseLog['readOnly'] {
    return folded.stop && { code: folded.stop.code, reason: folded.stop.reason }
  }
  function plan(prepared: readonly Prepared[]): Plan {
    const clock = options.clock()
    const stop = readOnly()
    if (stop || !folded.standing) {
      return { ok: false, code: stop?.code ?? 'case/read-only', reason: words.readOnly }
    }
    const at = new Date(clock.now).toISOString()
    return planEvents(prepared, folded.standing, folded.events.length, at, options.by, flowOf, clock)
  }
  async function append(prepared: readonly Prepared[]): Promise<SendResult> {
    for (let attempt = 0; attempt <= rebases; attempt += 1) {
      const planned = plan(prepared)
      if (!planned.ok) return planned
      const { all, result } = await write(planned.events)
      if (result.ok || result.code !== 'store/conflict') {
        unsaved = result.ok ? [] : all
        advance(planned.events, planned.standing)
        return { ok: true, events: planned.events }
      }
      await reload()
    }
    return { ok: false, code: 'store/conflict', reason: words.conflict }
  }

  start(loaded, pending)
  return {
    get events() {
      return folded.events
    },
    get standing() {
      return folded.standing
    },
    get record() {
      return folded.standing?.snapshot.context ?? recordOf(entries)
    },
    get readOnly() {
      return readOnly()
    },
    get actor() {
      return actor
    },
    get unsaved() {
      return unsaved.length
    },
    plan,
    append,
    async pull() {
      const before = folded.events.length
      const more = await store.read(caseId, before - unsaved.length + 1)
      if (more.length === 0 || folded.stop) return false
      await reload()
      return true
    },
    async save() {
      if (unsaved.length === 0) return
      const { result } = await write([])
      if (result.ok) unsaved = []
      else if (result.code === 'store/conflict') await reload()
    },
  }
}
