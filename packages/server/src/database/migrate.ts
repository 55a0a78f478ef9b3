import { sql } from 'drizzle-orm'
import { cannotStart } from '../refusal'
import { migrations as all } from './migrations'
import type { Migration } from './migrations/types'
import { rowsOf } from './rows'
import { retried, sqlStateOf, uniqueViolation } from './sql-state'
import type { Engine } from './types'

/**
 * Brings the schema up to date: what is missing is run, in order, each in a transaction of its own.
 * Several servers may start at once: the second waits at the key of the first and finds it done.
 */
export async function migrate(engine: Engine, migrations: readonly Migration[] = all) {
  await prepareLedger(engine)
  const done = await engine.transaction((tx) =>
    rowsOf<{ id: string }>(tx, sql`select id from amends.migrations order by id`),
  )
  const known = migrations.map(({ id }) => id)
  const newer = done.find(({ id }) => !known.includes(id))
  if (newer) {
    throw cannotStart(
      'database/newer',
      `The database has been used by a newer version ("${newer.id}" is unknown here). This version could write what that one cannot read. Start the newer version.`,
    )
  }
  for (const migration of migrations) {
    if (!done.some(({ id }) => id === migration.id)) await retried(() => run(engine, migration))
  }
}

async function prepareLedger(engine: Engine) {
  // Two that make the same thing at once may meet at the catalog's own keys.
  const met = ['42P06', '42P07', uniqueViolation]
  for (const statement of [
    sql`create schema if not exists amends`,
    sql`create table if not exists amends.migrations (
          id text primary key, run_at timestamptz not null default now())`,
  ]) {
    try {
      await engine.transaction((tx) => tx.execute(statement))
    } catch (error) {
      if (!met.includes(sqlStateOf(error) ?? '')) throw error
    }
  }
}

async function run(engine: Engine, { id, statements }: Migration) {
  try {
    await engine.transaction(async (tx) => {
      // However long it takes, and however long another server that runs it first.
      await tx.execute(sql`set local statement_timeout = 0`)
      await tx.execute(sql`set local lock_timeout = 0`)
      await tx.execute(sql`insert into amends.migrations (id) values (${id})`)
      for (const statement of statements) await tx.execute(sql.raw(statement))
    })
  } catch (error) {
    const [another] = await engine.transaction((tx) =>
      rowsOf(tx, sql`select 1 from amends.migrations where id = ${id}`),
    )
    if (!another) throw error
  }
}
