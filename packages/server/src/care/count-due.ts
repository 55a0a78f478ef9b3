import { instantOf, type CaseEvent, type CaseListing, type OwedListing } from '@amends/core'
import { append } from '../database/append'
import { caseRow, findKey } from '../database/case-row'
import { openListing } from '../database/case-texts'
import { mendPromises, owedById } from '../database/promises'
import type { Database, Transaction } from '../database/types'
import type { Sealing } from '../keys/types'
import type { Leased } from './lease-due'
import { serverId } from './record-care'

const attempts = 20

/**
 * Appends to a case, once, that the promises which a worker leased in it fell due; what was kept or
 * moved meanwhile is left alone, and its row put right, so that nobody is given it again. The events'
 * ids follow from what they say, so a promise that two count is counted once. Answers how many
 * events were appended. Throws when others keep writing to the case.
 */
export async function countDue(
  team: string,
  database: Database,
  sealing: Sealing,
  worker: string,
  caseId: string,
  leased: readonly Leased[],
): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await database.inTeam(team, (tx) =>
      fallenDue(team, tx, sealing, worker, caseId, leased),
    )
    if (!found || found.events.length === 0) return 0
    const what = { caseId, ...found, person: serverId, at: new Date() }
    const { is } = await append(team, database, sealing, what)
    if (is === 'appended') return found.events.length
  }
  throw new Error(
    '[amends] Others kept writing to a case, so what fell due in it is not counted yet.',
  )
}

/** What is to be counted of the leased, where the case stands now. The rows of the others are put right. */
async function fallenDue(
  team: string,
  tx: Transaction,
  sealing: Sealing,
  worker: string,
  caseId: string,
  leased: readonly Leased[],
): Promise<{ readonly expectedSeq: number; readonly events: readonly CaseEvent[] } | null> {
  const listing = await listingOf(team, tx, sealing, caseId)
  if (!listing) return null
  const at = Math.max(...leased.map((one) => one.at))
  const ids = new Set(leased.map(({ promiseId }) => promiseId))
  const late: OwedListing[] = []
  for (const [id, one] of await owedById(team, sealing.keyring, listing.owed)) {
    if (isDue(one, at) && ids.delete(id)) late.push(one)
  }
  if (ids.size > 0) await mendPromises(team, tx, sealing, listing, worker, [...ids])
  return { expectedSeq: listing.seq, events: eventsOf(late, listing.seq, at) }
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

/** By the clock by which it was leased: another one's might not agree, and the case wait for ever. */
function isDue({ due, fellDue }: OwedListing, at: number): boolean {
  return due !== null && instantOf(due) <= at && !fellDue.includes(due.instant)
}

function eventsOf(late: readonly OwedListing[], seq: number, at: number): readonly CaseEvent[] {
  return late
    .flatMap(({ commitment, due }) => (due ? [{ commitment, due: due.instant }] : []))
    .map((payload, index) => ({
      v: 1,
      seq: seq + index + 1,
      id: `due:${payload.commitment}:${payload.due}`,
      at: new Date(at).toISOString(),
      by: serverId,
      type: 'commitment.fell-due',
      ...payload,
    }))
}
