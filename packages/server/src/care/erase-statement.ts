import { sql } from 'drizzle-orm'
import { rowsOf } from '../database/rows'
import type { Transaction } from '../database/types'
import type { StoredLink } from '../keys/chain'

/**
 * Ends a case that stands before `last` with that entry, and takes from its row what tells whose
 * it was. True when it was done: the case had not moved on, was not held, and not erased before.
 */
export async function eraseRows(
  team: string,
  tx: Transaction,
  { caseId, seq, eventId, recordedAt, recordedBy, readable, prevHash, hash }: StoredLink,
): Promise<boolean> {
  const rows = await rowsOf(
    tx,
    sql`with turn as (
          update amends.teams set last_change = last_change + 1 where team_id = ${team}
          returning last_change
        ), moved as (
          update amends.cases set seq = ${seq}::bigint, change = last_change, head = ${bytes(hash)},
            listing = null, customer = null, owing = false, erase_after = null,
            erased_at = ${recordedAt}::timestamptz
          from turn
          where team_id = ${team} and case_id = ${caseId} and seq = ${seq - 1}::bigint
            and erased_at is null and not legal_hold
          returning cases.seq
        )
        insert into amends.case_events (team_id, case_id, seq, event_id, recorded_at, recorded_by,
          readable, prev_hash, hash)
        select ${team}, ${caseId}, moved.seq, ${eventId}, ${recordedAt}::timestamptz, ${recordedBy},
          ${JSON.stringify(readable)}::jsonb, ${prevHash && bytes(prevHash)}, ${bytes(hash)}
        from moved
        returning seq`,
  )
  if (rows.length === 0) return false
  for (const table of ['promises', 'case_customers']) {
    await tx.execute(sql`delete from amends.${sql.identifier(table)}
      where team_id = ${team} and case_id = ${caseId}`)
  }
  return true
}

function bytes(value: Uint8Array) {
  return sql`decode(${Buffer.from(value).toString('base64')}, 'base64')`
}
