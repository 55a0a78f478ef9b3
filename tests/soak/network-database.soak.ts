import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { schedules, through } from '../fixtures/wire/schedules'

const seeds = schedules.filter((seed) => seed % 20 === 0)

beforeEach(() => {
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  // Where the browser has no locks: turns by lease.
  vi.stubGlobal('navigator', undefined)
})
afterEach(() => vi.unstubAllGlobals())

function inNewDatabases() {
  vi.stubGlobal('indexedDB', new IDBFactory())
  return { database: true }
}

test('whatever the network does, a database keeps every event until it is at the server', async () => {
  const { problems, setAside } = await through('in a database', seeds, inNewDatabases)
  expect(problems).toEqual([])
  expect(setAside).toBeGreaterThan(seeds.length / 100)
}, 3_600_000)
