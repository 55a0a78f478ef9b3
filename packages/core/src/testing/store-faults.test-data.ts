import { listingAfter } from '../store/listing'
import type { CaseListing } from '../store/types'
import { rest } from './store-checks/kit'
import { keepingFaults, type Fault } from './store-faults-keeping.test-data'

/** What somebody believes of a promise who does not look closely. */
function madeBy(event: unknown): CaseListing['owed'] {
  const { type, ...made } = Object(event) as { readonly type?: unknown }
  return type === 'commitment.made' ? [made as unknown as CaseListing['owed'][number]] : []
}

/** Stores with one fault each, and the goals of the contract that they miss. */
export const faults: [string, Fault, ...string[]][] = [
  [
    'overwrites what another writer stored',
    (store, shelf) => ({
      async append(caseId, expectedSeq, events) {
        const result = await store.append(caseId, expectedSeq, events)
        if (result.ok || result.code !== 'store/conflict') return result
        shelf.cases.get(caseId)?.events.splice(expectedSeq)
        return store.append(caseId, expectedSeq, events)
      },
    }),
    'loses nothing and leaves no hole when two writers race',
  ],
  [
    'reads, waits and then writes',
    (store) => ({
      async append(caseId, expectedSeq, events) {
        const current = (await store.read(caseId)).length
        if (current !== expectedSeq) return { ok: false, code: 'store/conflict', seq: current }
        await rest(5)
        const result = await store.append(caseId, current, events)
        const isBeaten = !result.ok && result.code === 'store/conflict'
        return isBeaten ? store.append(caseId, result.seq, events) : result
      },
    }),
    'lets one of two writers through and tells the other',
  ],
  [
    'keeps part of an append',
    (store) => ({
      async append(caseId, expectedSeq, events) {
        if (!Array.isArray(events)) return store.append(caseId, expectedSeq, events)
        let seq = expectedSeq
        for (const event of events) {
          const result = await store.append(caseId, seq, [event])
          if (!result.ok) return result
          seq += 1
        }
        return store.append(caseId, seq, [])
      },
    }),
    'keeps all events of an append or none',
  ],
  [
    'leaves holes',
    (store) => ({
      async append(caseId, expectedSeq, events) {
        const result = await store.append(caseId, expectedSeq, events)
        const isAhead = !result.ok && result.code === 'store/conflict' && result.seq < expectedSeq
        return isAhead ? store.append(caseId, result.seq, events) : result
      },
    }),
    'refuses a seq that would leave a hole',
  ],
  ['rejects', () => ({ list: () => Promise.reject(new Error('no')) }), 'lists nothing at first'],
  [
    'gives away what it keeps',
    (_, shelf) => ({
      read: async (caseId) => shelf.cases.get(caseId)?.events ?? [],
    }),
    'hands out copies of the log',
  ],
  [
    'composes letters anew',
    (store) => ({
      putDraft: (caseId, field, text) => store.putDraft(caseId, field, text.normalize()),
    }),
    'keeps letters as they were composed, to the last character',
  ],
  [
    'takes case ids for property names',
    (store) => ({
      append: (caseId, seq, events) => store.append(caseId in {} ? 'object' : caseId, seq, events),
    }),
    'keeps cases apart whatever they are called',
  ],
  [
    'ignores where to read from',
    (store) => ({ read: (caseId) => store.read(caseId) }),
    'reads from a seq on, that one too',
  ],
  [
    'drops events it does not understand',
    (store) => ({
      read: async (caseId, from) =>
        (await store.read(caseId, from)).filter((event) => typeof event === 'object' && event),
    }),
    'gives back damaged events as they are, in their place',
  ],
  [
    'ignores the filter',
    (store) => ({ list: () => store.list() }),
    'lists the open ones, the closed ones, or all',
  ],
  [
    'takes every promise for an open one',
    (store) => ({
      list: async (filter) =>
        Promise.all(
          (await store.list(filter)).map(async (one) => ({
            ...one,
            owed: (await store.read(one.caseId)).flatMap((event) => madeBy(event)),
          })),
        ),
    }),
    'lists nothing owed once it is kept, broken or withdrawn',
    'lists no promise that it cannot read',
    'lists no update as owed on a fix that was kept',
  ],
  [
    'lists no more than the newest events say',
    (store) => ({
      list: async (filter) =>
        Promise.all(
          (await store.list(filter)).map(async ({ caseId, seq }) =>
            listingAfter(undefined, caseId, seq, await store.read(caseId, seq)),
          ),
        ),
    }),
    'lists a promise under its new owner, and the check under the agent',
  ],
  [
    'forgets what was offered',
    (store, shelf) => ({
      async append(caseId, expectedSeq, events) {
        const result = await store.append(caseId, expectedSeq, events)
        const stored = shelf.cases.get(caseId)
        if (stored) Reflect.set(stored, 'listing', { ...stored.listing, offered: [] })
        return result
      },
    }),
    'lists a gesture as owed once it is accepted',
  ],
  [
    'sees no end in a last beat',
    (store) => ({
      list: async (filter) =>
        (await store.list(filter)).map((one) => ({ ...one, closed: false, outcome: null })),
    }),
    'lists how a case ended, by its last beat too',
  ],
  [
    'takes a closed case for one that owes nothing',
    (store) => ({
      list: async (filter) =>
        (await store.list(filter)).filter(({ closed }) => !filter?.owing || !closed),
    }),
    'lists those in which something is owed, closed ones too',
  ],
  [
    'takes whoever has the case for the owner',
    (store) => ({
      list: async ({ owner, ...filter } = {}) =>
        (await store.list(filter)).filter(({ agent }) => owner === undefined || agent.id === owner),
    }),
    'lists those in which one person owes something',
  ],
  [
    'does not ask whose case it is',
    (store) => ({
      list: (filter) => store.list(filter?.open === undefined ? {} : { open: filter.open }),
    }),
    'lists those of one customer',
  ],
  [
    'cannot be watched as a whole',
    (store) => ({
      watch: (caseId, listener) =>
        caseId === null ? () => undefined : store.watch(caseId, listener),
    }),
    'calls back for every case when none is named',
  ],
  [
    'does not say which case has grown',
    (store) => ({ watch: (caseId, listener) => store.watch(caseId, (seq) => listener(seq, '')) }),
    'says which case it was',
  ],
  [
    'never tells others',
    () => ({ watch: () => () => undefined }),
    'calls back when another writer appends, with the new seq',
  ],
  [
    'never stops telling',
    (store) => ({
      watch(caseId, listener) {
        store.watch(caseId, listener)
        return () => undefined
      },
    }),
    'stops calling back when told to, once or twice',
  ],
  [
    'tells everybody of everything',
    (_, shelf) => ({
      watch(caseId, listener) {
        const stops = ['a', 'b', '__proto__', caseId].map((id) =>
          shelf.listeners.watch(id, listener),
        )
        return () => stops.forEach((stop) => stop())
      },
    }),
    'stays silent about other cases',
  ],
  ...keepingFaults,
]
