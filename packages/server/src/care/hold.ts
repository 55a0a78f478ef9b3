import { and, eq, isNull, ne } from 'drizzle-orm'
import { caseRow } from '../database/case-row'
import { cases } from '../database/schema'
import type { Transaction } from '../database/types'
import { Refusal } from '../refusal'
import { recordCare, type CareTaker } from './record-care'
import { noSuchCase } from './refusals'

/**
 * Puts a case under legal hold, or lifts it: while it holds, nothing erases the case. Doing it again
 * changes nothing. Rejects with a Refusal when no such case is there, or it is erased already.
 */
export async function holdCase(
  team: string,
  tx: Transaction,
  caseId: string,
  held: boolean,
  taker: CareTaker,
): Promise<void> {
  const changed = await tx
    .update(cases)
    .set({ legalHold: held })
    .where(
      and(
        eq(cases.team, team),
        eq(cases.caseId, caseId),
        isNull(cases.erasedAt),
        ne(cases.legalHold, held),
      ),
    )
    .returning({ caseId: cases.caseId })
  if (changed.length > 0) return recordCare(team, tx, caseId, held ? 'held' : 'released', taker)
  const row = await caseRow(team, tx, caseId)
  if (!row) throw noSuchCase()
  if (row.erasedAt) throw tooLate()
}

function tooLate(): Refusal {
  return new Refusal(
    410,
    'case/erased',
    'What was said in this case has been erased already, so no hold can keep it.',
  )
}
