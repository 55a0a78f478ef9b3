import { randomUUID } from 'node:crypto'
import { and, asc, eq, sql } from 'drizzle-orm'
import { care } from '../database/schema'
import type { Transaction } from '../database/types'

/** The id under which the server's own jobs are recorded. */
export const serverId = 'amends-server'

/** Who does something with a case as a record, and when. */
export interface CareTaker {
  /** Id of the person signed in, or of the server's own job. */
  readonly person: string
  readonly at: Date
}

export type CareDone = typeof care.$inferInsert.done

/** An entry of what was done with cases, for auditors. */
export interface CareEntry {
  readonly id: string
  /** Null where it was done to all cases of the team. */
  readonly caseId: string | null
  readonly done: CareDone
  /** Of `retention` alone: days after closing that a case is kept from then on; null: for ever. */
  readonly days?: number | null
  /** ISO 8601 instant. */
  readonly at: string
  readonly by: string
}

/** Records what was done with a case, or with all of the team, in the transaction that does it. */
export async function recordCare(
  team: string,
  tx: Transaction,
  caseId: string | null,
  done: CareDone,
  { person, at }: CareTaker,
  days: number | null = null,
): Promise<void> {
  await tx
    .insert(care)
    .values({ team, careId: randomUUID(), caseId, done, days, doneAt: at, doneBy: person })
}

export interface CarePage {
  readonly entries: readonly CareEntry[]
  /** Id of the last entry of this page when there are more, or null. */
  readonly next: string | null
}

/** What was done with the team's cases, earliest first, after the entry named; null: there is no such entry. */
export async function listCare(
  team: string,
  tx: Transaction,
  after: string | null,
  limit: number,
): Promise<CarePage | null> {
  if (after !== null && !(await isEntry(team, tx, after))) return null
  const behind = sql`(${care.doneAt}, ${care.careId}) > (
    select done_at, care_id from amends.care where team_id = ${team} and care_id = ${after})`
  const rows = await tx
    .select()
    .from(care)
    .where(and(eq(care.team, team), after === null ? undefined : behind))
    .orderBy(asc(care.doneAt), asc(care.careId))
    .limit(limit + 1)
  const entries = rows.slice(0, limit).map(({ careId, caseId, done, days, doneAt, doneBy }) => ({
    id: careId,
    caseId,
    done,
    ...(done === 'retention' && { days }),
    at: doneAt.toISOString(),
    by: doneBy,
  }))
  return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null }
}

async function isEntry(team: string, tx: Transaction, careId: string): Promise<boolean> {
  const found = await tx
    .select({ careId: care.careId })
    .from(care)
    .where(and(eq(care.team, team), eq(care.careId, careId)))
  return found.length > 0
}
