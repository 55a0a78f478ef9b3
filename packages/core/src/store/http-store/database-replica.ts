import { keysOf, databaseKeeper } from '../indexed-db/database-keeper'
import { buildCases } from '../indexed-db/open-database'
import type { Run } from '../indexed-db/connection'
import { found, type Tables } from '../indexed-db/transaction'
import { listingAfter } from '../listing'
import { refusedBy } from '../refusals'
import type { AppendResult, CaseListing } from '../types'
import {
  sentOfErased,
  idOf,
  isRemovable,
  unsent,
  type Replica,
  type Rewrite,
  type Sent,
  type SetAside,
  type Standing,
} from './replica'

/** The tables of a case, how much of it was sent, what was set aside, and who is sending. */
export function buildReplica(db: IDBDatabase): void {
  buildCases(db)
  db.createObjectStore('sent')
  db.createObjectStore('aside', { keyPath: ['case', 'at'] })
  db.createObjectStore('turns')
}

const log = ['events', 'cases', 'sent']
const all = [...log, 'aside', 'drafts']

async function end(table: Tables, caseId: string): Promise<{ seq: number; event?: unknown }> {
  const cursor = await found(table('events').openCursor(keysOf(caseId, 0), 'prev'))
  return (cursor?.value as { seq: number; event: unknown } | undefined) ?? { seq: 0 }
}

async function sentOf(table: Tables, caseId: string): Promise<Sent> {
  const sent: IDBRequest<Sent | undefined> = table('sent').get(caseId)
  return (await found(sent)) ?? unsent
}

function add(table: Tables, caseId: string, after: number, events: readonly unknown[]): void {
  events.forEach((event, at) => {
    table('events').add({ case: caseId, seq: after + at + 1, event })
  })
}

async function drop(table: Tables, caseId: string): Promise<boolean> {
  const counts = all.map(async (name) => {
    const keys = name === 'cases' || name === 'sent' ? caseId : keysOf(caseId, 0)
    const count = await found(table(name).count(keys))
    table(name).delete(keys)
    return count
  })
  return (await Promise.all(counts)).some((count) => count > 0)
}

/** Keeps the replica in a database. Where it cannot be reached, what is not of the store rejects. */
export function databaseReplica(run: Run): Replica {
  function append(
    caseId: string,
    expectedSeq: number,
    events: readonly unknown[],
    after: string | undefined,
  ): Promise<AppendResult> {
    return run(['events', 'cases'], 'strict', async (table) => {
      const last = await end(table, caseId)
      const known = after === undefined || last.seq === 0 || idOf(last.event) === after
      if (last.seq !== expectedSeq || !known) {
        return { ok: false, code: 'store/conflict', seq: last.seq }
      }
      if (events.length === 0) return { ok: true }
      add(table, caseId, last.seq, events)
      const before: IDBRequest<CaseListing | undefined> = table('cases').get(caseId)
      const seq = last.seq + events.length
      table('cases').put(listingAfter(await found(before), caseId, seq, events))
      return { ok: true }
    })
  }

  return {
    ...databaseKeeper(run),
    append: (...args: Parameters<typeof append>) => append(...args).catch(refusedBy),
    standing: (caseId: string) =>
      run(['events', 'sent'], 'default', async (table) => {
        const { seq } = await end(table, caseId)
        return { caseId, seq, sent: await sentOf(table, caseId) }
      }),
    standings: () =>
      run(['cases', 'sent'], 'default', async (table) => {
        const cases: IDBRequest<CaseListing[]> = table('cases').getAll()
        const sent: IDBRequest<Sent[]> = table('sent').getAll()
        const keys = table('sent').getAllKeys()
        const [listings, rows] = [await found(cases), await found(sent)]
        const known = new Map((await found(keys)).map((key, at) => [key as string, rows[at]]))
        const seqs = new Map(listings.map(({ caseId, seq }) => [caseId, seq]))
        return Array.from(new Set([...seqs.keys(), ...known.keys()]), (caseId) => ({
          caseId,
          seq: seqs.get(caseId) ?? 0,
          sent: known.get(caseId) ?? unsent,
        }))
      }),
    mark: (caseId: string, sentSeq: number, sent: Sent) =>
      run(['sent'], 'strict', async (table) => {
        const same = (await sentOf(table, caseId)).seq === sentSeq
        if (same) table('sent').put(sent, caseId)
        return same
      }),
    rewrite: (before: Standing, { keep, next, sent, aside }: Rewrite) =>
      run([...log, 'aside'], 'strict', async (table) => {
        const { caseId } = before
        const { seq } = await end(table, caseId)
        if (seq !== before.seq || (await sentOf(table, caseId)).seq !== before.sent.seq)
          return false
        table('events').delete(keysOf(caseId, keep + 1))
        add(table, caseId, keep, next)
        table('sent').put(sent, caseId)
        const count = await found(table('aside').count(keysOf(caseId, 0)))
        aside.forEach((event, at) => {
          table('aside').add({ case: caseId, at: count + at, event, told: false })
        })
        const rows: IDBRequest<{ event: unknown }[]> = table('events').getAll(keysOf(caseId, 0))
        const events = (await found(rows)).map(({ event }) => event)
        if (events.length === 0) table('cases').delete(caseId)
        else table('cases').put(listingAfter(undefined, caseId, events.length, events))
        return true
      }),
    aside: (caseId: string) =>
      run(['aside'], 'default', async (table) => {
        const rows: IDBRequest<SetAside[]> = table('aside').getAll(keysOf(caseId, 0))
        return (await found(rows)).map(({ event, told }) => ({ event, told }))
      }),
    markTold: (caseId: string) =>
      run(['aside'], 'relaxed', async (table) => {
        const rows: IDBRequest<SetAside[]> = table('aside').getAll(keysOf(caseId, 0))
        for (const row of await found(rows)) table('aside').put({ ...row, told: true })
      }),
    remove(caseId: string, refusedToo = false) {
      const removed = run(all, 'strict', async (table) => {
        const { seq } = await end(table, caseId)
        const standing = { caseId, seq, sent: await sentOf(table, caseId) }
        return isRemovable(standing, refusedToo) && drop(table, caseId)
      })
      return removed.catch(() => false)
    },
    erase: (caseId: string) =>
      run(all, 'strict', async (table) => {
        await drop(table, caseId)
        table('sent').put(sentOfErased(), caseId)
      }),
  }
}
