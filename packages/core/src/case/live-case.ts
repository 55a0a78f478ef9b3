import type { Delivery, Gone } from '../store/types'
import { keepLog } from './log/case-log'
import type { CaseState } from './case-state'
import { answersIn, keepDrafts } from './drafts'
import { countDue } from './time/fall-due'
import type { Flows, Loaded } from './log/load-case'
import { keepObservers } from './observers'
import type { KeptOptions } from './open-options'
import { prepareAll } from './log/plan'
import type { DraftResult, Recovery, RemoveResult } from './recovery'
import { savedBy } from './saved'
import { share } from './view/share'
import { changesOf, type Told } from './told'
import type { CaseEvent, CaseEventInput, Saved, SendResult } from './types'
import { viewOf } from './view/view'
import type { RecoveryView } from './view/view-types'
import type { Clock } from './view/view-texts'
import { words } from './view/words'

/** After this long a write shows as "saving", in milliseconds. */
const slowWrite = 400

/** What a case is begun with: all that was read, and who opened it. */
export interface Begun {
  readonly by: string
  readonly loaded: Loaded
  readonly pending: readonly CaseEvent[]
  readonly flows: Flows
  readonly drafts: readonly { readonly field: string; readonly text: string }[]
  readonly durable: boolean
  now(): number
}

/** The open case on this page: its log, its drafts, its view and who watches it. */
export async function liveCase(options: KeptOptions, begun: Begun): Promise<Recovery> {
  const { caseId, store, locale, zone } = options
  const settled: Saved = begun.durable ? 'saved' : 'memory-only'
  const observers = keepObservers<RecoveryView>()
  let queue: Promise<unknown> = Promise.resolve()
  let writing = false
  let draftLost = false
  let delivery: Delivery | null = null
  let view: RecoveryView | null = null
  let stale = true
  let told: Told = { about: options.about, authority: options.authority ?? null }

  const clock = (): Clock => ({ now: begun.now(), locale, zone })
  const log = keepLog(
    { caseId, store, flows: begun.flows, by: begun.by, clock },
    begun.loaded,
    begun.pending,
  )
  const drafts = keepDrafts(store, caseId, begun.drafts, {
    filled: changed,
    written(durable) {
      if (draftLost === !durable) return
      draftLost = !durable
      changed()
    },
  })
  const unwatch = store.watch(caseId, (seq, _, erased) => {
    void enqueue(async () => {
      if (!seq && (erased || !unkept())) await forget(erased)
      else if (await log.pull()) changed()
    })
  })

  const unfollow = store.delivery?.(caseId, (now) => {
    delivery = now
    changed()
  })

  const unkept = () => log.unsaved > 0 || draftLost
  function saved(): Saved {
    if (unkept() || delivery?.state === 'refused') return 'not-saved'
    return writing ? 'saving' : savedBy(delivery, settled)
  }
  function state(): CaseState {
    return {
      caseId,
      flow: log.standing?.flow ?? null,
      snapshot: log.standing?.snapshot ?? null,
      record: log.record,
      readOnly: log.readOnly,
      saved: saved(),
      by: begun.by,
      lost: Math.max(log.lost, delivery?.setAside ?? 0),
      problem: delivery?.problem ?? null,
      drafts: answersIn(drafts.all(), log.standing?.flow),
    }
  }
  function current(): RecoveryView {
    if (stale || !view) view = share(view, viewOf(state(), clock()))
    stale = false
    return view
  }
  function changed(): void {
    stale = true
    const before = view
    const next = current()
    if (next !== before) observers.tell(next)
  }
  function enqueue<T>(job: () => Promise<T>): Promise<T> {
    const done = queue.then(job)
    queue = done.catch(() => undefined)
    return done
  }
  async function slowly<T>(job: Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      writing = true
      changed()
    }, slowWrite)
    try {
      return await job
    } finally {
      clearTimeout(timer)
      writing = false
    }
  }
  function prepared(input: CaseEventInput | readonly CaseEventInput[]) {
    const { id, name } = options.about.agent
    const taker = { who: { id, name }, authority: told.authority }
    return prepareAll(input, answersIn(drafts.all(), log.standing?.flow), log.standing, taker)
  }
  function put(field: string, text: string): DraftResult {
    const kept = drafts.put(field, text)
    if (kept.text === (log.record?.answers[field] ?? '')) drafts.clear(field)
    return kept
  }
  function forgetDrafts(events: readonly CaseEvent[]): void {
    for (const event of events) {
      if (event.type !== 'field.answered') continue
      const draft = drafts.of(event.field)
      if ((draft?.trim() ? draft : null) === event.value) drafts.clear(event.field)
    }
  }

  function send(input: CaseEventInput | readonly CaseEventInput[]): Promise<SendResult> {
    const ready = prepared(input)
    return enqueue(async (): Promise<SendResult> => {
      if (typeof ready === 'string') {
        const reason = ready === 'text/too-long' ? words.tooLong : words.malformed
        return { ok: false, code: ready, reason }
      }
      const result = await slowly(log.append(ready))
      if (result.ok) forgetDrafts(result.events)
      changed()
      return result
    })
  }
  /** Where there is a server its clock counts: that of this computer may be days ahead. */
  function counted(): Promise<void> {
    const owed = () => ((delivery ?? log.readOnly) ? [] : (log.record?.commitments ?? []))
    return countDue(owed, clock().now, send)
  }
  /** The same agent may have been given more or less to give since the case was opened. */
  async function catchUp(): Promise<void> {
    if (!store.delivery) await counted()
    const record = log.readOnly ? null : log.record
    if (options.authority === undefined || record?.about.agent.id !== begun.by) return
    const changes = changesOf({ ...told, authority: record.authority }, told)
    if (changes.length > 0) await send(changes)
  }

  async function forget(erased?: Gone): Promise<void> {
    log.forget(erased)
    changed()
    await drafts.forget()
  }
  function remove(): Promise<RemoveResult> {
    return enqueue(async () => {
      await Promise.all([drafts.flush(), log.save()])
      if (unkept()) return { ok: false, code: 'case/unsaved', reason: words.unsaved }
      if (!(await store.remove(caseId))) {
        return { ok: false, code: 'store/failed', reason: words.notRemoved }
      }
      await forget()
      return { ok: true }
    })
  }

  async function flush(): Promise<void> {
    await Promise.all([drafts.flush(), enqueue(() => log.save())])
    changed()
  }

  await catchUp()
  return {
    caseId,
    get flow() {
      return log.standing?.flow ?? null
    },
    get log() {
      return log.events
    },
    get saved() {
      return saved()
    },
    get actor() {
      return log.actor
    },
    contents: () => ({ caseId, entries: log.entries, flows: begun.flows }),
    view: current,
    getSnapshot: current,
    can: (event) => {
      const ready = prepared(event)
      return typeof ready !== 'string' && log.plan(ready).ok
    },
    send,
    async update(said) {
      const now = { ...told, ...said }
      const changes = changesOf(told, now)
      told = now
      if (changes.length > 0) await send(changes)
    },
    draft: put,
    draftOf: (field) => drafts.of(field),
    flush,
    remove,
    refresh() {
      changed()
      void counted()
      if (saved() === 'not-saved') void flush()
    },
    subscribe: observers.add,
    async dispose() {
      unwatch()
      unfollow?.()
      await flush()
      log.actor?.stop()
    },
  }
}
