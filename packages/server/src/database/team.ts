import { sql } from 'drizzle-orm'
import { sqlStateOf, uniqueViolation } from './sql-state'
import type { Database } from './types'

/** Makes the team's row when it is the first time that anybody of it comes. */
export async function ensureTeam(team: string, database: Database): Promise<void> {
  try {
    await database.inTeam(team, (tx) =>
      tx.execute(sql`insert into amends.teams (team_id) select ${team}
        where not exists (select 1 from amends.teams where team_id = ${team})`),
    )
  } catch (error) {
    if (sqlStateOf(error) !== uniqueViolation) throw error
  }
}
