import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { databases, ofTeams } from '../../test/databases'
import { deskOn } from '../../test/desk-on'
import { kept, newTeam, opened, promised, said } from '../../test/desk'
import { runDue } from '../care/run-due'
import { rowsOf } from './rows'

const past = '2026-11-21T10:00:00.000Z'
const rang = 'zoe.marsh@example.com rang'
const refund = 'refund for Zoe Marsh, 12 Elm St'

describe.each(databases)('ids on $name', ({ shared }) => {
  const desk = deskOn(shared)

  /** All that is kept of a team in the clear, beside what is sealed. */
  const stored = (team: string) =>
    desk.database.inTeam(team, async (tx) => {
      const events = await rowsOf(
        tx,
        sql`select event_id, readable::text from amends.case_events where team_id = ${team}`,
      )
      const promises = await rowsOf(
        tx,
        sql`select promise_id, due_zone, due_wall, open, fell_due_at is not null as counted
          from amends.promises where team_id = ${team} order by promise_id`,
      )
      return { events, promises }
    })

  test('that may be somebody’s words are stored as none, and known again all the same', async () => {
    const team = newTeam()
    const sam = desk.as(team)
    const first = [opened(), said('words', rang), promised(refund, 'sam', past)]
    await sam.append('a', 0, ...first)
    expect(await sam.append('a', 0, ...first)).toMatchObject({ body: { seq: 3, duplicate: true } })
    expect(await sam.append('a', 3, said('other words', rang))).toMatchObject({ status: 422 })
    const worker = { worker: 'w' }
    expect(await runDue(ofTeams(desk.database, team), desk.sealing, worker)).toBe(1)
    expect(await runDue(ofTeams(desk.database, team), desk.sealing, worker)).toBe(0)
    const owing = await stored(team)
    expect(owing.promises).toMatchObject([{ open: true, counted: true }])
    await sam.append('a', 4, kept(refund))
    const { events, promises } = await stored(team)
    expect(promises).toMatchObject([{ open: false }])
    expect(JSON.stringify([owing, events, promises])).not.toMatch(/zoe|elm st/i)
    expect(await sam.read('a', 2)).toMatchObject({ body: { events: [{ id: rang }, {}, {}, {}] } })
  })

  test('that are plain stay as they are', async () => {
    const team = newTeam()
    await desk
      .as(team)
      .append('a', 0, { ...opened(), id: 'e:1/b.c_d-e' }, promised('p-1', 'sam', past))
    const { events, promises } = await stored(team)
    expect(events).toContainEqual(expect.objectContaining({ event_id: 'e:1/b.c_d-e' }))
    expect(promises).toMatchObject([
      { promise_id: 'p-1', due_zone: 'UTC', due_wall: past.slice(0, 16) },
    ])
  })

  test('that an event lacks do not tell its words to whoever guesses them', async () => {
    const team = newTeam()
    const { id: _, ...nameless } = said('Zoe')
    const sam = desk.as(team)
    await sam.append('a', 0, opened(), nameless)
    const text = `2 ${JSON.stringify(nameless)}`
    const guess = createHash('sha256').update(text).digest('hex')
    expect(JSON.stringify(await stored(team))).not.toContain(guess)
    const again = await sam.append('a', 1, nameless)
    expect(again).toMatchObject({ body: { seq: 2, duplicate: true } })
  })

  test('and dates keep no words in the place of a time zone', async () => {
    const team = newTeam()
    const due = { wall: '2026-11-21T10:00:00', zone: 'When Zoe is back', instant: past }
    await desk.as(team).append('a', 0, opened(), { ...promised('p', 'sam', past), due })
    const { promises } = await stored(team)
    expect(promises).toMatchObject([{ due_zone: null, due_wall: '2026-11-21T10:00:00' }])
  })

  test('under which an earlier version kept a promise give way when it falls due', async () => {
    const team = newTeam()
    const sam = desk.as(team)
    await sam.append('a', 0, opened(), promised(refund, 'sam', past))
    await desk.database.inTeam(team, (tx) =>
      tx.execute(sql`update amends.promises set promise_id = ${refund} where team_id = ${team}`),
    )
    const counted = await runDue(ofTeams(desk.database, team), desk.sealing, { worker: 'w' })
    expect(counted).toBe(1)
    expect((await stored(team)).promises).toContainEqual(
      expect.objectContaining({ promise_id: refund, open: false }),
    )
  })
})
