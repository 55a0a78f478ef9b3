import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newPostgresUrl } from '../../test/databases'
import { migrate } from './migrate'
import { migrations } from './migrations'
import { openDatabase } from './open-database'
import { postgresEngine } from './postgres'
import { becomeTeam, prepareRole } from './role'
import { rowsOf } from './rows'

test('servers that start at once on an empty database run each migration once', async () => {
  const url = await newPostgresUrl()
  const opened = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url, connections: 2 })))
  await Promise.all(opened.map((database) => database.close()))
  const engine = postgresEngine({ url })
  const run = await engine.transaction((tx) => rowsOf(tx, sql`select id from amends.migrations`))
  expect(run).toEqual(migrations.map(({ id }) => ({ id })))
  await engine.close()
})

test('a migration that fails leaves nothing behind, and is run again at the next start', async () => {
  const engine = postgresEngine({ url: await newPostgresUrl() })
  const half = { id: '1', statements: ['create table amends.half (x integer)', 'nonsense'] }
  await expect(migrate(engine, [half])).rejects.toThrow('nonsense')
  await migrate(engine, [{ id: '1', statements: ['create table amends.half (x integer)'] }])
  await engine.close()
})

test('a migration takes as long as it takes, and a request does not', async () => {
  const engine = postgresEngine({ url: await newPostgresUrl() })
  const limits = `select current_setting('statement_timeout') as statement,
    current_setting('lock_timeout') as lock`
  await migrate(engine, [{ id: '1', statements: [`create table amends.seen as ${limits}`] }])
  const [migrating] = await engine.transaction((tx) => rowsOf(tx, sql`table amends.seen`))
  const [asking] = await engine.transaction((tx) => rowsOf(tx, sql.raw(limits)))
  expect(migrating).toEqual({ statement: '0', lock: '0' })
  expect(asking).toEqual({ statement: '15s', lock: '10s' })
  await engine.close()
})

test('a database of the release before is brought up to date with what is in it', async () => {
  const url = await newPostgresUrl()
  const engine = postgresEngine({ url })
  const [first] = migrations as readonly [(typeof migrations)[0]]
  await prepareRole(engine)
  await migrate(engine, [first])
  for (const team of ['red', 'blue']) {
    await engine.transaction(async (tx) => {
      await becomeTeam(team, tx)
      await tx.execute(sql`insert into amends.teams (team_id) values (${team})`)
      for (const [name, isOpen] of [
        ['owing', true],
        ['done', false],
      ] as const) {
        await tx.execute(sql`insert into amends.cases
            (team_id, case_id, seq, change, key_id, head, opened_at, closed)
          values (${team}, ${name}, 1, 1, 'key', '\\x00', now(), false)`)
        await tx.execute(sql`insert into amends.promises
            (team_id, case_id, promise_id, kind, owner, open)
          values (${team}, ${name}, 'p', 'fix', 'sam', ${isOpen})`)
      }
    })
  }
  await engine.close()
  const database = await openDatabase({ url })
  for (const team of ['red', 'blue', 'green']) {
    const rows = await database.inTeam(team, (tx) =>
      rowsOf(tx, sql`select case_id from amends.cases where owing`),
    )
    expect(rows).toEqual(team === 'green' ? [] : [{ case_id: 'owing' }])
  }
  await database.close()
})

test('cases of before are kept from when their closing was recorded, and found by their customer', async () => {
  const url = await newPostgresUrl()
  const engine = postgresEngine({ url })
  await prepareRole(engine)
  await migrate(engine, migrations.slice(0, 2))
  await engine.transaction(async (tx) => {
    await becomeTeam('red', tx)
    await tx.execute(sql`insert into amends.teams (team_id, retention_days) values ('red', 30)`)
    await tx.execute(sql`insert into amends.cases (team_id, case_id, seq, change, key_id, head,
        opened_at, closed, closed_at, erase_after, owing, customer)
      select 'red', name, 2, 1, 'key', '\\x00', now(), name <> 'open', '2001-01-01', '2001-01-31', false,
        nullif('of ' || name, 'of open')
      from unnest(array['closed', 'by-exit', 'open']) as name`)
    await tx.execute(sql`insert into amends.case_events
        (team_id, case_id, seq, event_id, recorded_at, recorded_by, readable, hash)
      values ('red', 'closed', 2, 'e', '2026-11-21', 'sam', '{"type": "case.closed"}', '\\x00'),
        ('red', 'by-exit', 1, 'e', '2026-11-22', 'sam',
          '{"type": "beat.left", "closes": "recovered"}', '\\x00'),
        ('red', 'by-exit', 2, 'f', '2026-11-23', 'sam', '{"type": "beat.left"}', '\\x00')`)
  })
  await engine.close()
  const database = await openDatabase({ url })
  const rows = await database.inTeam('red', (tx) =>
    rowsOf(
      tx,
      sql`select case_id, to_char(closed_at, 'MM-DD') as closed, to_char(erase_after, 'MM-DD') as until
        from amends.cases where closed order by case_id`,
    ),
  )
  expect(rows).toEqual([
    { case_id: 'by-exit', closed: '11-22', until: '12-22' },
    { case_id: 'closed', closed: '11-21', until: '12-21' },
  ])
  const customers = await database.inTeam('red', (tx) =>
    rowsOf(tx, sql`select case_id, customer from amends.case_customers order by case_id`),
  )
  expect(customers).toEqual([
    { case_id: 'by-exit', customer: 'of by-exit' },
    { case_id: 'closed', customer: 'of closed' },
  ])
  await database.close()
})

test('a database of a newer version is left alone', async () => {
  const engine = postgresEngine({ url: await newPostgresUrl() })
  await migrate(engine, [
    { id: '1', statements: [] },
    { id: '2', statements: [] },
  ])
  await expect(migrate(engine, [{ id: '1', statements: [] }])).rejects.toMatchObject({
    code: 'database/newer',
  })
  await engine.close()
})

test('a database that does not answer is told at the start', async () => {
  await expect(openDatabase({ url: 'postgresql://x@127.0.0.1:9/x' })).rejects.toThrow(
    /ECONNREFUSED.+\(database\/unreachable\)$/,
  )
})
