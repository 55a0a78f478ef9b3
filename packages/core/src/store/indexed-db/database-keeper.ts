import type { Keeper } from '../checked-store'
import { listingAfter } from '../listing'
import { nameOf, refusedBy } from '../refusals'
import type { CaseListing, Draft } from '../types'
import type { Run } from './connection'
import { found } from './transaction'

/** Every key of a case: an array sorts behind every number and text. */
function keysOf(caseId: string, from: number | string = ''): IDBKeyRange {
  return IDBKeyRange.bound([caseId, from], [caseId, []])
}

const unreadable = new Error(
  '[amends] The browser’s storage did not give the case. It may well be there, so it must not be ' +
    'begun anew. Try again, or open the page anew. (store/unreadable)',
)

/** Keeps cases in a database. While it cannot be reached, nothing but reading a log rejects. */
export function databaseKeeper(run: Run): Keeper {
  /** Appends where the case ends at `expectedSeq`. Answers where it did end. */
  function append(
    caseId: string,
    expectedSeq: number,
    events: readonly unknown[],
  ): Promise<number> {
    return run(['events', 'cases'], 'strict', async (table) => {
      const last = await found(table('events').openKeyCursor(keysOf(caseId, 0), 'prev'))
      const seq = last ? Number((last.key as readonly IDBValidKey[])[1]) : 0
      if (seq !== expectedSeq || events.length === 0) return seq
      events.forEach((event, at) => {
        table('events').add({ case: caseId, seq: seq + at + 1, event })
      })
      const before: IDBRequest<CaseListing | undefined> = table('cases').get(caseId)
      table('cases').put(listingAfter(await found(before), caseId, seq + events.length, events))
      return seq
    })
  }
  function read<T>(name: string, ask: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return run([name], 'default', (table) => found(ask(table(name))))
  }
  // A draft is written with every few keys: waiting for the disk would cost more than it saves.
  function writeDraft(write: (drafts: IDBObjectStore) => void): Promise<boolean> {
    const written = run(['drafts'], 'relaxed', async (table) => write(table('drafts')))
    return written.then(
      () => true,
      () => false,
    )
  }

  return {
    async append(caseId, expectedSeq, events) {
      const ended = append(caseId, expectedSeq, events).catch((error: unknown) => {
        if (nameOf(error) !== 'ConstraintError') throw error
        return append(caseId, -1, [])
      })
      try {
        const seq = await ended
        return seq === expectedSeq ? { ok: true } : { ok: false, code: 'store/conflict', seq }
      } catch (error) {
        return refusedBy(error)
      }
    },
    async read(caseId, fromSeq) {
      const rows = read<unknown[]>('events', (events) => events.getAll(keysOf(caseId, fromSeq)))
      const stored = await rows.catch(() => {
        throw unreadable
      })
      return stored.map((row) => (row as { event: unknown }).event)
    },
    list: () => read<CaseListing[]>('cases', (cases) => cases.getAll()).catch(() => []),
    /** A flow is stored once: whoever comes later finds it there. */
    putFlow(hash, flow) {
      const put = run(['flows'], 'strict', async (table) => {
        const key = await found(table('flows').getKey(hash))
        if (key === undefined) table('flows').add(flow, hash)
        return true
      })
      return put.catch(() => false)
    },
    getFlow: (hash) =>
      read<unknown>('flows', (flows) => flows.get(hash)).then(
        (flow) => flow ?? null,
        () => null,
      ),
    putDraft: (caseId, field, text) =>
      writeDraft((drafts) => drafts.put({ case: caseId, field, text })),
    async drafts(caseId) {
      const rows = read<Draft[]>('drafts', (drafts) => drafts.getAll(keysOf(caseId)))
      return (await rows.catch(() => [])).map(({ field, text }) => ({ field, text }))
    },
    async clearDraft(caseId, field) {
      await writeDraft((drafts) => drafts.delete([caseId, field]))
    },
    remove(caseId) {
      const names = ['events', 'cases', 'drafts'] as const
      const removed = run(names, 'strict', async (table) => {
        const ranges = { events: keysOf(caseId, 0), cases: caseId, drafts: keysOf(caseId) }
        const counts = names.map((name) => found(table(name).count(ranges[name])))
        for (const name of names) table(name).delete(ranges[name])
        return (await Promise.all(counts)).some((count) => count > 0)
      })
      return removed.catch(() => false)
    },
    status: async () => ({ kind: 'durable', reason: null }),
  }
}
