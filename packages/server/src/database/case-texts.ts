import { listingAfter, type CaseListing } from '@amends/core'
import { and, asc, eq, gte } from 'drizzle-orm'
import type { CaseKey } from '../keys/types'
import type { CaseRow } from './case-row'
import { caseEvents } from './schema'
import type { Transaction } from './types'

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
  const events = await openEvents(team, tx, key, caseId, 1)
  return listingAfter(
    undefined,
    caseId,
    seq,
    events.map((json) => JSON.parse(json) as unknown),
  )
}

/** The events from a seq on, in order, each as the JSON that was appended. */
export async function openEvents(
  team: string,
  tx: Transaction,
  key: CaseKey,
  caseId: string,
  from: number,
): Promise<readonly string[]> {
  const rows = await tx
    .select({ seq: caseEvents.seq, sealed: caseEvents.sealed })
    .from(caseEvents)
    .where(and(eq(caseEvents.team, team), eq(caseEvents.caseId, caseId), gte(caseEvents.seq, from)))
    .orderBy(asc(caseEvents.seq))
  return rows.map(({ seq, sealed }) => key.open({ team, caseId, what: 'event', seq }, sealed))
}
