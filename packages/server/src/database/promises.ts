import { instantOf, type CaseListing, type OwedListing } from '@amends/core'
import { sql } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import type { Sealing } from '../keys/types'
import { asInstant } from './as-instant'
import { isKeyText, keyText } from './key-text'
import type { Transaction } from './types'

/** Keeps the rows of what a case owes in step with its listing. Part of the append. */
export async function keepPromises(
  team: string,
  tx: Transaction,
  { keyring }: Sealing,
  before: readonly OwedListing[],
  { caseId, seq, owed }: CaseListing,
): Promise<void> {
  const earlier = new Map(before.map((one) => [one.commitment, one]))
  const changed = owed.filter((one) => !isDeepStrictEqual(earlier.get(one.commitment), one))
  for (const { commitment } of owed) earlier.delete(commitment)
  if (changed.length > 0) {
    const rows = await Promise.all(
      changed.map(async (one) => row(one, await keyring.blind(team, 'owner', one.owner.id))),
    )
    await write(team, tx, caseId, JSON.stringify(rows))
  }
  const settled = Array.from(earlier.keys(), keyText)
  if (settled.length > 0) {
    await tx.execute(sql`update amends.promises
      set open = false, settled_seq = ${seq}::bigint, lease_until = null, lease_by = null
      where team_id = ${team} and case_id = ${caseId} and open
        and promise_id in (select json_array_elements_text(${JSON.stringify(settled)}::json))`)
  }
}

/** Two statements: some distributed engines do not let one change the same table twice. */
async function write(team: string, tx: Transaction, caseId: string, rows: string): Promise<void> {
  const given = sql`json_to_recordset(${rows}::json) as given (
    promise_id text, kind text, owner text, due_at timestamptz, due_zone text, due_wall text,
    fell_due_at timestamptz)`
  await tx.execute(sql`update amends.promises as kept
    set kind = given.kind, owner = given.owner, due_at = given.due_at, due_zone = given.due_zone,
      due_wall = given.due_wall, fell_due_at = given.fell_due_at, open = true, settled_seq = null,
      lease_until = null, lease_by = null
    from ${given}
    where team_id = ${team} and case_id = ${caseId} and kept.promise_id = given.promise_id`)
  await tx.execute(sql`insert into amends.promises (team_id, case_id, promise_id, kind, owner,
      due_at, due_zone, due_wall, fell_due_at, open)
    select ${team}, ${caseId}, promise_id, kind, owner, due_at, due_zone, due_wall, fell_due_at, true
    from ${given}
    where not exists (select 1 from amends.promises as kept where team_id = ${team}
      and case_id = ${caseId} and kept.promise_id = given.promise_id)`)
}

/**
 * Puts the rows of promises that a worker still holds right by the listing: when they are due, as it
 * is computed from wall time and zone now, whether that was counted, and whether they are open. Ends
 * the lease of those. What another writer has changed since is left alone: that ended the lease.
 */
export async function mendPromises(
  team: string,
  tx: Transaction,
  { caseId, seq, owed }: CaseListing,
  worker: string,
  promiseIds: readonly string[],
): Promise<void> {
  const open = new Map(owed.map((one) => [keyText(one.commitment), timesOf(one)]))
  const none = { due_at: null, fell_due_at: null }
  const rows = promiseIds.map((promise_id) => ({
    promise_id,
    open: open.has(promise_id),
    ...(open.get(promise_id) ?? none),
  }))
  await tx.execute(sql`update amends.promises as kept
    set due_at = given.due_at, fell_due_at = given.fell_due_at, open = given.open,
      settled_seq = case when given.open then null else ${seq}::bigint end,
      lease_until = null, lease_by = null
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (
      promise_id text, due_at timestamptz, fell_due_at timestamptz, open boolean)
    where team_id = ${team} and case_id = ${caseId} and kept.promise_id = given.promise_id
      and lease_by = ${worker}`)
}

function row(one: OwedListing, owner: string) {
  const { commitment, kind, due } = one
  return {
    promise_id: keyText(commitment),
    kind,
    owner,
    due_zone: short(due?.zone),
    due_wall: short(due?.wall),
    ...timesOf(one),
  }
}

/** When it is due, and for when it was counted. The wall time is what was promised, not the instant. */
function timesOf({ due, fellDue }: OwedListing) {
  const at = (due && asInstant(instantOf(due))?.toISOString()) ?? null
  return { due_at: at, fell_due_at: due && fellDue.includes(due.instant) ? at : null }
}

/** A zone and a wall time are no longer than this; what is, is somebody's text. */
function short(text: string | undefined): string | null {
  return text !== undefined && isKeyText(text, 64) ? text : null
}
