import { startActor, type CaseActor } from '../../machine/actor'
import { persistedOf } from '../../machine/checkpoint'
import type { CaseRecord } from '../../machine/record'
import type { Standing } from '../../machine/step'
import type { Gone, Store } from '../../store/types'
import type { Prepared } from './complete'
import type { Folded } from './fold'
import { loadCase, recordOf, sourceOf, type Flows, type Loaded } from './load-case'
import { planEvents, type Plan } from './plan'
import { rebase } from './rebase'
import type { CaseEvent, SendResult } from '../types'
import type { Clock } from '../view/view-texts'
import { words } from '../view/words'

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
  /** The events with what could not be read after them. */
  readonly entries: readonly unknown[]
  readonly standing: Standing | null
  readonly record: CaseRecord | null
  readonly readOnly: { readonly code: string; readonly reason: string } | null
  readonly actor: CaseActor | null
  /** Events that the store does not hold. */
  readonly unsaved: number
  /** Events of ours that did not survive what somebody else wrote first. */
  readonly lost: number
  /** Whether the events could be recorded now. */
  plan(prepared: readonly Prepared[]): Plan
  /** Records the events, whole or not at all; kept in memory when the store cannot hold them. */
  append(prepared: readonly Prepared[]): Promise<SendResult>
  /** Takes over what others have written. Answers whether anything was. */
  pull(): Promise<boolean>
  /** Tries again to store what it could not. */
  save(): Promise<void>
  /** Drops all of it: the case was removed, or erased at its server. It is read-only from now on. */
  forget(erased?: Gone): void
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
  let lost = 0

  function adopt(next: Folded): void {
    folded = next
    actor?.stop()
    actor = next.standing && startActor(next.standing.flow, persistedOf(next.standing))
  }
  function start(from: Loaded, kept: readonly CaseEvent[]): void {
    entries = from.entries
    const rebased = rebase(from.folded, kept, flowOf)
    unsaved = rebased.kept
    lost += rebased.lost.length
    adopt(rebased.folded)
  }
  function advance(events: readonly CaseEvent[], standing: Standing): void {
    const moved = standing.flow !== folded.standing?.flow
    folded = { standing, events: [...folded.events, ...events], stop: null }
    if (moved) return adopt(folded)
    if (actor?.getSnapshot().status !== 'active') return
    for (const event of events) actor.send(event)
  }
  /** The newest event that the store holds. */
  function newest(): Partial<CaseEvent> {
    return folded.events[folded.events.length - unsaved.length - 1] ?? { seq: 0 }
  }
  async function write(events: readonly CaseEvent[]) {
    const { seq = 0, id } = newest()
    const all = [...unsaved, ...events]
    return { all, result: await store.append(caseId, seq, all, id) }
  }
  async function putFlows(): Promise<void> {
    for (const [hash, flow] of flows) await store.putFlow(hash, flow)
  }
  /** Answers whether the store could be read. What it lost is asked for again, as if never saved. */
  async function reload(): Promise<boolean> {
    try {
      const now = await loadCase(caseId, store, flows)
      if (now.entries.length === 0) await putFlows()
      start(now, folded.events)
      return true
    } catch {
      return false
    }
  }
  /** A store may hold what it refused: its answer was lost, and asking again met its own write. */
  function isRecorded(events: readonly CaseEvent[]): boolean {
    return folded.events.some(({ id }) => id === events[0]?.id)
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
    return planEvents(
      prepared,
      folded.standing,
      folded.events.length,
      at,
      options.by,
      flowOf,
      clock,
    )
  }
  async function append(prepared: readonly Prepared[]): Promise<SendResult> {
    for (let attempt = 0; attempt <= rebases; attempt += 1) {
      const planned = plan(prepared)
      if (!planned.ok) return planned
      if (planned.standing.flow !== folded.standing?.flow) await putFlows()
      const { all, result } = await write(planned.events)
      const conflict = !result.ok && result.code === 'store/conflict'
      if (!conflict || !(await reload())) {
        unsaved = result.ok ? [] : all
        advance(planned.events, planned.standing)
        return { ok: true, events: planned.events }
      }
      if (isRecorded(planned.events)) return { ok: true, events: planned.events }
    }
    return { ok: false, code: 'store/conflict', reason: words.conflict }
  }

  start(loaded, pending)
  return {
    get events() {
      return folded.events
    },
    get entries() {
      const stored = folded.events.length - unsaved.length
      return [...folded.events.slice(0, stored), ...entries.slice(stored), ...unsaved]
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
    get lost() {
      return lost
    },
    plan,
    append,
    async pull() {
      if (folded.stop) return false
      try {
        const { seq, id } = newest()
        const [last, ...more] = await store.read(caseId, seq)
        const same = more.length === 0 && id === (Object(last) as Partial<CaseEvent>).id
        return !same && (await reload())
      } catch {
        return false
      }
    },
    async save() {
      if (unsaved.length > 0) await append([])
    },
    forget(erased) {
      entries = unsaved = []
      adopt({
        standing: null,
        events: [],
        stop: { seq: 0, code: 'case/removed', reason: words.removed, ...erased },
      })
    },
  }
}
