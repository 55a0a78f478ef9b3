import { urgencyOf, type CaseEvent, type CaseListing } from '@amends/core'
import { sql } from 'drizzle-orm'
import { append } from '../database/append'
import { caseRow, findKey } from '../database/case-row'
import { openListing } from '../database/case-texts'
import { keyText } from '../database/key-text'
import type { Database, Transaction } from '../database/types'
import type { Sealing } from '../keys/types'
import { serverId } from './record-care'

const attempts = 20

/**
 * Appends to a case, once, that the leased promises fell due; what was kept or moved meanwhile is
 * left alone. The events' ids follow from what they say, so a promise that two count is counted
 * once. Answers how many events were appended. Throws when others keep writing to the case.
 */
export async function countDue(
  team: string,
  database: Database,
  sealing: Sealing,
  caseId: string,
  promiseIds: readonly string[],
): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const at = new Date()
    const listing = await database.inTeam(team, (tx) => listingOf(team, tx, sealing, caseId))
    const events = listing ? fallenDue(listing, promiseIds, at) : []
    if (!listing || events.length === 0) {
      await database.inTeam(team, (tx) => giveBack(team, tx, caseId, promiseIds))
      return 0
    }
    const what = { caseId, expectedSeq: listing.seq, events, person: serverId, at }
    const { is } = await append(team, database, sealing, what)
    if (is === 'appended') return events.length
  }
  throw new Error(
    '[amends] Others kept writing to a case, so what fell due in it is not counted yet.',
  )
}

async function listingOf(
  team: string,
  tx: Transaction,
  sealing: Sealing,
  caseId: string,
): Promise<CaseListing | null> {
  const row = await caseRow(team, tx, caseId)
  const key = row && (await findKey(team, tx, sealing, row))
  return row && key ? openListing(team, tx, key, row) : null
}

function fallenDue(
  { owed, seq }: CaseListing,
  promiseIds: readonly string[],
  at: Date,
): readonly CaseEvent[] {
  return owed
    .filter(({ commitment }) => promiseIds.includes(keyText(commitment)))
    .flatMap(({ commitment, due, fellDue }) =>
      due && urgencyOf(due, at.getTime()) === 'late' && !fellDue.includes(due.instant)
        ? [{ commitment, due: due.instant }]
        : [],
    )
    .map((payload, index) => ({
      v: 1,
      seq: seq + index + 1,
      id: `due:${payload.commitment}:${payload.due}`,
      at: at.toISOString(),
      by: serverId,
      type: 'commitment.fell-due',
      ...payload,
    }))
}

async function giveBack(
  team: string,
  tx: Transaction,
  caseId: string,
  promiseIds: readonly string[],
): Promise<void> {
  await tx.execute(sql`update amends.promises set lease_until = null, lease_by = null
    where team_id = ${team} and case_id = ${caseId}
      and promise_id in (select json_array_elements_text(${JSON.stringify(promiseIds)}::json))`)
}
