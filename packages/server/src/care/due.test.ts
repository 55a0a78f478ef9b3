import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { databases, ofTeams } from '../../test/databases'
import { deskOn } from '../../test/desk-on'
import { kept, newTeam, opened, promised, said } from '../../test/desk'
import { rowsOf } from '../database/rows'
import { leaseDue } from './lease-due'
import { runDue } from './run-due'

const past = '2026-11-21T10:00:00.000Z'
const future = '2999-01-01T10:00:00.000Z'

interface Event {
  readonly type: string
  readonly id: string
  readonly commitment: string
}

/** Promised for a wall time in years, with an instant that says it has passed. */
const disagreeing = (commitment: string) => ({
  ...promised(commitment, 'sam', past),
  due: { wall: '2999-01-01T10:00', zone: 'UTC', instant: past },
})

describe.each(databases)('what falls due on $name', ({ name, shared }) => {
  const desk = deskOn(shared)
  afterEach(() => {
    vi.useRealTimers()
  })

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

  const dueAt = async (team: string) => {
    const rows = await desk.database.inTeam(team, (tx) =>
      rowsOf<{ at: string }>(
        tx,
        sql`select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD') as at
          from amends.promises where team_id = ${team} order by promise_id`,
      ),
    )
    return rows.map(({ at }) => at)
  }

  test('is what the wall time says, whatever instant came with it', async () => {
    const [team, other] = [newTeam(), newTeam()]
    await desk.as(team).append('a', 0, opened(), disagreeing('p'), promised('q', 'sam', past))
    await desk.as(other).append('a', 0, opened(), promised('p', 'sam', past))
    expect(await dueAt(team)).toEqual(['2999-01-01', '2026-11-21'])
    const database = ofTeams(desk.database, team, other)
    expect(await runDue(database, desk.sealing, { worker: 'w' })).toBe(2)
    expect(await fellDue(team, 'a')).toMatchObject([{ commitment: 'q' }])
  })

  test('is put right in a row that says otherwise, and asked about no more', async () => {
    const team = newTeam()
    await desk.as(team).append('a', 0, opened(), disagreeing('p'), promised('q', 'sam', future))
    await desk.database.inTeam(team, (tx) =>
      tx.execute(sql`update amends.promises set due_at = ${past} where team_id = ${team}`),
    )
    expect(await run(team)).toBe(0)
    expect(await dueAt(team)).toEqual(['2999-01-01', '2999-01-01'])
    expect(await desk.as(team).read('a')).toMatchObject({ body: { seq: 3 } })
  })

  test('is told by the clock of the database alone, also where the server’s is behind', async () => {
    const team = newTeam()
    await desk.as(team).append('a', 0, opened(), promised('p', 'sam', past))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(past) - 60_000 })
    const [{ due }] = (await desk.database.inTeam(team, (tx) =>
      rowsOf(tx, sql`select ${past}::timestamptz <= now() as due`),
    )) as [{ due: boolean }]
    // An embedded database has the process's clock, another one has its own.
    expect(due).toBe(name === 'PostgreSQL')
    expect(await run(team)).toBe(due ? 1 : 0)
    vi.useRealTimers()
    expect(await run(team)).toBe(due ? 0 : 1)
  })

  test('is tried once in a run where it cannot be counted, and the others are counted', async () => {
    const team = newTeam()
    const sam = desk.as(team)
    await sam.append('lost', 0, opened(), promised('p', 'sam', past))
    desk.sealing.destroy(desk.sealing.keys().at(-1) ?? '')
    await sam.append('there', 0, opened(), promised('p', 'sam', past), said('words'))
    const failures: unknown[] = []
    const counted = await runDue(ofTeams(desk.database, team), desk.sealing, {
      worker: 'w',
      leaseSeconds: 0,
      onFailure: (error) => failures.push(error),
    })
    expect(counted).toBe(1)
    expect(failures).toMatchObject([{ code: 'keys/missing' }])
  })
})
