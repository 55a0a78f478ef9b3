import type { CaseFilter } from '@amends/core'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { readingOf, type Reading } from '../../test/readings'
import { fillWithRows, longest, nothingSealed, perCase } from '../../test/many-rows'
import { appendRows } from './append-statement'
import { changesAfter } from './changes'
import { listCases } from './list-cases'
import { databaseOn } from './open-database'
import { readCase } from './read-case'
import { becomeTeam } from './role'
import { standingOf } from './standing'
import type { Database, Engine, Transaction } from './types'

const cases = 10_000
const people = 50
const page = 200

describe.each(databases)('of 10,000 cases on $name', ({ engine: newEngine }) => {
  let engine: Engine
  let database: Database
  let untended: number | undefined
  const appending: Reading<boolean>[] = []
  beforeAll(async () => {
    engine = await newEngine()
    database = await databaseOn(engine)
    await database.inTeam('team', (tx) => fillWithRows('team', tx, cases, people))
    untended = (await list({ owing: true })).rows['cases']
    appending.push(await read(appendOne))
    await database.tend()
    // What its autovacuum does within a minute.
    if (engine.kind === 'postgresql') {
      await engine.transaction((tx) =>
        tx.execute(sql`analyze amends.cases, amends.case_events, amends.promises`),
      )
    }
  }, 240_000)
  afterAll(() => database.close())

  const read = <T>(work: (tx: Transaction) => Promise<T>) => readingOf('team', database, work)
  const list = (filter: CaseFilter, after: number | null = null) =>
    read((tx) => listCases('team', tx, nothingSealed, filter, afterOf(after), page))

  test('a page of what is owed is read from an index, and no row beside it', async () => {
    const { result, rows, scanned } = await list({ owing: true })
    expect(result.cases.map(({ caseId }) => caseId)).toEqual(
      Array.from({ length: page }, (_, at) => `case-${(at + 1) * 20}`),
    )
    expect(scanned).toEqual([])
    expect(rows['cases']).toBeLessThanOrEqual(page + 2)
    expect(rows['promises'] ?? 0).toBe(0)
  })

  test('a database that nobody tends reads them all, and is found to', () => {
    expect(untended).toBeGreaterThanOrEqual(cases)
  })

  test.each<[string, CaseFilter, number | null]>([
    ['the next page of what is owed', { owing: true }, 5_000],
    ['a page of the open ones', { open: true }, null],
    ['a page of the closed ones', { open: false }, null],
    ['a page of them all', {}, null],
    ['a page from the middle of them', {}, 5_000],
    ['a customer’s', { customer: 'customer-500' }, null],
  ])('%s reads no more than its rows, twice over', async (_, filter, after) => {
    const { rows, scanned, result } = await list(filter, after)
    expect(result.cases.length).toBeGreaterThan(2)
    expect(scanned).toEqual([])
    expect(rows['cases']).toBeLessThanOrEqual(2 * page)
  })

  test('what one person owes is found without reading what all others owe twice', async () => {
    const { result, rows, scanned } = await list({ owing: true, owner: 'owner-7' })
    expect(result.cases).toHaveLength(cases / 20 / people)
    expect(scanned).toEqual([])
    expect((rows['cases'] ?? 0) + (rows['promises'] ?? 0)).toBeLessThanOrEqual((2 * cases) / 20)
  })

  test('one grows without its log being read, however long it is and whatever is known of it', async () => {
    appending.push(await read(appendOne))
    for (const { result, rows } of appending) {
      expect(result).toBe(true)
      expect(rows['case_events']).toBeLessThanOrEqual(2)
    }
  })

  test('one opens without a row of another', async () => {
    const { result, rows, scanned } = await read((tx) =>
      readCase('team', tx, nothingSealed, 'case-7000', 1),
    )
    expect(result.events).toHaveLength(perCase)
    expect(scanned).toEqual([])
    expect([rows['cases'], rows['case_events']]).toEqual([1, perCase])
  })

  test('the changes after a cursor are read from there', async () => {
    const { result, rows, scanned } = await read((tx) => changesAfter('team', tx, 7_500, 100))
    expect(result).toHaveLength(100)
    expect(scanned).toEqual([])
    expect(rows['cases']).toBeLessThanOrEqual(102)
  })

  test('a list without its index reads them all, and is found to', async () => {
    const dropped = sql`drop index amends.cases_owing, amends.cases_by_opening, amends.cases_open`
    const without = { ...database, inTeam: withoutIndexes }
    function withoutIndexes<T>(team: string, work: (tx: Transaction) => Promise<T>) {
      return new Promise<T>((resolve, reject) => {
        engine
          .transaction(async (tx) => {
            await tx.execute(dropped)
            await becomeTeam(team, tx)
            resolve(await work(tx))
            throw new Error('undone')
          })
          .catch(reject)
      })
    }
    const { rows } = await readingOf('team', without, (tx) =>
      listCases('team', tx, nothingSealed, { owing: true }, null, page),
    )
    expect(rows['cases']).toBeGreaterThanOrEqual(cases / 20)
  })
})

/** What an append does, to a case with a log that is long. */
async function appendOne(tx: Transaction): Promise<boolean> {
  const { row, known } = await standingOf('team', tx, longest, ['new'])
  if (!row || known.length > 0) return false
  const bytes = new Uint8Array(1)
  const at = new Date()
  const { caseId, openedAt, closed, closedAt, owing, customer, seq: last } = row
  const seq = last + 1
  const stand = {
    caseId,
    keyId: 'key',
    listing: bytes,
    openedAt,
    closed,
    closedAt,
    owing,
    customer,
    named: [],
  }
  const event = { seq, eventId: `new-${seq}`, recordedAt: at, recordedBy: 'sam', readable: {} }
  return appendRows('team', tx, last, stand, [
    { ...event, sealed: null, prevHash: bytes, hash: bytes },
  ])
}

function afterOf(n: number | null) {
  if (n === null) return null
  return { openedAt: new Date(Date.UTC(2026, 0, 1) + n * 60_000), caseId: `case-${n}` }
}
