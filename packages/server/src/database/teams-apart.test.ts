import { getTableColumns, getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { databaseOn } from './open-database'
import { rowsOf } from './rows'
import * as tables from './schema'
import { sqlStateOf } from './sql-state'
import type { Database, Engine, Transaction } from './types'

const inserted = (team: string, caseId: string) => sql`with made as (
    insert into amends.cases (team_id, case_id, seq, change, key_id, head, opened_at, closed, owing)
    values (${team}, ${caseId}, 1, 1, 'key', '\\x00', now(), false, false) returning team_id, case_id)
  insert into amends.case_events
    (team_id, case_id, seq, event_id, recorded_at, recorded_by, readable, sealed, hash)
  select team_id, case_id, 1, 'event', now(), 'sam', '{}', '\\x00', '\\x00' from made`
const named = (team: string, caseId: string) =>
  sql`insert into amends.case_customers (team_id, customer, case_id)
    values (${team}, 'index', ${caseId})`
const counted = sql`select count(*)::int as found from amends.case_events`

describe.each(databases)('teams on $name', ({ engine: newEngine }) => {
  let engine: Engine
  let database: Database
  beforeAll(async () => {
    engine = await newEngine()
    database = await databaseOn(engine)
    for (const team of ['red', 'blue']) {
      await database.inTeam(team, async (tx) => {
        await tx.execute(sql`insert into amends.teams (team_id) values (${team})`)
        await tx.execute(inserted(team, 'a'))
        await tx.execute(inserted(team, 'b'))
        await tx.execute(named(team, 'a'))
      })
    }
  }, 120_000)
  afterAll(() => database.close())

  const count = async (tx: Transaction) => (await rowsOf<{ found: number }>(tx, counted))[0]?.found
  /** What a query finds that forgot to say whose it is, on the one connection there is. */
  const unnamed = () =>
    engine.transaction(async (tx) => {
      await tx.execute(sql`set local role amends_app`)
      return count(tx)
    })
  const stateOf = (team: string, statement: ReturnType<typeof sql>) =>
    database.inTeam(team, (tx) => tx.execute(statement)).then(() => 'done', sqlStateOf)

  test('see their own rows, and none where the team is unknown', async () => {
    expect(await database.inTeam('red', count)).toBe(2)
    expect(await database.inTeam('green', count)).toBe(0)
    expect(await database.inTeam('', count)).toBe(0)
  })

  test('see nothing of another team, whatever they ask for', async () => {
    const theirs = await database.inTeam('red', (tx) =>
      rowsOf(tx, sql`select * from amends.cases where team_id = 'blue'`),
    )
    expect(theirs).toEqual([])
    const customers = await database.inTeam('red', (tx) =>
      rowsOf(tx, sql`select team_id from amends.case_customers`),
    )
    expect(customers).toEqual([{ team_id: 'red' }])
  })

  test('cannot write, move or settle anything for another team', async () => {
    expect(await stateOf('red', inserted('blue', 'c'))).toBe('42501')
    expect(await stateOf('red', sql`update amends.cases set team_id = 'blue'`)).toBe('42501')
    expect(await stateOf('red', named('blue', 'b'))).toBe('42501')
    await database.inTeam('red', (tx) =>
      tx.execute(sql`delete from amends.case_customers where team_id = 'blue'`),
    )
    const kept = await database.inTeam('blue', (tx) =>
      rowsOf(tx, sql`select 1 from amends.case_customers`),
    )
    expect(kept).toHaveLength(1)
    const moved = await database.inTeam('red', (tx) =>
      rowsOf(tx, sql`update amends.cases set seq = 9 where team_id = 'blue' returning seq`),
    )
    expect(moved).toEqual([])
  })

  test('leave nothing behind on the connection that the next one gets', async () => {
    await database.inTeam('red', count)
    expect(await unnamed()).toBe(0)
    const undone = database.inTeam('red', () => Promise.reject(new Error('undone')))
    await expect(undone).rejects.toThrow('undone')
    expect(await unnamed()).toBe(0)
  })

  test('would leave their rows to the next one if they were set for the session, which is seen', async () => {
    await database.inTeam('red', (tx) =>
      tx.execute(sql`select set_config('app.team', 'red', false)`),
    )
    expect(await unnamed()).toBe(2)
    await engine.transaction((tx) => tx.execute(sql`select set_config('app.team', '', false)`))
    expect(await unnamed()).toBe(0)
  })

  test('cannot change what is in the log', async () => {
    for (const statement of [
      sql`update amends.case_events set readable = '{}'`,
      sql`delete from amends.case_events`,
      sql`truncate amends.case_events`,
      sql`drop table amends.case_events`,
      sql`alter table amends.case_events disable row level security`,
    ]) {
      expect(await stateOf('red', statement)).toBe('42501')
    }
    expect(await database.inTeam('red', count)).toBe(2)
  })

  test('are listed for jobs, and nothing else is', async () => {
    expect(await database.teams()).toEqual(['blue', 'red'])
    const others = await database.inTeam('', async (tx) => {
      await tx.execute(sql`select set_config('app.every_team', 'yes', true)`)
      return [await count(tx), await rowsOf(tx, sql`select 1 from amends.cases`)]
    })
    expect(others).toEqual([0, []])
    expect(
      await database.inTeam('red', (tx) => rowsOf(tx, sql`select 1 from amends.teams`)),
    ).toHaveLength(1)
  })

  test('have the columns that the code knows, and no others', async () => {
    const known = Object.values(tables)
      .filter((table) => is(table, PgTable))
      .flatMap((table) =>
        Object.values(getTableColumns(table)).map(
          ({ name, notNull }) => `${getTableName(table)}.${name} ${notNull ? 'NO' : 'YES'}`,
        ),
      )
    const found = await database.inTeam('red', (tx) =>
      rowsOf<{ one: string }>(
        tx,
        sql`select table_name || '.' || column_name || ' ' || is_nullable as one
          from information_schema.columns where table_schema = 'amends'`,
      ),
    )
    expect(found.map(({ one }) => one).toSorted()).toEqual(known.toSorted())
  })

  test('lead every key, unique and foreign key', async () => {
    const keys = await database.inTeam('red', (tx) =>
      rowsOf<{ what: string }>(
        tx,
        sql`select pg_get_constraintdef(oid) as what from pg_constraint
          where connamespace = 'amends'::regnamespace and contype in ('p', 'u', 'f')
            and conrelid <> 'amends.migrations'::regclass
          union all select regexp_replace(indexdef, '^.* USING btree ', 'INDEX ') from pg_indexes
          where schemaname = 'amends' and tablename <> 'migrations'`,
      ),
    )
    expect(keys.length).toBeGreaterThan(15)
    expect(keys.filter(({ what }) => !/^[A-Z ]+\(team_id/.test(what))).toEqual([])
  })
})
