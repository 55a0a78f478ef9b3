import { instantOf, wallOf, type CaseListing, type Due, type OwedListing } from '@amends/core'
import { sql } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import type { Keyring, Sealing } from '../keys/types'
import { asInstant } from './as-instant'
import { storedIdOf } from './stored-id'
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
    const rows = await rowsOf(team, keyring, changed)
    await update(team, tx, caseId, rows)
    await insert(team, tx, caseId, rows)
  }
  if (earlier.size > 0) {
    const settled = await Promise.all(
      Array.from(earlier.keys(), (id) => storedIdOf(team, keyring, 'promise', id)),
    )
    await tx.execute(sql`update amends.promises
      set open = false, settled_seq = ${seq}::bigint, lease_until = null, lease_by = null
      where team_id = ${team} and case_id = ${caseId} and open
        and promise_id in (select json_array_elements_text(${JSON.stringify(settled)}::json))`)
  }
}

/** What a case owes, by the ids of its rows. */
export async function owedById(
  team: string,
  keyring: Keyring,
  owed: readonly OwedListing[],
): Promise<ReadonlyMap<string, OwedListing>> {
  const named = owed.map(async (one) => {
    return [await storedIdOf(team, keyring, 'promise', one.commitment), one] as const
  })
  return new Map(await Promise.all(named))
}

/**
 * Puts the rows of promises that a worker still holds right by the listing: when they are due, as it
 * is computed from wall time and zone now, whether that was counted, and whether they are open. Ends
 * the lease of those. What another writer has changed since is left alone: that ended the lease.
 */
export async function mendPromises(
  team: string,
  tx: Transaction,
  { keyring }: Sealing,
  { caseId, seq, owed }: CaseListing,
  worker: string,
  promiseIds: readonly string[],
): Promise<void> {
  const open = await owedById(team, keyring, owed)
  const none = { due_at: null, fell_due_at: null }
  const rows = promiseIds.map((promise_id) => {
    const one = open.get(promise_id)
    return { promise_id, open: one !== undefined, ...(one ? timesOf(one) : none) }
  })
  await tx.execute(sql`update amends.promises as kept
    set due_at = given.due_at, fell_due_at = given.fell_due_at, open = given.open,
      settled_seq = case when given.open then null else ${seq}::bigint end,
      lease_until = null, lease_by = null
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (
      promise_id text, due_at timestamptz, fell_due_at timestamptz, open boolean)
    where team_id = ${team} and case_id = ${caseId} and kept.promise_id = given.promise_id
      and lease_by = ${worker}`)
  // An earlier version knew the promise by another id.
  if (promiseIds.some((id) => !open.has(id))) {
    await insert(team, tx, caseId, await rowsOf(team, keyring, owed))
  }
}

/** Two statements: some distributed engines do not let one change the same table twice. */
async function update(team: string, tx: Transaction, caseId: string, rows: string): Promise<void> {
  await tx.execute(sql`update amends.promises as kept
    set kind = given.kind, owner = given.owner, due_at = given.due_at, due_zone = given.due_zone,
      due_wall = given.due_wall, fell_due_at = given.fell_due_at, open = true, settled_seq = null,
      lease_until = null, lease_by = null
    from ${givenIn(rows)}
    where team_id = ${team} and case_id = ${caseId} and kept.promise_id = given.promise_id`)
}

async function insert(team: string, tx: Transaction, caseId: string, rows: string): Promise<void> {
  await tx.execute(sql`insert into amends.promises (team_id, case_id, promise_id, kind, owner,
      due_at, due_zone, due_wall, fell_due_at, open)
    select ${team}, ${caseId}, promise_id, kind, owner, due_at, due_zone, due_wall, fell_due_at, true
    from ${givenIn(rows)}
    where not exists (select 1 from amends.promises as kept where team_id = ${team}
      and case_id = ${caseId} and kept.promise_id = given.promise_id)`)
}

function givenIn(rows: string) {
  return sql`json_to_recordset(${rows}::json) as given (
    promise_id text, kind text, owner text, due_at timestamptz, due_zone text, due_wall text,
    fell_due_at timestamptz)`
}

async function rowsOf(
  team: string,
  keyring: Keyring,
  owed: readonly OwedListing[],
): Promise<string> {
  const rows = owed.map(async (one) => ({
    promise_id: await storedIdOf(team, keyring, 'promise', one.commitment),
    kind: one.kind,
    owner: await keyring.blind(team, 'owner', one.owner.id),
    due_zone: zoneOf(one.due),
    due_wall: wallTimeOf(one.due),
    ...timesOf(one),
  }))
  return JSON.stringify(await Promise.all(rows))
}

/** When it is due, and for when it was counted. The wall time is what was promised, not the instant. */
function timesOf({ due, fellDue }: OwedListing) {
  const at = (due && asInstant(instantOf(due))?.toISOString()) ?? null
  return { due_at: at, fell_due_at: due && fellDue.includes(due.instant) ? at : null }
}

/** What no clock knows may be somebody's words. */
function zoneOf(due: Due | null): string | null {
  return due && wallOf(0, due.zone) !== null ? due.zone : null
}

function wallTimeOf(due: Due | null): string | null {
  return due && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(due.wall) ? due.wall : null
}
