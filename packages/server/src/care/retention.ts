import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { cases, teams } from '../database/schema'
import type { Database, Transaction } from '../database/types'
import type { Sealing } from '../keys/types'
import { Refusal } from '../refusal'
import { eraseCase, finishErasures } from './erase'
import { recordCare, serverId, type CareTaker } from './record-care'

/** How many days after closing a team's cases are erased; null: never by themselves. */
export async function retentionOf(team: string, tx: Transaction): Promise<number | null> {
  const found = await tx
    .select({ days: teams.retentionDays })
    .from(teams)
    .where(eq(teams.team, team))
  return found[0]?.days ?? null
}

/**
 * Sets how long the team keeps closed cases; it holds for those that are closed already, too. Says in
 * the records that it did. Setting the same again changes nothing.
 */
export async function setRetention(
  team: string,
  tx: Transaction,
  days: number | null,
  taker: CareTaker,
): Promise<void> {
  const changed = await tx
    .update(teams)
    .set({ retentionDays: days })
    .where(and(eq(teams.team, team), sql`${teams.retentionDays} is distinct from ${days}::integer`))
    .returning({ team: teams.team })
  if (changed.length === 0) return
  await recordCare(team, tx, null, 'retention', taker, days)
  await tx.execute(sql`update amends.cases
    set erase_after = closed_at + ${days}::integer * interval '1 day'
    where team_id = ${team} and closed and erased_at is null`)
}

const batch = 100

export interface Swept {
  readonly erased: number
  /** Erasures that a server which stopped had left half done. */
  readonly finished: number
  /** Months whose master keys wrap nothing any more and were destroyed. */
  readonly retired: readonly string[]
}

/**
 * Erases every closed case whose time is over and that no legal hold keeps, in all teams. Several
 * servers may do it at once, and one may stop anywhere: the next one goes on.
 */
export async function sweep(
  database: Database,
  sealing: Sealing,
  now: () => Date = () => new Date(),
): Promise<Swept> {
  let erased = 0
  let finished = 0
  for (const team of await database.teams()) {
    finished += await finishErasures(team, database, sealing)
    erased += await sweepTeam(team, database, sealing, now)
  }
  return { erased, finished, retired: await sealing.keyring.retire() }
}

async function sweepTeam(
  team: string,
  database: Database,
  sealing: Sealing,
  now: () => Date,
): Promise<number> {
  let erased = 0
  for (;;) {
    const due = await database.inTeam(team, (tx) => dueCases(team, tx, now()))
    const before = erased
    for (const { caseId } of due) {
      if (await isErased(team, database, sealing, caseId, now())) erased += 1
    }
    if (due.length < batch || erased === before) return erased
  }
}

function dueCases(team: string, tx: Transaction, now: Date) {
  return tx
    .select({ caseId: cases.caseId })
    .from(cases)
    .where(
      and(
        eq(cases.team, team),
        isNull(cases.erasedAt),
        eq(cases.legalHold, false),
        lte(cases.eraseAfter, now),
      ),
    )
    .orderBy(asc(cases.eraseAfter))
    .limit(batch)
}

/** A case that was reopened or held since is left alone; the next sweep looks again. */
async function isErased(
  team: string,
  database: Database,
  sealing: Sealing,
  caseId: string,
  at: Date,
): Promise<boolean> {
  try {
    await eraseCase(team, database, sealing, caseId, { person: serverId, at }, at)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.status < 500) return false
    throw error
  }
}
