import type { MemoryShelf } from '../store/memory-store'
import type { Store } from '../store/types'

/** What is wrong with a store, over one that is sound. */
export type Fault = (store: Store, shelf: MemoryShelf) => Partial<Store>

/** Faults of stores that keep flows and drafts, and remove, otherwise than they say. */
export const keepingFaults: [string, Fault, ...string[]][] = [
  [
    'replaces flows',
    (store, shelf) => ({
      putFlow(hash, flow) {
        shelf.flows.delete(hash)
        return store.putFlow(hash, flow)
      },
    }),
    'keeps the first flow of a hash, whoever comes later',
  ],
  [
    'keeps the first draft',
    (store) => ({
      async putDraft(caseId, field, text) {
        const known = (await store.drafts(caseId)).some((draft) => draft.field === field)
        return known || store.putDraft(caseId, field, text)
      },
    }),
    'keeps the last text of a draft only',
  ],
  [
    'keeps drafts of all cases together',
    (store) => ({ drafts: () => store.drafts('a') }),
    'keeps drafts apart whatever the case and the field are called',
  ],
  [
    'cuts long texts',
    (store) => ({
      putDraft: (caseId, field, text) => store.putDraft(caseId, field, text.slice(0, 10_000)),
    }),
    'keeps sixty-four kilobytes, to the last character',
  ],
  [
    'says it is removed and keeps it',
    () => ({ remove: async () => true }),
    'removes events, listing and drafts of a case, for every instance',
  ],
  [
    'forgets the events and keeps what was typed',
    (_, shelf) => ({ remove: async (caseId) => shelf.cases.delete(caseId) }),
    'removes events, listing and drafts of a case, for every instance',
  ],
  [
    'removes in silence',
    (_, shelf) => ({
      async remove(caseId) {
        const had = shelf.cases.delete(caseId)
        return shelf.drafts.delete(caseId) || had
      },
    }),
    'tells those who watch the case, with seq 0, and once',
  ],
  [
    'promises what it does not keep',
    () => ({ putDraft: async () => true }),
    'keeps a draft for another instance to find',
  ],
]
