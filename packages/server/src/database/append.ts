import { listingAfter, type CaseListing } from '@amends/core'
import type { CaseKey, Sealing } from '../keys/types'
import { Refusal } from '../refusal'
import { appendRows, type CaseStand, type EventRow } from './append-statement'
import { customersNamed } from './case-customers'
import { keyOf, type CaseRow } from './case-row'
import { openListing, sealEvent, sealListing } from './case-texts'
import { closedAtOf } from './closing'
import { asInstant } from './as-instant'
import { knownAs } from './known-as'
import { keepPromises } from './promises'
import { standingOf } from './standing'
import { eventIdOf } from './stored-id'
import { isUndone, sqlStateOf, uniqueViolation } from './sql-state'
import type { Database, Transaction } from './types'

const sentTwice = new Refusal(
  422,
  'store/event-twice',
  'Two of these events have the same id. Nothing was stored, because one of the two would be lost. Give each event an id of its own.',
)

/** Another writer was faster: undoing what this one took lets the next one through at once. */
const beaten = new Error('Another writer appended to this case first.')

export interface Append {
  readonly caseId: string
  readonly expectedSeq: number
  readonly events: readonly unknown[]
  /** Id of the person signed in. */
  readonly person: string
  readonly at: Date
}

/** What became of an append: in the log now, in it before, or beaten by another writer. */
export type AppendAnswer =
  | { readonly is: 'appended'; readonly seq: number }
  | { readonly is: 'duplicate'; readonly seq: number }
  | { readonly is: 'conflict'; readonly seq: number }

/**
 * Appends events to a case, all or none, once however often they are sent. Resolves when they are
 * durable. Rejects with a Refusal when the case was erased or an id stands for another event.
 */
export async function append(
  team: string,
  database: Database,
  sealing: Sealing,
  what: Append,
): Promise<AppendAnswer> {
  const ids = await idsOf(team, sealing, what)
  try {
    return await database.inTeam(team, (tx) => appendOrAnswer(team, tx, sealing, what, ids))
  } catch (error) {
    // Two began the same case, or sent the same event, at once: now the other one's is there.
    if (error !== beaten && sqlStateOf(error) !== uniqueViolation) throw error
    return database.inTeam(team, async (tx) =>
      knownAs(team, tx, sealing, what, ids, await standingOf(team, tx, what.caseId, ids)),
    )
  }
}

async function appendOrAnswer(
  team: string,
  tx: Transaction,
  sealing: Sealing,
  what: Append,
  ids: readonly string[],
): Promise<AppendAnswer> {
  const { caseId, expectedSeq, events } = what
  const standing = await standingOf(team, tx, caseId, ids)
  const { row, known } = standing
  if ((row?.seq ?? 0) !== expectedSeq || known.length > 0) {
    return knownAs(team, tx, sealing, what, ids, standing)
  }
  if (events.length === 0) return { is: 'appended', seq: expectedSeq }
  if (new Set(ids).size < ids.length) throw sentTwice
  const key = row ? await keyOf(team, tx, sealing, row) : await sealing.keyring.create(team, caseId)
  const before = row && (await openListing(team, tx, key, row))
  const seq = expectedSeq + events.length
  const listing = listingAfter(before, caseId, seq, events)
  const rows = eventRows(team, sealing, key, row, what, ids)
  const stand = {
    caseId,
    keyId: key.id,
    listing: sealListing(team, key, listing),
    openedAt: asInstant(listing.openedAt) ?? new Date(0),
    closed: listing.closed,
    closedAt: closedAtOf(row, listing, events, what.at),
    owing: listing.owed.length > 0,
    customer: await customerOf(team, sealing, listing),
    named: await customersNamed(team, sealing.keyring, events),
  }
  const isDone = await isAppended(team, tx, sealing, row, expectedSeq, stand, rows)
  if (!isDone) throw beaten
  await keepPromises(team, tx, sealing, before?.owed ?? [], listing)
  return { is: 'appended', seq }
}

async function idsOf(
  team: string,
  { keyring }: Sealing,
  { expectedSeq, events }: Append,
): Promise<readonly string[]> {
  return Promise.all(
    events.map((event, at) => eventIdOf(team, keyring, event, expectedSeq + at + 1)),
  )
}

/** A key that was made for a case which another writer began meanwhile would stay for ever. */
async function isAppended(
  team: string,
  tx: Transaction,
  { keyring }: Sealing,
  row: CaseRow | undefined,
  expectedSeq: number,
  stand: CaseStand,
  rows: readonly EventRow[],
): Promise<boolean> {
  const forget = () => (row ? undefined : keyring.destroy(team, stand.caseId, stand.keyId))
  try {
    const done = await appendRows(team, tx, expectedSeq, stand, rows)
    if (!done) await forget()
    return done
  } catch (error) {
    if (isUndone(error)) await forget()
    throw error
  }
}

function eventRows(
  team: string,
  sealing: Sealing,
  key: CaseKey,
  row: CaseRow | undefined,
  { caseId, expectedSeq, events, person, at }: Append,
  ids: readonly string[],
): readonly EventRow[] {
  let prevHash: Uint8Array | null = row?.head ?? null
  return events.map((event, index) => {
    const seq = expectedSeq + index + 1
    const eventId = ids[index] ?? ''
    const { readable, sealed } = sealEvent(team, key, caseId, seq, event)
    const hash = sealing.chain(prevHash, {
      team,
      caseId,
      seq,
      eventId,
      recordedAt: at.toISOString(),
      recordedBy: person,
      readable,
      sealed,
    })
    const recorded = { recordedAt: at, recordedBy: person }
    const made = { seq, eventId, ...recorded, readable, sealed, prevHash, hash }
    prevHash = hash
    return made
  })
}

async function customerOf(
  team: string,
  { keyring }: Sealing,
  { customer }: CaseListing,
): Promise<string | null> {
  return customer.id === '' ? null : keyring.blind(team, 'customer', customer.id)
}
