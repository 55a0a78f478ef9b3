import { describe, expect, test } from 'vitest'
import { openDesk, type Caller } from '../../packages/server/test/desk'
import { folderSealing } from '../../packages/server/test/folder-sealing'
import { grounds } from '../../packages/server/test/grounds'
import { readingOf } from '../../packages/server/test/readings'
import { fillWithYears } from '../../packages/server/test/team-of-years'
import { caseRow } from '../../packages/server/src/database/case-row'
import { listCases } from '../../packages/server/src/database/list-cases'
import { openDatabase } from '../../packages/server/src/database/open-database'
import { often } from './counts'

const rounds = 100
const page = 200

/** Milliseconds that something takes: in the middle of a hundred times, and of the slowest five. */
async function timesOf(work: (round: number) => Promise<unknown>) {
  const times: number[] = []
  for (let round = -10; round < rounds; round += 1) {
    const begun = performance.now()
    await work(Math.abs(round))
    if (round >= 0) times.push(performance.now() - begun)
  }
  const sorted = times.toSorted((one, other) => one - other)
  return { median: sorted[rounds / 2] ?? 0, slow: sorted[rounds * 0.95] ?? 0 }
}

/** A request to the last byte of its answer. */
async function asked({ headers }: Caller, url: string): Promise<void> {
  const response = await fetch(url, { headers })
  await response.text()
  expect(response.status).toBe(200)
}

const tell = (line: string) => process.stdout.write(`[many cases] ${line}\n`)

const counted = often({ all: 100_000, ci: 10_000 })
const filled = grounds.map((ground) => ({ ...ground, cases: counted }))

describe.each(filled)('$cases cases of 40 events on $name', ({ name, make, cases }) => {
  test('what is owed, and one case, are read as one row is', async () => {
    const begun = performance.now()
    const ground = await make()
    const sealing = await folderSealing()
    const { team, owing, events } = await fillWithYears(ground, sealing, cases)
    tell(
      `${name}: ${cases} cases with ${events} events, ${owing.length} owe something, filled in ` +
        `${Math.round((performance.now() - begun) / 1000)} s`,
    )
    const database = await openDatabase(ground.place)
    const desk = await openDesk(database, { sealing, perMinute: 1_000_000 })
    const sam = desk.as(team)
    const some = (round: number) => owing[(round * 29) % owing.length] ?? ''

    const row = await timesOf((round) =>
      database.inTeam(team, (tx) => caseRow(team, tx, some(round))),
    )
    tell(`${name}: one row by its key, in a transaction of its own: ${row.median.toFixed(2)} ms`)
    const requests = {
      'Owed, the first page of all': () => '/cases?owing=true',
      'Owed, the first page of one person': (round: number) =>
        `/cases?owing=true&owner=agent-${round % 40}`,
      'opening a case': (round: number) => `/cases/${some(round)}/events?from=1`,
    }
    for (const [what, path] of Object.entries(requests)) {
      const { median, slow } = await timesOf((round) => asked(sam, desk.url + path(round)))
      const ratio = (median / row.median).toFixed(1)
      tell(
        `${name}: ${what}: ${median.toFixed(1)} ms, ${ratio} rows; slowest 5 %: ${slow.toFixed(1)} ms`,
      )
    }

    const { result, rows, scanned } = await readingOf(team, database, (tx) =>
      listCases(team, tx, sealing, { owing: true }, null, page),
    )
    expect(result.cases.map(({ caseId }) => caseId)).toEqual(owing.slice(0, page))
    expect(scanned).toEqual([])
    expect(rows['cases']).toBeLessThanOrEqual(page + 2)
    await desk.close()
    await database.close()
    await ground.remove()
    await sealing.remove()
  }, 1_800_000)
})
