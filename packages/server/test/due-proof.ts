import { sql } from 'drizzle-orm'
import { leaseDue } from '../src/care/lease-due'
import { runDue } from '../src/care/run-due'
import { append } from '../src/database/append'
import { openDatabase } from '../src/database/open-database'
import { rowsOf } from '../src/database/rows'
import { ensureTeam } from '../src/database/team'
import type { Database } from '../src/database/types'
import type { Sealing } from '../src/keys/types'
import { newTeam, opened, promised } from './desk'
import { folderSealing } from './folder-sealing'
import type { Ground } from './grounds'
import { programOf, runProgram } from './programs'

export interface DueProof {
  /** Promises that were due, and how many of them were counted once. */
  readonly due: number
  readonly once: number
  readonly doubled: number
  /** How the workers ended. */
  readonly ends: readonly (number | string)[]
  /** Doubled ones that are found when one is counted again by mistake. */
  readonly planted: number
}

const past = '2026-11-21T10:00:00.000Z'
const perCase = 20

/** Four workers count what is due, and one is killed at it. */
export async function proveDue(ground: Ground, due: number): Promise<DueProof> {
  const sealing = await folderSealing()
  const team = newTeam()
  const database = await openDatabase(ground.place)
  await ensureTeam(team, database)
  await fill(team, database, sealing, due)
  const ends =
    'url' in ground.place
      ? await inProcesses(ground.place.url, sealing.folder)
      : await inOne(team, database, sealing)
  const counts = await countsOf(team, database)
  await sendAgain(team, database, sealing)
  const after = await countsOf(team, database)
  await database.close()
  await sealing.remove()
  return {
    due,
    once: counts.filter((count) => count === 1).length,
    doubled: counts.filter((count) => count > 1).length,
    ends,
    planted: after.filter((count) => count > 1).length,
  }
}

async function fill(team: string, database: Database, sealing: Sealing, due: number) {
  for (let at = 0; at < due / perCase; at += 1) {
    const promises = Array.from({ length: perCase }, (_, n) => promised(`p${n}`, 'sam', past))
    const events = [opened(), ...promises]
    const what = { expectedSeq: 0, events, person: 'sam', at: new Date() }
    await append(team, database, sealing, { ...what, caseId: `case-${at}` })
  }
}

async function inProcesses(url: string, keys: string) {
  const program = await programOf('due-worker.ts')
  const workers = ['1', '2', '3', '4'].map((name) => runProgram(program, url, keys, name))
  const [victim] = workers
  await victim?.said(12)
  victim?.child.kill('SIGKILL')
  return Promise.all(workers.map(({ ended }) => ended))
}

/** An embedded database has one process: what a worker leaves that dies is a lease. */
async function inOne(team: string, database: Database, sealing: Sealing) {
  await database.inTeam(team, (tx) => leaseDue(team, tx, 'dead', 1, 10))
  const workers = ['1', '2', '3'].map(async (worker) => {
    let left = true
    while (left) {
      await runDue(database, sealing, { worker, leaseSeconds: 60, most: 20 })
      left = await database.inTeam(team, async (tx) => {
        const rows = await rowsOf(
          tx,
          sql`select 1 from amends.promises where open and fell_due_at is null limit 1`,
        )
        return rows.length > 0
      })
    }
    return 0
  })
  return ['SIGKILL', ...(await Promise.all(workers))]
}

/** How often each promise was counted. */
async function countsOf(team: string, database: Database): Promise<readonly number[]> {
  const rows = await database.inTeam(team, (tx) =>
    rowsOf<{ count: number }>(
      tx,
      sql`select count(*)::integer as count from amends.case_events
        where readable ->> 'type' = 'commitment.fell-due'
        group by case_id, readable ->> 'commitment'`,
    ),
  )
  return rows.map(({ count }) => count)
}

/** What the derived id prevents. */
async function sendAgain(team: string, database: Database, sealing: Sealing): Promise<void> {
  const again = { v: 1, seq: 1, id: 'another', type: 'commitment.fell-due', at: past, by: 'sam' }
  const event = { ...again, commitment: 'p0', due: past }
  const expectedSeq = 1 + 2 * perCase
  const what = { caseId: 'case-0', expectedSeq, events: [event], person: 'sam', at: new Date() }
  await append(team, database, sealing, what)
}
