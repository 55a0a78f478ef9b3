import type { Flow } from '@amends/core'
import { exportCase, type CaseFile } from '@amends/core/papers'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { keyOf, type CaseRow } from '../database/case-row'
import { openLog, type OpenedLog } from '../database/case-texts'
import { getFlow } from '../database/flows'
import { isKeyText } from '../database/key-text'
import { caseCustomers, cases } from '../database/schema'
import type { Database, Transaction } from '../database/types'
import type { Sealing } from '../keys/types'
import { Refusal } from '../refusal'
import { eraseCase } from './erase'
import { recordCare, type CareTaker } from './record-care'
import { isHeld } from './refusals'

/** All that is kept of one person. */
export interface PersonExport {
  readonly format: 'amends.person'
  readonly version: 1
  /** ISO 8601 instant. */
  readonly exportedAt: string
  readonly customer: string
  /**
   * Each with every word in it, with its flows, and with who was signed in when each event came:
   * `importCase` of @amends/core reads them.
   */
  readonly cases: readonly (CaseFile & Pick<OpenedLog, 'recorded'>)[]
  /** Ids of those that name another customer too: the words in them may be that one's. */
  readonly shared: readonly string[]
}

/** The cases that ever named a customer, oldest first, as case files: each event as it was appended. Says in the records that it did. */
export async function exportPerson(
  team: string,
  tx: Transaction,
  sealing: Sealing,
  customer: string,
  taker: CareTaker,
): Promise<PersonExport> {
  const exported: PersonExport['cases'][number][] = []
  const found = await casesOf(team, tx, sealing, customer)
  for (const { row } of found) {
    const key = await keyOf(team, tx, sealing, row)
    const { events: entries, recorded } = await openLog(team, tx, key, row.caseId, 1)
    const flows = await flowsOf(team, tx, entries)
    exported.push({ ...exportCase({ caseId: row.caseId, entries, flows }), recorded })
    await recordCare(team, tx, row.caseId, 'exported', taker)
  }
  const exportedAt = taker.at.toISOString()
  const shared = sharedOf(found)
  return { format: 'amends.person', version: 1, exportedAt, customer, cases: exported, shared }
}

/** The flows that a log names, by hash, as far as the team has them. */
async function flowsOf(
  team: string,
  tx: Transaction,
  entries: readonly unknown[],
): Promise<ReadonlyMap<string, Flow>> {
  const flows = new Map<string, Flow>()
  for (const entry of entries) {
    const { flow, to } = Object(entry) as Readonly<Record<string, unknown>>
    for (const named of [flow, to]) {
      const { hash } = Object(named) as { readonly hash?: unknown }
      if (typeof hash !== 'string' || flows.has(hash) || !isKeyText(hash, 2_048)) continue
      const text = await getFlow(team, tx, hash)
      if (text !== null) flows.set(hash, JSON.parse(text) as Flow)
    }
  }
  return flows
}

/** What was erased of a person. */
export interface PersonErasure {
  readonly erased: readonly string[]
  /** Ids of those that named another customer too. */
  readonly shared: readonly string[]
}

/**
 * Erases all cases that ever named a customer and answers their ids. Those that a legal hold keeps
 * are kept: then it rejects with a Refusal that names all three, `erased`, `shared` and `held`.
 */
export async function erasePerson(
  team: string,
  database: Database,
  sealing: Sealing,
  customer: string,
  taker: CareTaker,
): Promise<PersonErasure> {
  const found = await database.inTeam(team, (tx) => casesOf(team, tx, sealing, customer))
  const erased: string[] = []
  const held: string[] = []
  for (const { row } of found) {
    const { caseId } = row
    const done = await wasErased(eraseCase(team, database, sealing, caseId, taker))
    ;(done ? erased : held).push(caseId)
  }
  const shared = sharedOf(found).filter((caseId) => erased.includes(caseId))
  if (held.length > 0) throw isHeld({ erased, shared, held })
  return { erased, shared }
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

interface OfPerson {
  readonly row: CaseRow
  /** Whether it names another customer too. */
  readonly isShared: boolean
}

function sharedOf(found: readonly OfPerson[]): readonly string[] {
  return found.filter(({ isShared }) => isShared).map(({ row }) => row.caseId)
}

async function casesOf(
  team: string,
  tx: Transaction,
  { keyring }: Sealing,
  customer: string,
): Promise<readonly OfPerson[]> {
  const index = await keyring.blind(team, 'customer', customer)
  const isShared = sql<boolean>`exists (
    select 1 from amends.case_customers as other
    where other.team_id = ${team} and other.case_id = ${cases.caseId} and other.customer <> ${index})`
  return tx
    .select({ row: cases, isShared })
    .from(caseCustomers)
    .innerJoin(cases, and(eq(cases.team, team), eq(cases.caseId, caseCustomers.caseId)))
    .where(
      and(eq(caseCustomers.team, team), eq(caseCustomers.customer, index), isNull(cases.erasedAt)),
    )
    .orderBy(asc(cases.openedAt), asc(cases.caseId))
}
