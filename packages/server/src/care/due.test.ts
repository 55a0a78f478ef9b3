import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { databases, ofTeams } from '../../test/databases'
import { deskOn } from '../../test/desk-on'
import { kept, newTeam, opened, promised } from '../../test/desk'
import { leaseDue } from './lease-due'
import { runDue } from './run-due'

const past = '2026-11-21T10:00:00.000Z'
const future = '2999-01-01T10:00:00.000Z'

interface Event {
  readonly type: string
  readonly id: string
  readonly commitment: string
}

describe.each(databases)('what falls due on $name', ({ shared }) => {
  const desk = deskOn(shared)

  const run = (team: string, worker = 'w') =>
    runDue(ofTeams(desk.database, team), desk.sealing, { worker })
  const eventsOf = async (team: string, caseId: string) => {
    const { body } = await desk.as(team).read(caseId)
    return (body as { events: Event[] }).events
  }
  const fellDue = async (team: string, caseId: string) =>
    (await eventsOf(team, caseId)).filter(({ type }) => type === 'commitment.fell-due')

  test('is counted once in its case, whatever is due of it', async () => {
    const team = newTeam()
    const sam = desk.as(team)
    await sam.append(
      'a',
      0,
      opened(),
      promised('p', 'sam', past),
      promised('q', 'sam', '2026-11-21T10:00:00Z'),
      promised('later', 'sam', future),
      promised('done', 'sam', past),
      kept('done'),
    )
    expect(await run(team)).toBe(2)
    expect(await run(team)).toBe(0)
    const events = await fellDue(team, 'a')
    expect(events.map(({ id }) => id).toSorted()).toEqual([
      `due:p:${past}`,
      'due:q:2026-11-21T10:00:00Z',
    ])
    expect(events[0]).toMatchObject({ by: 'amends-server', due: past })
    const { body } = await sam.send('GET', '/cases?owner=sam')
    expect(body).toMatchObject({ cases: [{ owed: [{ fellDue: [past] }, {}, { fellDue: [] }] }] })
  })

  test('is the same event when an agent’s page counts it too', async () => {
    const team = newTeam()
    const sam = desk.as(team)
    await sam.append('a', 0, opened(), promised('p', 'sam', past))
    const [mine] = await Promise.all([
      sam.append('a', 2, {
        v: 1,
        seq: 3,
        id: `due:p:${past}`,
        type: 'commitment.fell-due',
        at: past,
        by: 'sam',
        commitment: 'p',
        due: past,
      }),
      run(team),
    ])
    expect([200, 409, 422]).toContain(mine.status)
    expect(await fellDue(team, 'a')).toHaveLength(1)
    expect(await run(team)).toBe(0)
  })

  test('is counted anew when the promise is moved', async () => {
    const team = newTeam()
    const sam = desk.as(team)
    await sam.append('a', 0, opened(), promised('p', 'sam', past))
    expect(await run(team)).toBe(1)
    const due = { wall: '2026-11-22T10:00', zone: 'UTC', instant: '2026-11-22T10:00:00.000Z' }
    const moved = { ...kept('p'), type: 'commitment.moved', due, told: true, reason: 'Parts late' }
    await sam.append('a', 3, moved)
    expect(await run(team)).toBe(1)
    expect(await run(team)).toBe(0)
    expect(await fellDue(team, 'a')).toHaveLength(2)
  })

  test('is leased to one of many who ask at once, and to another when that one stops', async () => {
    const team = newTeam()
    const sam = desk.as(team)
    const promises = Array.from({ length: 30 }, (_, at) => promised(`p${at}`, 'sam', past))
    await sam.append('a', 0, opened(), ...promises)
    const lease = (worker: string, seconds: number) =>
      desk.database.inTeam(team, (tx) => leaseDue(team, tx, worker, seconds, 20))
    const got = (await Promise.all(['1', '2', '3', '4'].map((name) => lease(name, 60)))).flat()
    expect(got).toHaveLength(30)
    expect(new Set(got.map(({ promiseId }) => promiseId)).size).toBe(30)
    expect(await lease('5', 60)).toEqual([])
    expect(await run(team, '6')).toBe(0)
    await desk.database.inTeam(team, (tx) =>
      tx.execute(sql`update amends.promises set lease_until = now() where team_id = ${team}`),
    )
    expect(await run(team, '6')).toBe(30)
    expect(await fellDue(team, 'a')).toHaveLength(30)
  })

  test('without the lease two workers get the same promise, which is seen', async () => {
    const team = newTeam()
    await desk.as(team).append('a', 0, opened(), promised('p', 'sam', past))
    const got = []
    for (const worker of ['1', '2']) {
      got.push(...(await desk.database.inTeam(team, (tx) => leaseDue(team, tx, worker, 0, 20))))
    }
    expect(got).toHaveLength(2)
    expect(await run(team, '3')).toBe(1)
  })

  test('is left alone in an erased case', async () => {
    const team = newTeam()
    await desk.as(team).append('a', 0, opened(), promised('p', 'sam', past))
    await desk.as(team, 'admin').send('POST', '/cases/a/erase')
    expect(await run(team)).toBe(0)
  })
})
