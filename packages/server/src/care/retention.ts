import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { cases, teams } from '../database/schema'
import type { Database, Transaction } from '../database/types'
import type { Sealing } from '../keys/types'
import { Refusal } from '../refusal'
import { eraseCase, finishErasure, halfErased } from './erase'
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

export interface SweepOptions {
  readonly now?: () => Date
  /** Told of a case, or of a team, that could not be swept; the next sweep tries it again. */
  readonly onFailure?: (error: unknown) => void
  /** Ends the sweep after the case that it is at. */
  readonly signal?: AbortSignal
}

/**
 * Erases every closed case whose time is over and that no legal hold keeps, in all teams. Several
 * servers may do it at once, and one may stop anywhere: the next one goes on. What fails holds up
 * no other case and no other team.
 */
export async function sweep(
  database: Database,
  sealing: Sealing,
  options: SweepOptions = {},
): Promise<Swept> {
  const { onFailure = () => undefined, signal } = options
  const swept = { erased: 0, finished: 0 }
  const attempt = async (done: keyof typeof swept, work: Promise<unknown>) => {
    try {
      if (await work) swept[done] += 1
    } catch (error) {
      onFailure(error)
    }
  }
  for (const team of await database.teams()) {
    if (signal?.aborted) break
    try {
      for (const one of await halfErased(team, database)) {
        await attempt('finished', finishErasure(team, database, sealing, one))
      }
      for await (const caseId of dueIn(team, database, options)) {
        await attempt('erased', isErased(team, database, sealing, caseId, nowOf(options)))
      }
    } catch (error) {
      onFailure(error)
    }
  }
  return { ...swept, retired: await sealing.keyring.retire() }
}

function nowOf({ now }: SweepOptions): Date {
  return now ? now() : new Date()
}

/** Each case of a team whose time is over, once: one that cannot be erased is not met again. */
async function* dueIn(
  team: string,
  database: Database,
  options: SweepOptions,
): AsyncGenerator<string> {
  let last: DueCase | null = null
  do {
    const after: DueCase | null = last
    const due: readonly DueCase[] = await database.inTeam(team, (tx) =>
      dueCases(team, tx, nowOf(options), after),
    )
    for (const { caseId } of due) {
      if (options.signal?.aborted) return
      yield caseId
    }
    last = due.length < batch ? null : (due.at(-1) ?? null)
  } while (last)
}

interface DueCase {
  readonly caseId: string
  /** ISO 8601 instant. */
  readonly eraseAfter: string
}

async function dueCases(
  team: string,
  tx: Transaction,
  now: Date,
  after: DueCase | null,
): Promise<readonly DueCase[]> {
  const behind =
    after &&
    sql`(${cases.eraseAfter}, ${cases.caseId}) > (${after.eraseAfter}::timestamptz, ${after.caseId})`
  const rows = await tx
    .select({ caseId: cases.caseId, eraseAfter: cases.eraseAfter })
    .from(cases)
    .where(
      and(
        eq(cases.team, team),
        isNull(cases.erasedAt),
        eq(cases.legalHold, false),
        lte(cases.eraseAfter, now),
        behind ?? undefined,
      ),
    )
    .orderBy(asc(cases.eraseAfter), asc(cases.caseId))
    .limit(batch)
  return rows.flatMap(({ caseId, eraseAfter }) =>
    eraseAfter ? [{ caseId, eraseAfter: eraseAfter.toISOString() }] : [],
  )
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
