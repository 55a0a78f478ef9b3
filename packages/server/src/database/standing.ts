import { and, eq, inArray } from 'drizzle-orm'
import type { CaseRow } from './case-row'
import type { StoredEvent } from './case-texts'
import { caseEvents, cases } from './schema'
import type { Transaction } from './types'

export interface Standing {
  /** The case as it stands, or undefined when nothing was ever appended to it. */
  readonly row: CaseRow | undefined
  /** Those events of it that have one of the ids, in order. */
  readonly known: readonly (StoredEvent & { readonly eventId: string })[]
}

/**
 * Where a case stands, and which events are in its log already, in one statement. The ids are written
 * out in it, so that each is looked up, and the log is not read however long it is.
 */
export async function standingOf(
  team: string,
  tx: Transaction,
  caseId: string,
  eventIds: readonly string[],
): Promise<Standing> {
  const { seq, eventId, readable, sealed } = caseEvents
  const found = await tx
    .select({ row: cases, event: { seq, eventId, readable, sealed } })
    .from(cases)
    .leftJoin(
      caseEvents,
      and(
        eq(caseEvents.team, team),
        eq(caseEvents.caseId, caseId),
        inArray(caseEvents.eventId, [...eventIds]),
      ),
    )
    .where(and(eq(cases.team, team), eq(cases.caseId, caseId)))
  return {
    row: found[0]?.row,
    known: found.flatMap(({ event }) => event ?? []).toSorted((one, other) => one.seq - other.seq),
  }
}
