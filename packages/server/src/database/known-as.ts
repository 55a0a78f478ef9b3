import { isDeepStrictEqual } from 'node:util'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Sealing } from '../keys/types'
import { Refusal } from '../refusal'
import type { Append, AppendAnswer } from './append'
import { caseRow, keyOf } from './case-row'
import { openEvent } from './case-texts'
import { eventIdOf } from './key-text'
import { caseEvents } from './schema'
import type { Transaction } from './types'

/**
 * What to say of events that were not appended: that they are in the log already, that the case
 * stands elsewhere, or that an id of theirs belongs to another event.
 */
export async function knownAs(
  team: string,
  tx: Transaction,
  sealing: Sealing,
  { caseId, expectedSeq, events }: Append,
): Promise<AppendAnswer> {
  const row = await caseRow(team, tx, caseId)
  if (!row) return { is: 'conflict', seq: 0 }
  const key = await keyOf(team, tx, sealing, row)
  const ids = events.map((event, at) =>
    eventIdOf(event, expectedSeq + at + 1, JSON.stringify(event)),
  )
  const known = await tx
    .select({
      seq: caseEvents.seq,
      id: caseEvents.eventId,
      readable: caseEvents.readable,
      sealed: caseEvents.sealed,
    })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.team, team),
        eq(caseEvents.caseId, caseId),
        inArray(caseEvents.eventId, ids),
      ),
    )
    .orderBy(asc(caseEvents.seq))
  const same = known.every(
    (row, at) =>
      row.id === ids[at] && isDeepStrictEqual(openEvent(team, key, caseId, row), events[at]),
  )
  const last = known.at(-1)
  if (same && last && known.length === events.length) return { is: 'duplicate', seq: last.seq }
  if (row.seq !== expectedSeq || known.length === 0) return { is: 'conflict', seq: row.seq }
  throw new Refusal(
    422,
    'store/event-taken',
    'An event with the id of one of these is in the case already and says something else. Nothing was stored, because one of the two would be lost. Give new events new ids.',
    { seq: row.seq },
  )
}
