import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../packages/server/test/databases'
import { newTeam, openDesk, type Desk } from '../../packages/server/test/desk'
import { deaths, killDatabase, killEmbedded } from '../../packages/server/test/kills'
import { newTeams, probeAll } from '../../packages/server/test/probes'
import { race } from '../../packages/server/test/race'
import { openDatabase } from '../../packages/server/src/database/open-database'
import { startPostgres } from '../../scripts/postgres.mjs'

const fast = { perMinute: 10_000_000 }

describe.each(databases)('the server on $name', ({ shared }) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(await shared(), fast)
  }, 120_000)
  afterAll(() => desk.close())

  test('32 writers append 100 events each to one case, each sent twice', async () => {
    const team = newTeam()
    const writers = Array.from({ length: 32 }, (_, at) => desk.as(team, 'agent', `agent-${at}`))
    const { events, sent } = await race(writers, 'a', 100)
    expect(events).toHaveLength(3_200)
    expect(events.map(({ id }) => id).toSorted()).toEqual(sent.toSorted())
  }, 1_800_000)

  test('12,000 requests of every role of three teams get nothing of another team', async () => {
    const teams = await newTeams(desk, 3)
    let sent = 0
    while (sent < 2_000) {
      const found = await probeAll(desk, teams, 1)
      expect(found.leaks).toEqual([])
      sent += found.probes
    }
    for (let round = 0; round < 100; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, async (_, at) => {
          const { team, canary } = teams[at % 3] ?? { team: '', canary: '' }
          return { canary, text: JSON.stringify((await desk.as(team).read('shared-name')).body) }
        }),
      )
      const mixed = answers.filter(({ canary, text }) =>
        teams.some((other) => text.includes(other.canary) !== (other.canary === canary)),
      )
      expect(mixed).toEqual([])
    }
  }, 1_800_000)
})

test('50 kills of the process that has the folder lose nothing that was acknowledged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-killed-'))
  const { faults, acknowledged, intruders } = await killEmbedded(folder, 50)
  rmSync(folder, { recursive: true, force: true })
  console.log(`${acknowledged} events acknowledged over 50 kills of the embedded database`)
  expect([faults, intruders]).toEqual([[], 0])
}, 1_800_000)

test.each(Object.entries(deaths))(
  '50 times, nothing acknowledged is lost when %s',
  async (_, die) => {
    const postgres = await startPostgres()
    const database = await openDatabase({ url: postgres.url() })
    const desk = await openDesk(database, fast)
    const { faults, acknowledged } = await killDatabase(postgres, desk, newTeam(), die, 50)
    console.log(`${acknowledged} events acknowledged over 50 deaths of PostgreSQL`)
    await desk.close()
    await database.close()
    await postgres.remove()
    expect(faults).toEqual([])
  },
  1_800_000,
)
