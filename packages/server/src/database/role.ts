import { sql } from 'drizzle-orm'
import { cannotStart } from '../refusal'
import { rowsOf } from './rows'
import { sqlStateOf } from './sql-state'
import type { Engine, Transaction } from './types'

/** The role that requests run as: it owns nothing, so row-level security holds for it. */
const role = sql.identifier('amends_app')
const roleName = 'amends_app'

/** Another server that starts at the same time does the same: it is there, or there twice at once. */
const made = ['42710', '23505', 'XX000']

/** Makes the role when there is none, and sees to it that we may become it. */
export async function prepareRole(engine: Engine): Promise<void> {
  const known = await engine.transaction((tx) =>
    rowsOf(tx, sql`select 1 from pg_roles where rolname = ${roleName}`),
  )
  if (known.length === 0) {
    await attempt(engine, sql`create role ${role} nologin`, made)
  }
  if (!(await canBecome(engine))) await attempt(engine, sql`grant ${role} to current_user`, made)
}

async function attempt(engine: Engine, statement: ReturnType<typeof sql>, fine: readonly string[]) {
  try {
    await engine.transaction((tx) => tx.execute(statement))
  } catch (error) {
    if (fine.includes(sqlStateOf(error) ?? '')) return
    if (sqlStateOf(error) !== '42501') throw error
    throw cannotStart(
      'database/no-role',
      'This database user may not make the role "amends_app". Requests run as that role, so that no team can see the rows of another. Let an administrator run: create role amends_app nologin; grant amends_app to <this user>.',
    )
  }
}

async function canBecome(engine: Engine): Promise<boolean> {
  try {
    await engine.transaction((tx) => tx.execute(sql`set local role ${role}`))
    return true
  } catch (error) {
    if (sqlStateOf(error) === '42501') return false
    throw error
  }
}

/** Makes the rest of the transaction see one team. Both settings end with the transaction. */
export async function becomeTeam(team: string, tx: Transaction): Promise<void> {
  await tx.execute(
    sql`select set_config('role', ${roleName}, true), set_config('app.team', ${team}, true)`,
  )
}

/** Makes the rest of the transaction see which teams there are. */
export async function becomeJob(tx: Transaction): Promise<void> {
  await tx.execute(
    sql`select set_config('role', ${roleName}, true), set_config('app.every_team', 'yes', true)`,
  )
}

/** Refuses a role for which row-level security does not hold: it would see every team. */
export async function checkRole(engine: Engine): Promise<void> {
  const [found] = await engine.transaction(async (tx) => {
    await tx.execute(sql`set local role ${role}`)
    return rowsOf<{ unbound: boolean }>(
      tx,
      sql`select rolsuper or rolbypassrls or exists (
            select 1 from pg_tables where schemaname = 'amends' and tableowner = current_user
          ) as unbound from pg_roles where rolname = current_user`,
    )
  })
  if (found?.unbound === false) return
  throw cannotStart(
    'database/role-unbound',
    'The role "amends_app" is a superuser, bypasses row-level security or owns the tables. It would see the rows of every team. Run: alter role amends_app nosuperuser nobypassrls; and give the tables to another role.',
  )
}
