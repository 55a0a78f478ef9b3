import { and, asc, eq, gt } from 'drizzle-orm'
import { cases, teams } from './schema'
import type { Transaction } from './types'

export interface Change {
  /** Counts the appends of the team: those after it are behind it. */
  readonly change: number
  readonly caseId: string
  readonly seq: number
}

/** The number of the team's last append. */
export async function lastChange(team: string, tx: Transaction): Promise<number> {
  const found = await tx.select({ last: teams.lastChange }).from(teams).where(eq(teams.team, team))
  return found[0]?.last ?? 0
}

/**
 * The cases that grew after a change, each once, with where it stands now, oldest change first.
 * Change numbers are taken under the lock of the team's row, so none appears behind a later one.
 */
export async function changesAfter(
  team: string,
  tx: Transaction,
  after: number,
  limit: number,
): Promise<readonly Change[]> {
  return tx
    .select({ change: cases.change, caseId: cases.caseId, seq: cases.seq })
    .from(cases)
    .where(and(eq(cases.team, team), gt(cases.change, after)))
    .orderBy(asc(cases.change))
    .limit(limit)
}
