import { checkedStore } from './checked-store'
import { copyOf } from './copy'
import { listeners, type Listeners } from './listeners'
import { listingAfter } from './listing'
import type { CaseListing, Store } from './types'

interface StoredCase {
  readonly events: unknown[]
  readonly listing: CaseListing
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
  const keeper = {
    async append(caseId: string, expectedSeq: number, events: readonly unknown[]) {
      const stored = cases.get(caseId)
      const all = stored?.events ?? []
      const seq = all.length
      if (seq !== expectedSeq) return { ok: false, code: 'store/conflict', seq } as const
      if (events.length > 0) {
        for (const event of events) all.push(event)
        const listing = listingAfter(stored?.listing, caseId, all.length, events)
        cases.set(caseId, { events: all, listing })
      }
      return { ok: true } as const
    },
    async read(caseId: string, fromSeq: number = 1) {
      return copyOf(cases.get(caseId)?.events.slice(fromSeq - 1) ?? []) ?? []
    },
    list: async () => copyOf(Array.from(cases.values(), ({ listing }) => listing)) ?? [],
    async putFlow(hash: string, flow: unknown) {
      if (!flows.has(hash)) flows.set(hash, flow)
      return true
    },
    getFlow: async (hash: string) => copyOf(flows.get(hash) ?? null),
    async putDraft(caseId: string, field: string, text: string) {
      drafts.set(caseId, (drafts.get(caseId) ?? new Map<string, string>()).set(field, text))
      return true
    },
    drafts: async (caseId: string) =>
      Array.from(drafts.get(caseId) ?? [], ([field, text]) => ({ field, text })),
    async clearDraft(caseId: string, field: string) {
      drafts.get(caseId)?.delete(field)
    },
    async remove(caseId: string) {
      const had = cases.delete(caseId)
      return drafts.delete(caseId) || had
    },
    status: async () => ({ kind: 'memory', reason }) as const,
  }
  return checkedStore(async () => keeper, shelf.listeners)
}
