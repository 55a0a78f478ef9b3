import { expect, test } from 'vitest'
import { databases, ofTeams } from '../../test/databases'
import { deskOn } from '../../test/desk-on'
import { closed, newTeam, opened, promised } from '../../test/desk'
import { failing } from '../../test/logged'
import type { Database } from '../database/types'
import { startJobs, type JobOptions } from './jobs'

const [{ shared }] = databases as [(typeof databases)[0]]
const past = '2026-11-21T10:00:00.000Z'
type Told = Parameters<NonNullable<JobOptions['log']>>

const desk = deskOn(shared)

/** Runs the jobs until they have told of so many things. */
async function toldBy(of: Database, count: number): Promise<readonly Told[]> {
  const told: Told[] = []
  const stop = await new Promise<() => Promise<void>>((resolve) => {
    const jobs = startJobs(of, desk.sealing, {
      dueEvery: 1,
      sweepEvery: 1,
      log(...entry) {
        told.push(entry)
        if (told.length === count) resolve(() => jobs.stop())
      },
    })
  })
  await stop()
  return told
}

test('a server counts what is due and erases what is over by itself', async () => {
  const team = newTeam()
  const sam = desk.as(team)
  await desk.as(team, 'admin').send('PUT', '/retention', { days: 0 })
  await sam.append('due', 0, opened(), promised('p', 'sam', past))
  await sam.append('over', 0, opened(), closed())
  expect(new Map(await toldBy(ofTeams(desk.database, team), 2))).toEqual(
    new Map<string, unknown>([
      ['due', { counted: 1 }],
      ['sweep', { erased: 1, finished: 0, retired: [] }],
    ]),
  )
  expect(await sam.read('over')).toMatchObject({ status: 410 })
  expect((await sam.read('due')).body).toMatchObject({ seq: 3 })
})

test('what a job fails at is told by its code, never in the words of the database', async () => {
  const told = await toldBy(ofTeams(failing(desk.database, 'Zoë told us'), newTeam()), 4)
  expect(new Set(told.map(([job]) => job))).toEqual(new Set(['due', 'sweep']))
  expect(JSON.stringify(told)).not.toContain('Zoë')
  expect(told[0]?.[1]).toEqual({ failed: 'server/failed' })
})

test('a server that stops ends what it is at, and begins nothing more', async () => {
  const teams = [newTeam(), newTeam()] as const
  for (const team of teams) {
    await desk.as(team).append('a', 0, opened(), promised('p', 'sam', past))
    await desk.as(team).append('b', 0, opened(), promised('p', 'sam', past))
  }
  await new Promise<void>((resolve, reject) => {
    let isTold = false
    const inTeam: Database['inTeam'] = (team, work) => {
      if (!isTold) queueMicrotask(() => void jobs.stop().then(resolve, reject))
      isTold = true
      return desk.database.inTeam(team, work)
    }
    const jobs = startJobs({ ...ofTeams(desk.database, ...teams), inTeam }, desk.sealing)
  })
  const seqs = await Promise.all(
    teams.flatMap((team) => ['a', 'b'].map((name) => desk.as(team).read(name))),
  )
  expect(seqs.map(({ body }) => (body as { seq: number }).seq)).toEqual([2, 2, 2, 2])
})
