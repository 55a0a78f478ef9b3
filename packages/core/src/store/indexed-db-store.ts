import type { CaseEvent } from '../case/types'
import type { Flow } from '../flow/types'
import { copyOf } from './copy'
import { connectionTo } from './indexed-db/connection'
import * as jobs from './indexed-db/jobs'
import type { Job } from './indexed-db/transaction'
import { listed } from './listing'
import { memoryStore } from './memory-store'
import { areTexts, failed, firstSeq, isAppendable, junk, nameOf, refusedBy } from './refusals'
import { tabsOf } from './tabs'
import type { AppendResult, Store } from './types'

export interface IndexedDbStoreOptions {
  /** Name of the database. Stores of one origin with the same name share their cases. */
  readonly name?: string
  /** Milliseconds that the browser may take to open it before cases are kept in memory only. */
  readonly openWithin?: number
}

const unreadable = new Error(
  '[amends] The browser’s storage did not give the case. It may well be there, so it must not be ' +
    'begun anew. Try again, or open the page anew. (store/unreadable)',
)

/**
 * Keeps cases in the browser, for all its tabs. What it calls stored survives a crash of the
 * browser. Where storage is denied or does not answer, cases are kept in memory and `status()` says
 * why. Touches nothing until it is first used, so that it can be made on a server. Nothing but a
 * reading that failed rejects.
 */
export function indexedDbStore(options: IndexedDbStoreOptions = {}): Store {
  const { name = 'amends', openWithin = 5_000 } = options
  const connection = connectionTo(name, openWithin)
  const tabs = tabsOf(name)
  let memory: Store | null = null

  /** The store to use instead, when this page has no database. */
  async function instead(): Promise<Store | null> {
    const reason = await connection.unavailable()
    if (reason !== null) memory ??= memoryStore({ reason })
    return memory
  }
  async function ask<T>(job: Job<T>, otherwise: T): Promise<T> {
    const outcome = await connection.run(job)
    return outcome.ok ? outcome.value : otherwise
  }
  async function append(
    caseId: string,
    expectedSeq: number,
    events: readonly unknown[],
  ): Promise<AppendResult> {
    const outcome = await connection.run(jobs.appendJob(caseId, expectedSeq, events))
    if (outcome.ok) {
      const { added, seq } = outcome.value
      return added ? { ok: true } : { ok: false, code: 'store/conflict', seq }
    }
    if (nameOf(outcome.error) !== 'ConstraintError') return refusedBy(outcome.error)
    const { seq } = await ask(jobs.appendJob(caseId, -1, []), { added: false, seq: expectedSeq })
    return { ok: false, code: 'store/conflict', seq }
  }

  return {
    async append(caseId, expectedSeq, events) {
      if (!isAppendable(caseId, expectedSeq, events)) return junk
      // Before anything is awaited: what is stored is what the events were when they came.
      const copy = copyOf(events)
      if (!copy) return failed
      const other = await instead()
      const result = other
        ? await other.append(caseId, expectedSeq, copy as readonly CaseEvent[])
        : await append(caseId, expectedSeq, copy)
      if (result.ok && copy.length > 0) tabs.tell(caseId, expectedSeq + copy.length)
      return result
    },
    async read(caseId, fromSeq) {
      if (!areTexts(caseId)) return []
      const other = await instead()
      if (other) return other.read(caseId, fromSeq)
      const outcome = await connection.run(jobs.readJob(caseId, firstSeq(fromSeq)))
      if (outcome.ok) return outcome.value
      throw unreadable
    },
    async list(filter) {
      const other = await instead()
      return other ? other.list(filter) : listed(await ask(jobs.listJob(), []), filter)
    },
    watch: (caseId, listener) => tabs.watch(caseId, listener),
    async putFlow(hash, flow) {
      const copy = copyOf([flow])
      if (!areTexts(hash) || !copy) return false
      const other = await instead()
      return other
        ? other.putFlow(hash, copy[0] as Flow)
        : ask(jobs.putFlowJob(hash, copy[0]), false)
    },
    async getFlow(hash) {
      if (!areTexts(hash)) return null
      const other = await instead()
      return other ? other.getFlow(hash) : ask(jobs.getFlowJob(hash), null)
    },
    async putDraft(caseId, field, text) {
      if (!areTexts(caseId, field, text)) return false
      const other = await instead()
      if (other) return other.putDraft(caseId, field, text)
      return ask(jobs.putDraftJob(caseId, field, text), false)
    },
    async drafts(caseId) {
      if (!areTexts(caseId)) return []
      const other = await instead()
      return other ? other.drafts(caseId) : ask(jobs.draftsJob(caseId), [])
    },
    async clearDraft(caseId, field) {
      if (!areTexts(caseId, field)) return
      const other = await instead()
      if (other) await other.clearDraft(caseId, field)
      else await ask(jobs.clearDraftJob(caseId, field), false)
    },
    async status() {
      const other = await instead()
      return other ? other.status() : { kind: 'durable', reason: null }
    },
  }
}
