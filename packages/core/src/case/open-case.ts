import { hashFlow } from '../flow/hash'
import type { Flow } from '../flow/types'
import { compileFlow } from '../machine/compile-flow'
import type { Store } from '../store/types'
import { keepLog } from './case-log'
import type { CaseState } from './case-state'
import { envelop } from './complete'
import { answersIn, keepDrafts } from './drafts'
import { loadCase, type Flows, type Loaded } from './load-case'
import { openingOf, type Opening } from './opening'
import { prepareAll } from './plan'
import { keepObservers } from './observers'
import type { Recovery } from './recovery'
import { share } from './share'
import { trustedClock } from './trusted-clock'
import { trustedStore } from './trusted-store'
import type { About, Authority, CaseEvent, CaseEventInput, Saved, SendResult } from './types'
import { viewOf } from './view'
import type { RecoveryView } from './view-types'
import type { Clock } from './view-texts'
import { words } from './words'

/** After this long a write shows as "saving", in milliseconds. */
const slowWrite = 400

export interface OpenCaseOptions {
  /** The host's own key: one case for ever. */
  readonly caseId: string
  /** What a new case runs on. A case that exists keeps the flow it began with. */
  readonly flow: Flow
  readonly store: Store
  readonly about: About
  /** What the agent may give without asking; null when no limit is known. */
  readonly authority?: Authority | null
  /** Milliseconds since 1970; the system's clock unless given. */
  readonly now?: () => number
  /** BCP 47 tag for dates and amounts. */
  readonly locale?: string
  /** IANA zone of the agent. */
  readonly zone?: string
}

/**
 * Opens the case with this id, or begins it. A damaged or newer log opens for reading only, with
 * its reason; a store that cannot keep it shows in `view().saved`. Never throws for stored data,
 * only for an `about` or `authority` that no log could hold.
 */
export async function openCase(given: OpenCaseOptions): Promise<Recovery> {
  const options = { ...given, store: trustedStore(given.store) }
  const { caseId, flow, store } = options
  const opening = openingOf(flow, options.about, options.authority ?? null)
  const now = trustedClock(options.now)
  const flows: Flows = new Map([[hashFlow(flow), flow]])
  const status = await store.status()
  const { loaded, pending } = await begin(options, opening, flows, now)
  const drafts = await store.drafts(caseId)
  const durable = status.kind === 'durable'
  return live(options, { by: opening.about.agent.id, loaded, pending, flows, drafts, durable, now })
}

async function begin(
  options: OpenCaseOptions,
  opening: Opening,
  flows: Flows,
  now: () => number,
): Promise<{ loaded: Loaded; pending: readonly CaseEvent[] }> {
  const { caseId, flow, store } = options
  const loaded = await loadCase(caseId, store, flows)
  if (loaded.entries.length > 0) return { loaded, pending: [] }
  compileFlow(flow)
  const opened = envelop(opening, 1, new Date(now()).toISOString(), opening.about.agent.id)
  await store.putFlow(hashFlow(flow), flow)
  const result = await store.append(caseId, 0, [opened])
  if (result.ok || result.code === 'store/conflict') {
    return { loaded: await loadCase(caseId, store, flows), pending: [] }
  }
  return { loaded, pending: [opened] }
}

interface Begun {
  readonly by: string
  readonly loaded: Loaded
  readonly pending: readonly CaseEvent[]
  readonly flows: Flows
  readonly drafts: readonly { readonly field: string; readonly text: string }[]
  readonly durable: boolean
  now(): number
}

function live(options: OpenCaseOptions, begun: Begun): Recovery {
  const { caseId, store, locale, zone } = options
  const settled: Saved = begun.durable ? 'saved' : 'memory-only'
  const observers = keepObservers<RecoveryView>()
  let queue: Promise<unknown> = Promise.resolve()
  let writing = false
  let draftLost = false
  let view: RecoveryView | null = null
  let stale = true

  const clock = (): Clock => ({
    now: begun.now(),
    ...(locale !== undefined && { locale }),
    ...(zone !== undefined && { zone }),
  })
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
  const unwatch = store.watch(caseId, () => {
    void enqueue(async () => {
      if (await log.pull()) changed()
    })
  })

  function saved(): Saved {
    if (log.unsaved > 0 || draftLost) return 'not-saved'
    return writing ? 'saving' : settled
  }
  function state(): CaseState {
    return {
      caseId,
      flow: log.standing?.flow ?? null,
      snapshot: log.standing?.snapshot ?? null,
      record: log.record,
      readOnly: log.readOnly,
      saved: saved(),
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
    return prepareAll(input, answersIn(drafts.all(), log.standing?.flow), log.record?.at ?? '')
  }
  function forgetDrafts(events: readonly CaseEvent[]): void {
    for (const event of events) {
      if (event.type !== 'field.answered') continue
      const draft = drafts.of(event.field)
      if (draft !== null && (draft.trim() === '' ? null : draft) === event.value) {
        drafts.clear(event.field)
      }
    }
  }

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
    view: current,
    getSnapshot: current,
    can: (event) => {
      const ready = prepared(event)
      return ready !== null && log.plan(ready).ok
    },
    send: (input) => {
      const ready = prepared(input)
      return enqueue(async (): Promise<SendResult> => {
        if (!ready) return { ok: false, code: 'event/malformed', reason: words.malformed }
        const result = await slowly(log.append(ready))
        if (result.ok) forgetDrafts(result.events)
        changed()
        return result
      })
    },
    draft: (field, text) => drafts.put(field, text),
    draftOf: (field) => drafts.of(field),
    async flush() {
      await Promise.all([drafts.flush(), enqueue(() => log.save())])
      changed()
    },
    refresh: changed,
    subscribe: observers.add,
    async dispose() {
      unwatch()
      await Promise.all([drafts.flush(), enqueue(() => log.save())])
      log.actor?.stop()
    },
  }
}
