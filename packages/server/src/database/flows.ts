import { and, eq, sql } from 'drizzle-orm'
import { flows } from './schema'
import { sqlStateOf, uniqueViolation } from './sql-state'
import type { Database, Transaction } from './types'

/** Keeps a flow, as JSON text, under its hash. The first one stays: cases began with it. */
export async function putFlow(
  team: string,
  database: Database,
  hash: string,
  flow: string,
): Promise<void> {
  try {
    await database.inTeam(team, (tx) =>
      tx.execute(sql`insert into amends.flows (team_id, hash, flow)
        select ${team}, ${hash}, ${flow}
        where not exists (select 1 from amends.flows where team_id = ${team} and hash = ${hash})`),
    )
  } catch (error) {
    if (sqlStateOf(error) !== uniqueViolation) throw error
  }
}

/** The flow of a hash as JSON text, or null. */
export async function getFlow(team: string, tx: Transaction, hash: string): Promise<string | null> {
  const found = await tx
    .select({ flow: flows.flow })
    .from(flows)
    .where(and(eq(flows.team, team), eq(flows.hash, hash)))
  return found[0]?.flow ?? null
}
