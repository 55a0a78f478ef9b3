import { listingAfter, type CaseListing } from '@amends/core'
import { and, asc, eq, gte } from 'drizzle-orm'
import type { CaseKey } from '../keys/types'
import { joinEvent, splitEvent } from '../keys/split-event'
import type { CaseRow } from './case-row'
import { caseEvents } from './schema'
import type { Transaction } from './types'

export type StoredEvent = Pick<typeof caseEvents.$inferSelect, 'seq' | 'readable' | 'sealed'>

/** Changes when listings of an earlier release lack something: those are then made anew. */
const form = 1

export function sealListing(team: string, key: CaseKey, listing: CaseListing): Uint8Array {
  const { caseId, seq } = listing
  return key.seal({ team, caseId, what: 'listing', seq }, JSON.stringify({ form, listing }))
}

/** What lists tell of a case. Made anew from its log where it was listed by another release. */
export async function openListing(
  team: string,
  tx: Transaction,
  key: CaseKey,
  { caseId, seq, listing }: CaseRow,
): Promise<CaseListing> {
  if (listing) {
    const text = key.open({ team, caseId, what: 'listing', seq }, listing)
    const opened = JSON.parse(text) as { readonly form: number; readonly listing: CaseListing }
    if (opened.form === form) return opened.listing
  }
  return listingAfter(undefined, caseId, seq, await openEvents(team, tx, key, caseId, 1))
}

/** An event as it is stored: what is personal in it sealed. */
export function sealEvent(
  team: string,
  key: CaseKey,
  caseId: string,
  seq: number,
  event: unknown,
): Pick<StoredEvent, 'readable' | 'sealed'> {
  const { readable, personal } = splitEvent(event)
  if (personal === undefined) return { readable, sealed: null }
  const sealed = key.seal({ team, caseId, what: 'event', seq }, JSON.stringify(personal))
  return { readable, sealed }
}

/** The event that was stored, as it was appended. */
export function openEvent(
  team: string,
  key: CaseKey,
  caseId: string,
  { seq, readable, sealed }: StoredEvent,
): unknown {
  if (sealed === null) return readable
  const text = key.open({ team, caseId, what: 'event', seq }, sealed)
  return joinEvent({ readable, personal: JSON.parse(text) as unknown })
}

/** Who was signed in when an event came, and when that was by the server's clock. */
export interface Recorded {
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
}

export interface OpenedLog {
  /** In order, each as it was appended: its `by` and `at` are what the sender wrote. */
  readonly events: readonly unknown[]
  /** One for each event. The hash chain holds it. */
  readonly recorded: readonly Recorded[]
}

/** The events from a seq on, and what the server knows of each by itself. */
export async function openLog(
  team: string,
  tx: Transaction,
  key: CaseKey,
  caseId: string,
  from: number,
): Promise<OpenedLog> {
  const { seq, readable, sealed, recordedBy, recordedAt } = caseEvents
  const rows = await tx
    .select({ seq, readable, sealed, recordedBy, recordedAt })
    .from(caseEvents)
    .where(and(eq(caseEvents.team, team), eq(caseEvents.caseId, caseId), gte(caseEvents.seq, from)))
    .orderBy(asc(caseEvents.seq))
  return {
    events: rows.map((row) => openEvent(team, key, caseId, row)),
    recorded: rows.map((row) => ({ by: row.recordedBy, at: row.recordedAt.toISOString() })),
  }
}

/** The events from a seq on, in order, each as it was appended. */
export async function openEvents(
  ...where: Parameters<typeof openLog>
): Promise<OpenedLog['events']> {
  return (await openLog(...where)).events
}
