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
