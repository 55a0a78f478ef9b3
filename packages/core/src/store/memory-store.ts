import { copyOf } from './copy'
import { listed, listingAfter } from './listing'
import { listeners, type Listeners } from './listeners'
import { areTexts, failed, firstSeq, isAppendable, junk } from './refusals'
import type { CaseListing, Store } from './types'

interface StoredCase {
  readonly events: unknown[]
  listing: CaseListing
}

/** What memory stores keep. Stores made with the same shelf are like tabs of one browser. */
export interface MemoryShelf {
  readonly cases: Map<string, StoredCase>
  readonly flows: Map<string, unknown>
  readonly drafts: Map<string, Map<string, string>>
  readonly listeners: Listeners
}

export function memoryShelf(): MemoryShelf {
  return { cases: new Map(), flows: new Map(), drafts: new Map(), listeners: listeners() }
}

export interface MemoryStoreOptions {
  /** Why cases are kept in memory only, in words for the agent; `status()` passes it on. */
  readonly reason?: string
  readonly shelf?: MemoryShelf
}

/** A store that lasts as long as the page: for tests, and where the browser stores nothing. */
export function memoryStore(options: MemoryStoreOptions = {}): Store {
  const { reason = null, shelf = memoryShelf() } = options
  const { cases, flows, drafts } = shelf

  return {
    async append(caseId, expectedSeq, events) {
      if (!isAppendable(caseId, expectedSeq, events)) return junk
      const stored = cases.get(caseId)
      const current = stored?.events.length ?? 0
      if (current !== expectedSeq) return { ok: false, code: 'store/conflict', seq: current }
      const copy = copyOf(events)
      if (!copy) return failed
      if (copy.length === 0) return { ok: true }
      const seq = current + copy.length
      const listing = listingAfter(stored?.listing, caseId, seq, copy)
      const all = stored?.events ?? []
      for (const event of copy) all.push(event)
      cases.set(caseId, { events: all, listing })
      shelf.listeners.tell(caseId, seq)
      return { ok: true }
    },
    async read(caseId, fromSeq) {
      return copyOf(cases.get(caseId)?.events.slice(firstSeq(fromSeq) - 1) ?? []) ?? []
    },
    async list(filter) {
      const all = Array.from(cases.values(), ({ listing }) => ({ ...listing }))
      return listed(all, filter)
    },
    watch: (caseId, listener) => shelf.listeners.add(caseId, listener),
    async putFlow(hash, flow) {
      if (!areTexts(hash)) return false
      if (flows.has(hash)) return true
      const copy = copyOf([flow])
      if (copy) flows.set(hash, copy[0])
      return copy !== null
    },
    async getFlow(hash) {
      return copyOf([flows.get(hash) ?? null])?.[0]
    },
    async putDraft(caseId, field, text) {
      if (!areTexts(caseId, field, text)) return false
      const texts = drafts.get(caseId) ?? new Map<string, string>()
      drafts.set(caseId, texts.set(field, text))
      return true
    },
    async drafts(caseId) {
      return Array.from(drafts.get(caseId) ?? [], ([field, text]) => ({ field, text }))
    },
    async clearDraft(caseId, field) {
      drafts.get(caseId)?.delete(field)
    },
    async status() {
      return { kind: 'memory', reason }
    },
  }
}
