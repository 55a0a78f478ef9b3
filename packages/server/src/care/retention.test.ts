import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { databases, ofTeams } from '../../test/databases'
import { deskOn } from '../../test/desk-on'
import { closed, newTeam, opened, said, type Desk } from '../../test/desk'
import { eraseRows } from './erase-statement'
import { sweep } from './retention'

const day = 86_400_000
const begun = Date.now()
/** Days after the tests began. */
const inDays = (days: number) => () => new Date(begun + days * day)

const brokenFor =
  (name: string, destroy: (...args: [string, string, string]) => Promise<void>) =>
  (...args: [string, string, string]) =>
    args[1] === name ? Promise.reject(new Error('broken')) : destroy(...args)

describe.each(databases)('retention on $name', ({ shared }) => {
  const desk = deskOn(shared)

  const newDesk = () => {
    const team = newTeam()
    return { team, sam: desk.as(team), ada: desk.as(team, 'admin', 'ada') }
  }
  const swept = (teams: readonly { readonly team: string }[], now?: () => Date) =>
    sweep(
      ofTeams(desk.database, ...teams.map(({ team }) => team)),
      desk.sealing,
      now ? { now } : {},
    )
  const kept = async (sam: ReturnType<Desk['as']>) => {
    const { body } = await sam.send('GET', '/cases')
    return (body as { cases: { caseId: string }[] }).cases.map(({ caseId }) => caseId)
  }

  test('closed cases are erased when their time is over, open and held ones are not', async () => {
    const { team, sam, ada } = newDesk()
    await ada.send('PUT', '/retention', { days: 30 })
    for (const name of ['closed', 'held', 'reopened']) await sam.append(name, 0, opened(), closed())
    await sam.append('open', 0, opened())
    const again = { ...closed(), type: 'case.reopened', reason: 'It broke', beat: 'listen/hear' }
    await sam.append('reopened', 2, again)
    await ada.send('PUT', '/cases/held/hold', { held: true })
    expect(await swept([{ team }], inDays(29.9))).toMatchObject({ erased: 0 })
    expect(await swept([{ team }], inDays(30.1))).toMatchObject({ erased: 1 })
    expect(await kept(sam)).toEqual(['held', 'open', 'reopened'])
    expect((await ada.send('GET', '/cases/closed/verify')).body).toMatchObject({
      whole: true,
      erased: { by: 'amends-server' },
    })
  })

  test('each team keeps its cases as long as it says, those closed before too', async () => {
    const [one, other] = [newDesk(), newDesk()]
    for (const { sam } of [one, other]) await sam.append('a', 0, opened(), closed())
    await one.ada.send('PUT', '/retention', { days: 5 })
    expect(await swept([one, other], inDays(10_000))).toMatchObject({ erased: 1 })
    expect([await kept(one.sam), await kept(other.sam)]).toEqual([[], ['a']])
    await other.ada.send('PUT', '/retention', { days: 5 })
    await other.ada.send('PUT', '/retention', { days: null })
    expect(await swept([one, other], inDays(10_000))).toMatchObject({ erased: 0 })
    await other.ada.send('PUT', '/retention', { days: 0 })
    expect(await swept([one, other], inDays(1))).toMatchObject({ erased: 1 })
  })

  test('counts from when the server recorded the closing, whatever the sender’s clock says', async () => {
    const { team, sam, ada } = newDesk()
    await ada.send('PUT', '/retention', { days: 365 })
    const long = { ...closed(), at: '2001-01-01T10:00:00.000Z' }
    const byExit = { ...said('-'), type: 'beat.left', exit: 'finished', closes: 'recovered' }
    await sam.append('early', 0, opened(), long)
    await sam.append('early', 2, said('after closing'))
    await sam.append('by-exit', 0, opened(), { ...byExit, at: long.at })
    await sam.append('never', 0, opened(), { ...closed(), at: '9999-01-01T10:00:00.000Z' })
    expect(await swept([{ team }])).toMatchObject({ erased: 0 })
    await ada.send('PUT', '/retention', { days: 30 })
    expect(await swept([{ team }], inDays(29.9))).toMatchObject({ erased: 0 })
    expect(await swept([{ team }], inDays(30.1))).toMatchObject({ erased: 3 })
  })

  test('counts anew when a case is closed again', async () => {
    const { team, sam, ada } = newDesk()
    await ada.send('PUT', '/retention', { days: 30 })
    await sam.append('a', 0, opened(), closed())
    await desk.database.inTeam(team, (tx) =>
      tx.execute(sql`update amends.cases set closed_at = closed_at - interval '40 days',
        erase_after = erase_after - interval '40 days' where team_id = ${team}`),
    )
    const again = { ...closed(), type: 'case.reopened', reason: 'It broke', beat: 'listen/hear' }
    await sam.append('a', 2, again, closed())
    expect(await swept([{ team }])).toMatchObject({ erased: 0 })
  })

  test('is changed by somebody at some time, and the records say by whom and to what', async () => {
    const { ada } = newDesk()
    for (const days of [30, 30, 1, null]) await ada.send('PUT', '/retention', { days })
    const retention = { caseId: null, done: 'retention', by: 'ada' }
    expect((await ada.send('GET', '/care')).body).toMatchObject({
      entries: [
        { ...retention, days: 30 },
        { ...retention, days: 1 },
        { ...retention, days: null },
      ],
    })
  })

  test('two servers that sweep at once erase each case once', async () => {
    const { team, sam, ada } = newDesk()
    await ada.send('PUT', '/retention', { days: 0 })
    const names = Array.from({ length: 20 }, (_, at) => `case-${at}`)
    await Promise.all(names.map((name) => sam.append(name, 0, opened(), said('words'), closed())))
    await Promise.all([1, 2].map(() => swept([{ team }], inDays(1))))
    expect(await kept(sam)).toEqual([])
    const { body } = await ada.send('GET', '/care')
    expect(body).toMatchObject({ entries: { length: 21 }, next: null })
  })

  test('what a server that stopped half-way had begun to erase, the next sweep finishes', async () => {
    const { team, sam, ada } = newDesk()
    await sam.append('a', 0, opened())
    const keys = desk.sealing.keys().length
    await desk.database.inTeam(team, async (tx) => {
      const recorded = { eventId: 'e', recordedAt: inDays(0)().toISOString(), recordedBy: 'ada' }
      const rest = { readable: {}, sealed: null, prevHash: Buffer.of(1), hash: Buffer.of(2) }
      await eraseRows(team, tx, { team, caseId: 'a', seq: 2, ...recorded, ...rest })
    })
    expect(desk.sealing.keys().length).toBe(keys)
    expect(await sam.read('a')).toMatchObject({ status: 410 })
    expect(await swept([{ team }])).toMatchObject({ finished: 1 })
    expect(desk.sealing.keys().length).toBe(keys - 1)
    expect(await swept([{ team }])).toMatchObject({ finished: 0 })
    expect(await ada.send('POST', '/cases/a/erase')).toMatchObject({ status: 200 })
  })

  test('what cannot be erased holds up no other case and no other team', async () => {
    const [one, other, third] = [newDesk(), newDesk(), newDesk()]
    for (const { sam, ada } of [one, other, third]) {
      await ada.send('PUT', '/retention', { days: 0 })
      for (const name of ['a', 'b', 'c']) await sam.append(name, 0, opened(), closed())
    }
    const failures: unknown[] = []
    const { keyring } = desk.sealing
    const broken = { ...keyring, destroy: brokenFor('b', keyring.destroy.bind(keyring)) }
    const away = { ...ofTeams(desk.database, one.team, other.team, third.team) }
    const inTeam: typeof away.inTeam = (team, work) =>
      team === one.team ? Promise.reject(new Error('away')) : desk.database.inTeam(team, work)
    const swept = await sweep(
      { ...away, inTeam },
      { ...desk.sealing, keyring: broken },
      {
        now: inDays(1),
        onFailure: (error) => failures.push(error),
      },
    )
    expect(swept).toMatchObject({ erased: 4 })
    expect(failures).toEqual([new Error('away'), new Error('broken'), new Error('broken')])
    expect(await sweep(away, desk.sealing, { now: inDays(1) })).toMatchObject({
      erased: 3,
      finished: 2,
    })
  })

  test('a keyring that lost a key is no erasure: nothing is shown or changed, and it says so', async () => {
    const { team, sam } = newDesk()
    await sam.append('a', 0, opened(), said('words'))
    const key = desk.sealing.keys().at(-1) ?? ''
    desk.sealing.destroy(key)
    const missing = { status: 503, body: { code: 'keys/missing' } }
    expect(await sam.read('a')).toMatchObject(missing)
    expect(await sam.append('a', 2, said('more'))).toMatchObject(missing)
    expect(await sam.send('GET', '/cases')).toMatchObject({ body: { unreadable: ['a'] } })
    const rows = await desk.database.inTeam(team, (tx) =>
      tx.execute(sql`select 1 from amends.cases where team_id = ${team} and erased_at is null`),
    )
    expect(rows).toMatchObject({ rows: { length: 1 } })
  })
})
