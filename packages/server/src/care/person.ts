import { and, asc, eq, isNull } from 'drizzle-orm'
import { keyOf, type CaseRow } from '../database/case-row'
import { openEvents } from '../database/case-texts'
import { cases } from '../database/schema'
import type { Database, Transaction } from '../database/types'
import type { Sealing } from '../keys/types'
import { Refusal } from '../refusal'
import { eraseCase } from './erase'
import { recordCare, type CareTaker } from './record-care'
import { isHeld } from './refusals'

/** All that is kept of one person. */
export interface PersonExport {
  readonly format: 'amends-person'
  readonly version: 1
  /** ISO 8601 instant. */
  readonly exportedAt: string
  readonly customer: string
  readonly cases: readonly ExportedCase[]
}

/** A case with every word in it. */
export interface ExportedCase {
  readonly caseId: string
  readonly events: readonly unknown[]
}

/** The cases of a customer, oldest first: each as it was appended. Says in the records that it did. */
export async function exportPerson(
  team: string,
  tx: Transaction,
  sealing: Sealing,
  customer: string,
  taker: CareTaker,
): Promise<PersonExport> {
  const exported: ExportedCase[] = []
  for (const row of await casesOf(team, tx, sealing, customer)) {
    const key = await keyOf(team, sealing, row)
    const events = await openEvents(team, tx, key, row.caseId, 1)
    exported.push({ caseId: row.caseId, events })
    await recordCare(team, tx, row.caseId, 'exported', taker)
  }
  const exportedAt = taker.at.toISOString()
  return { format: 'amends-person', version: 1, exportedAt, customer, cases: exported }
}

/**
 * Erases all cases of a customer and answers their ids. Those that a legal hold keeps are kept: then
 * it rejects with a Refusal that names both, `erased` and `held`.
 */
export async function erasePerson(
  team: string,
  database: Database,
  sealing: Sealing,
  customer: string,
  taker: CareTaker,
): Promise<readonly string[]> {
  const rows = await database.inTeam(team, (tx) => casesOf(team, tx, sealing, customer))
  const erased: string[] = []
  const held: string[] = []
  for (const { caseId } of rows) {
    const done = await wasErased(eraseCase(team, database, sealing, caseId, taker))
    ;(done ? erased : held).push(caseId)
  }
  if (held.length > 0) throw isHeld({ erased, held })
  return erased
}

async function wasErased(erasing: Promise<unknown>): Promise<boolean> {
  try {
    await erasing
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'case/held') return false
    throw error
  }
}

async function casesOf(
  team: string,
  tx: Transaction,
  { keyring }: Sealing,
  customer: string,
): Promise<readonly CaseRow[]> {
  const index = await keyring.blind(team, 'customer', customer)
  return tx
    .select()
    .from(cases)
    .where(and(eq(cases.team, team), eq(cases.customer, index), isNull(cases.erasedAt)))
    .orderBy(asc(cases.openedAt), asc(cases.caseId))
}
