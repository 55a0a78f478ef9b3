import { sql } from 'drizzle-orm'
import { rowsOf } from '../database/rows'
import type { Transaction } from '../database/types'

/** A promise that fell due and that one worker, for a while, may count. */
export interface Leased {
  readonly caseId: string
  readonly promiseId: string
  /** When it was found to be due, by the database's clock, in milliseconds. */
  readonly at: number
}

/**
 * Leases promises that have fallen due and were not counted, `most` at most, earliest first. By the
 * database's clock, so that servers need not agree on the time. While the lease lasts no other
 * worker gets them; of a worker that stops, they are free again when it ends.
 */
export async function leaseDue(
  team: string,
  tx: Transaction,
  worker: string,
  seconds: number,
  most: number,
): Promise<readonly Leased[]> {
  const free = sql`team_id = ${team} and open and due_at <= now()
    and (fell_due_at is null or fell_due_at <> due_at)
    and (lease_until is null or lease_until <= now())`
  const rows = await rowsOf<{ case_id: string; promise_id: string; at: number }>(
    tx,
    // Asked twice: a row that another worker took while this one waited for it is no longer free.
    sql`update amends.promises
        set lease_until = now() + ${seconds}::integer * interval '1 second', lease_by = ${worker}
        where ${free} and (case_id, promise_id) in (
          select case_id, promise_id from amends.promises where ${free}
          order by due_at, case_id, promise_id limit ${most}::integer for update skip locked)
        returning case_id, promise_id, floor(extract(epoch from now()) * 1000)::double precision as at`,
  )
  return rows.map(({ case_id: caseId, promise_id: promiseId, at }) => ({ caseId, promiseId, at }))
}
