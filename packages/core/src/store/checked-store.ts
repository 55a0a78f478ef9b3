import { copyOf } from './copy'
import type { Listeners } from './listeners'
import { listed } from './listed'
import { junk } from './not-taken'
import type { Store } from './types'

/** Keeps what it is given, which is what a store should be given; and lists all it has. */
export type Keeper = Omit<Store, 'watch'>

/**
 * The store over a keeper, which is asked for at every call. Bothers it with nothing that cannot be
 * kept, hands it copies, and tells those who watch a case when it has grown.
 */
export function checkedStore(keeper: () => Promise<Keeper>, tabs: Listeners): Store {
  return {
    async append(caseId, expectedSeq, events, after) {
      const isSeq = Number.isSafeInteger(expectedSeq) && expectedSeq >= 0
      // Before anything is awaited: what is stored is what the events were when they came.
      const copy = isSeq && areTexts(caseId) && Array.isArray(events) ? copyOf(events) : null
      if (!copy) return junk()
      const result = await (await keeper()).append(caseId, expectedSeq, copy, after)
      if (result.ok && copy.length > 0) tabs.tell(caseId, expectedSeq + copy.length)
      return result
    },
    async read(caseId, fromSeq) {
      const first = typeof fromSeq === 'number' && fromSeq >= 1 ? Math.ceil(fromSeq) : 1
      return areTexts(caseId) ? (await keeper()).read(caseId, first) : []
    },
    list: async (filter) => listed(await (await keeper()).list(), filter),
    watch: (caseId, listener) => tabs.watch(caseId, listener),
    async putFlow(hash, flow) {
      const copy = copyOf(flow)
      return copy !== null && areTexts(hash) && (await keeper()).putFlow(hash, copy)
    },
    getFlow: async (hash) => (areTexts(hash) ? (await keeper()).getFlow(hash) : null),
    putDraft: async (caseId, field, text) =>
      areTexts(caseId, field, text) && (await keeper()).putDraft(caseId, field, text),
    drafts: async (caseId) => (areTexts(caseId) ? (await keeper()).drafts(caseId) : []),
    async clearDraft(caseId, field) {
      if (areTexts(caseId, field)) await (await keeper()).clearDraft(caseId, field)
    },
    async remove(caseId) {
      const removed = areTexts(caseId) && (await (await keeper()).remove(caseId))
      if (removed) tabs.tell(caseId, 0)
      return removed
    },
    status: async () => (await keeper()).status(),
  }
}

/** Whether all of them are texts: what keys are made of. */
function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string')
}
