import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres } from '../../../../scripts/postgres.mjs'
import { newTeam, openDesk, said, type Desk } from '../../test/desk'
import { faultsOf } from '../../test/hammer'
import { deaths, killDatabase, killEmbedded } from '../../test/kills'
import { openDatabase } from '../database/open-database'
import type { Database } from '../database/types'

test('nothing acknowledged is lost when the process with the folder is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-killed-'))
  const found = await killEmbedded(folder, 2)
  rmSync(folder, { recursive: true, force: true })
  expect(found).toEqual({ faults: [], acknowledged: expect.any(Number) as unknown, intruders: 0 })
  expect(found.acknowledged).toBeGreaterThanOrEqual(50)
}, 300_000)

describe('nothing acknowledged is lost when', () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>
  let database: Database
  let desk: Desk
  beforeAll(async () => {
    postgres = await startPostgres()
    database = await openDatabase({ url: postgres.url() })
    desk = await openDesk(database, { perMinute: 1_000_000 })
  }, 120_000)
  afterAll(async () => {
    await desk.close()
    await database.close()
    await postgres.remove()
  })

  test.each(Object.entries(deaths))(
    '%s',
    async (_, die) => {
      const found = await killDatabase(postgres, desk, newTeam(), die, 2)
      expect(found.faults).toEqual([])
      expect(found.acknowledged).toBeGreaterThanOrEqual(75)
    },
    300_000,
  )

  test('and what is lost, doubled or missing is found', async () => {
    const caller = desk.as(newTeam())
    const [one, two] = [said('one'), said('two')]
    await caller.append('a', 0, one, two)
    const told = (...acknowledged: string[]) => [{ caseId: 'a', acknowledged }]
    expect(await faultsOf(caller, told(one.id, two.id))).toEqual([])
    expect(await faultsOf(caller, told(one.id, randomUUID()))).toEqual(['1 lost'])
    const doubling = {
      ...caller,
      read: async () => ({ status: 200, body: { seq: 3, events: [one, one] } }),
    }
    expect(await faultsOf(doubling, told(one.id))).toEqual(['stored twice', '2 events at seq 3'])
  })
})
