import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { databases } from '../../packages/server/test/databases'
import { deskOn } from '../../packages/server/test/desk-on'
import { newTeam, openDesk } from '../../packages/server/test/desk'
import { deaths, killDatabase, killEmbedded } from '../../packages/server/test/kills'
import { mixedUp, newTeams, probeAll } from '../../packages/server/test/probes'
import { faultsOfRace, race } from '../../packages/server/test/race'
import { raceOfStores } from '../../packages/server/test/race-of-stores'
import { openDatabase } from '../../packages/server/src/database/open-database'
import { startPostgres } from '../../scripts/postgres.mjs'
import { often } from './counts'

const fast = { perMinute: 10_000_000 }
const limit = 1_800_000
const eachBrowser = often({ all: 100, ci: 20 })
const kills = often({ all: 50, ci: 15 })

function tell(what: string, begun: number): void {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  process.stdout.write(`[server] ${what} (${seconds} s)\n`)
}

describe.each(databases)('the server on $name', ({ name, shared }) => {
  const desk = deskOn(shared, fast)

  test(
    '32 writers append 100 events each to one case, each sent twice',
    async () => {
      const team = newTeam()
      const writers = Array.from({ length: 32 }, (_, at) => desk.as(team, 'agent', `agent-${at}`))
      const begun = performance.now()
      const found = await race(writers, 'a', 100)
      const faults = faultsOfRace(found)
      const { events, sent, beaten } = found
      tell(
        `G29, ${name}: ${events.length} events of ${writers.length} writers, each sent twice, ` +
          `${beaten} times beaten, ${faults.length} faults`,
        begun,
      )
      expect(faults).toEqual([])
      expect([events.length, sent.length]).toEqual([3_200, 3_200])
    },
    limit,
  )

  test(
    `32 browsers write ${eachBrowser} events each in one case, over a network that sends all twice`,
    async () => {
      const team = newTeam()
      const agents = Array.from({ length: 32 }, (_, at) => desk.as(team, 'agent', `agent-${at}`))
      const begun = performance.now()
      const found = await raceOfStores(desk, agents, 'b', eachBrowser)
      const faults = faultsOfRace(found)
      tell(
        `G29, ${name}: ${found.events.length} events of ${agents.length} browsers, each request sent ` +
          `twice, ${found.beaten} times beaten, ${faults.length} faults`,
        begun,
      )
      expect(faults).toEqual([])
      expect(found.events).toHaveLength(32 * eachBrowser + 1)
    },
    limit,
  )

  test(
    'requests of every role of three teams get nothing of another team',
    async () => {
      const begun = performance.now()
      const teams = await newTeams(desk, 3)
      const leaks: string[] = []
      let probes = 0
      while (probes < 2_000) {
        const found = await probeAll(desk, teams, 1)
        leaks.push(...found.leaks)
        probes += found.probes
      }
      let mixed = 0
      for (let round = 0; round < 100; round += 1) mixed += await mixedUp(desk, teams, 100)
      tell(
        `G30, ${name}: ${probes} requests by every route and role for what three teams have, ` +
          `10000 by turns on the same connections: ${leaks.length + mixed} answered with another team’s`,
        begun,
      )
      expect(leaks).toEqual([])
      expect(mixed).toBe(0)
    },
    limit,
  )
})

test(
  `${kills} kills of the process that has the folder lose nothing that was acknowledged`,
  async () => {
    const begun = performance.now()
    const folder = mkdtempSync(join(tmpdir(), 'amends-killed-'))
    const { faults, acknowledged, intruders } = await killEmbedded(folder, kills)
    rmSync(folder, { recursive: true, force: true })
    tell(
      `G31, PGlite: killed ${kills} times, ${acknowledged} events acknowledged, ${faults.length} faults, ` +
        `${intruders} of ${kills} second processes let in`,
      begun,
    )
    expect([faults, intruders]).toEqual([[], 0])
  },
  limit,
)

test.each(Object.entries(deaths))(
  `${kills} times, nothing acknowledged is lost when %s`,
  async (name, die) => {
    const begun = performance.now()
    const postgres = await startPostgres()
    const database = await openDatabase({ url: postgres.url() })
    const desk = await openDesk(database, fast)
    const { faults, acknowledged } = await killDatabase(postgres, desk, newTeam(), die, kills)
    await desk.close()
    await database.close()
    await postgres.remove()
    tell(
      `G31, PostgreSQL: ${kills} times ${name}, ${acknowledged} events acknowledged, ${faults.length} faults`,
      begun,
    )
    expect(faults).toEqual([])
  },
  limit,
)
