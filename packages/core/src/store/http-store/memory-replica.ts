import { copyOf } from '../copy'
import { listingAfter } from '../listing'
import { memoryShelf, memoryStore, type MemoryShelf } from '../memory-store'
import {
  sentOfErased,
  idOf,
  isRemovable,
  unsent,
  type Replica,
  type Sent,
  type SetAside,
} from './replica'

/** What a memory replica keeps. Replicas made with the same one are like pages of one browser. */
export interface MemoryCopy {
  readonly shelf: MemoryShelf
  readonly sent: Map<string, Sent>
  readonly aside: Map<string, readonly SetAside[]>
}

export function memoryCopy(): MemoryCopy {
  return { shelf: memoryShelf(), sent: new Map(), aside: new Map() }
}

/** Keeps the replica as long as the page lasts, where the browser stores nothing; `reason` says why. */
export function memoryReplica(reason: string | null, copy: MemoryCopy = memoryCopy()): Replica {
  const { shelf, sent, aside } = copy
  const store = memoryStore({ shelf, ...(reason !== null && { reason }) })
  const eventsOf = (caseId: string) => shelf.cases.get(caseId)?.events ?? []
  const sentOf = (caseId: string) => sent.get(caseId) ?? unsent
  const standingOf = (caseId: string) => ({
    caseId,
    seq: eventsOf(caseId).length,
    sent: sentOf(caseId),
  })

  function drop(caseId: string): boolean {
    const tables = [shelf.cases, shelf.drafts, sent, aside]
    return tables.map((table) => table.delete(caseId)).includes(true)
  }

  return {
    ...store,
    async append(caseId, expectedSeq, events, after) {
      const all = eventsOf(caseId)
      if (after === undefined || all.length === 0 || idOf(all.at(-1)) === after) {
        return store.append(caseId, expectedSeq, events)
      }
      return { ok: false, code: 'store/conflict', seq: all.length }
    },
    standing: async (caseId) => standingOf(caseId),
    standings: async () => Array.from(new Set([...shelf.cases.keys(), ...sent.keys()]), standingOf),
    async mark(caseId, sentSeq, next) {
      const same = sentOf(caseId).seq === sentSeq
      if (same) sent.set(caseId, next)
      return same
    },
    async rewrite(before, after) {
      const { caseId, seq } = before
      const now = standingOf(caseId)
      if (now.seq !== seq || now.sent.seq !== before.sent.seq) return false
      const next = copyOf(after.next) ?? []
      const events = [...eventsOf(caseId).slice(0, after.keep), ...next]
      const listing = listingAfter(undefined, caseId, events.length, events)
      if (events.length === 0) shelf.cases.delete(caseId)
      else shelf.cases.set(caseId, { events, listing })
      sent.set(caseId, after.sent)
      const more = after.aside.map((event) => ({ event, told: false }))
      aside.set(caseId, [...(aside.get(caseId) ?? []), ...more])
      return true
    },
    aside: async (caseId) => aside.get(caseId) ?? [],
    async markTold(caseId) {
      aside.set(
        caseId,
        (aside.get(caseId) ?? []).map(({ event }) => ({ event, told: true })),
      )
    },
    async remove(caseId, refusedToo = false) {
      return isRemovable(standingOf(caseId), refusedToo) && drop(caseId)
    },
    async erase(caseId) {
      drop(caseId)
      sent.set(caseId, sentOfErased())
    },
  }
}
