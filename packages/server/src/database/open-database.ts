import { sql } from 'drizzle-orm'
import { cannotStart } from '../refusal'
import { migrate } from './migrate'
import { pgliteEngine } from './pglite'
import { postgresEngine } from './postgres'
import { becomeJob, becomeTeam, checkRole, prepareRole } from './role'
import { teams } from './schema'
import { retried, sqlStateOf } from './sql-state'
import type { Database, Engine } from './types'

/** A folder (null: memory) for PGlite, or the address of a PostgreSQL. */
export type DatabasePlace =
  | { readonly folder: string | null }
  | { readonly url: string; readonly connections?: number }

/**
 * Connects, brings the schema up to date, and makes sure that row-level security holds.
 * Rejects with a coded error when the folder is in use, the database does not answer, or its user
 * may not do what is needed.
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  return databaseOn('url' in place ? postgresEngine(place) : await pgliteEngine(place))
}

/** The database on an engine, which it closes, also when it cannot be used. */
export async function databaseOn(engine: Engine): Promise<Database> {
  try {
    await greet(engine)
    await prepareRole(engine)
    await migrate(engine)
    await checkRole(engine)
  } catch (error) {
    await engine.close()
    throw error
  }
  return {
    kind: engine.kind,
    inTeam: (team, work) =>
      retried(() =>
        engine.transaction(async (tx) => {
          await becomeTeam(team, tx)
          return work(tx)
        }),
      ),
    teams: () =>
      engine.transaction(async (tx) => {
        await becomeJob(tx)
        const rows = await tx.select({ team: teams.team }).from(teams).orderBy(teams.team)
        return rows.map(({ team }) => team)
      }),
    async ping() {
      await engine.transaction((tx) => tx.execute(sql`select 1`))
    },
    tend: () => engine.tend(),
    close: () => engine.close(),
  }
}

async function greet(engine: Engine): Promise<void> {
  try {
    await engine.transaction((tx) => tx.execute(sql`select 1`))
  } catch (error) {
    const state = sqlStateOf(error) ?? String(Reflect.get(Object(error) as object, 'code'))
    throw cannotStart(
      'database/unreachable',
      `The database does not answer, or does not let this user in (${state}). Nothing could be kept. See that it runs, and that its address, user and password are right (DATABASE_URL, where the server runs alone).`,
    )
  }
}
