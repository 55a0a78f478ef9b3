import { isDeepStrictEqual } from 'node:util'
import type { Sealing } from '../keys/types'
import { Refusal } from '../refusal'
import type { Append, AppendAnswer } from './append'
import { keyOf } from './case-row'
import { openEvent } from './case-texts'
import type { Standing } from './standing'
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
  eventIds: readonly string[],
  { row, known }: Standing,
): Promise<AppendAnswer> {
  if (!row) return { is: 'conflict', seq: 0 }
  if (known.length === 0 && !row.erasedAt) return { is: 'conflict', seq: row.seq }
  const key = await keyOf(team, tx, sealing, row)
  const same = known.every(
    (event, at) =>
      event.eventId === eventIds[at] &&
      isDeepStrictEqual(openEvent(team, key, caseId, event), events[at]),
  )
  const last = known.at(-1)
  if (same && last && known.length === events.length) return { is: 'duplicate', seq: last.seq }
  if (row.seq !== expectedSeq) return { is: 'conflict', seq: row.seq }
  throw new Refusal(
    422,
    'store/event-taken',
    'An event with the id of one of these is in the case already and says something else. Nothing was stored, because one of the two would be lost. Give new events new ids.',
    { seq: row.seq },
  )
}
