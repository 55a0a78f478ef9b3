import type { Keeper } from '../checked-store'
import { listingAfter } from '../listing'
import { nameOf, refusedBy } from '../refusals'
import type { CaseListing, Draft } from '../types'
import type { Run } from './connection'
import { found, type Tables } from './transaction'

interface Row {
  readonly event: unknown
}

/** Every key of a case: an array sorts behind every number and text. */
export function keysOf(caseId: string, from: number | string = ''): IDBKeyRange {
  return IDBKeyRange.bound([caseId, from], [caseId, []])
}

const unreadable = /* @__PURE__ */ new Error(
  '[amends] The browser’s storage did not give the case. It may be there, so it is not begun anew. ' +
    'Try again, or reload. (store/unreadable)',
)

/** An earlier version of this library, in another tab perhaps, lists less of a case. */
function isListing(row: unknown): row is CaseListing {
  return Object.hasOwn(Object(row), 'offered')
}

/** Writes the listing of a case that now ends at `seq`, with its newest events, and answers it. */
async function enlist(
  table: Tables,
  caseId: string,
  seq: number,
  events: readonly unknown[],
): Promise<CaseListing> {
  const row = await found<unknown>(table('cases').get(caseId))
  const before = isListing(row) ? row : undefined
  const log = before ? [] : await found<Row[]>(table('events').getAll(keysOf(caseId, 0)))
  const listing = listingAfter(before, caseId, seq, before ? events : log.map(({ event }) => event))
  table('cases').put(listing)
  return listing
}

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
      await enlist(table, caseId, seq + events.length, events)
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
      const rows = read<Row[]>('events', (events) => events.getAll(keysOf(caseId, fromSeq)))
      const stored = await rows.catch(() => {
        throw unreadable
      })
      return stored.map(({ event }) => event)
    },
    async list() {
      const rows = await read<CaseListing[]>('cases', (cases) => cases.getAll()).catch(() => [])
      const whole = rows.map(async (row) => {
        const { caseId, seq } = row
        return isListing(row)
          ? row
          : run(['cases', 'events'], 'relaxed', (table) => enlist(table, caseId, seq, []))
      })
      return Promise.all(whole).catch(() => [])
    },
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
