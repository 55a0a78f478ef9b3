import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newPostgresUrl } from '../../test/databases'
import { newTeam, opened, openDesk, promised, said, type Caller, type Desk } from '../../test/desk'
import { openDatabase } from './open-database'
import type { Database } from './types'

let database: Database
let desk: Desk
let sam: Caller
beforeAll(async () => {
  database = await openDatabase({ url: await newPostgresUrl() })
  desk = await openDesk(database)
  sam = desk.as(newTeam())
  const promise = promised('p', 'sam', '2999-01-01T10:00:00.000Z')
  for (let at = 0; at < 20; at += 1) await sam.append(`case-${at}`, 0, opened(), promise)
}, 120_000)
afterAll(async () => {
  await desk.close()
  await database.close()
})

const first = said('first')

test.each<[string, number, () => Promise<{ readonly status: number }>]>([
  ['opens a case', 5, () => sam.read('case-1')],
  [
    'lists what is owed, however many cases are on the page',
    4,
    () => sam.send('GET', '/cases?owing=true'),
  ],
  ['begins a case', 5, () => sam.append('case-new', 0, opened())],
  ['appends', 5, () => sam.append('case-1', 2, first)],
  ['appends what is there already', 4, () => sam.append('case-1', 2, first)],
  ['appends, and was beaten to it', 4, () => sam.append('case-1', 2, said('late'))],
  ['appends a promise', 7, () => sam.append('case-1', 3, promised('q', 'sam', first.at))],
])('whoever %s waits for the database %i times', async (_, times, send) => {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const { status } = await send()
  const { length } = query.mock.calls
  query.mockRestore()
  expect([status < 500, length]).toEqual([true, times])
})
