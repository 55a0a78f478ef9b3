import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { caseRow } from '../database/case-row'
import { cases } from '../database/schema'
import type { Database, Transaction } from '../database/types'
import type { Sealing } from '../keys/types'
import { eraseRows } from './erase-statement'
import { recordCare, type CareTaker } from './record-care'
import { isHeld, keepsMoving, noSuchCase, notDue } from './refusals'

export interface Erasure {
  readonly caseId: string
  /** ISO 8601 instant. */
  readonly erasedAt: string
}

const attempts = 20

/**
 * Erases what was said in a case, for ever and at once: its key is destroyed when this resolves.
 * Erasing again changes nothing and answers when it was. Rejects with a Refusal when no such case
 * is there or a legal hold keeps it; with `dueBy`, also when its time is not over by then.
 */
export async function eraseCase(
  team: string,
  database: Database,
  sealing: Sealing,
  caseId: string,
  taker: CareTaker,
  dueBy?: Date,
): Promise<Erasure> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const erased = await database.inTeam(team, (tx) =>
      markErased(team, tx, sealing, caseId, taker, dueBy),
    )
    if (!erased) continue
    if (erased.keyId !== null) await destroyKey(team, database, sealing, caseId, erased.keyId)
    return { caseId, erasedAt: erased.at.toISOString() }
  }
  throw keepsMoving()
}

interface Marked {
  readonly at: Date
  readonly keyId: string | null
}

/**
 * The rows say first that the case is erased, so that nobody takes its missing key for a loss; a
 * server that stops between the two steps finds the key again: see `finishErasure`.
 */
async function markErased(
  team: string,
  tx: Transaction,
  { chain }: Sealing,
  caseId: string,
  taker: CareTaker,
  dueBy: Date | undefined,
): Promise<Marked | null> {
  const row = await caseRow(team, tx, caseId)
  if (!row) throw noSuchCase()
  if (row.erasedAt) return { at: row.erasedAt, keyId: row.keyId }
  if (row.legalHold) throw isHeld()
  if (dueBy && !(row.eraseAfter && row.eraseAfter <= dueBy)) throw notDue()
  const { person, at } = taker
  const link = {
    team,
    caseId,
    seq: row.seq + 1,
    eventId: randomUUID(),
    recordedAt: at.toISOString(),
    recordedBy: person,
    readable: { type: 'case.erased' },
    sealed: null,
  }
  const hash = chain(row.head, link)
  if (!(await eraseRows(team, tx, { ...link, prevHash: row.head, hash }))) return null
  await recordCare(team, tx, caseId, 'erased', taker)
  return { at, keyId: row.keyId }
}

async function destroyKey(
  team: string,
  database: Database,
  { keyring }: Sealing,
  caseId: string,
  keyId: string,
): Promise<void> {
  await keyring.destroy(team, caseId, keyId)
  await database.inTeam(team, (tx) =>
    tx
      .update(cases)
      .set({ keyId: null })
      .where(and(eq(cases.team, team), eq(cases.caseId, caseId), isNotNull(cases.erasedAt))),
  )
}

/** A case that is marked as erased, and whose key is left. */
export interface HalfErased {
  readonly caseId: string
  readonly keyId: string
}

/** The cases that were erased when a server stopped half-way. */
export async function halfErased(team: string, database: Database): Promise<readonly HalfErased[]> {
  const rows = await database.inTeam(team, (tx) =>
    tx
      .select({ caseId: cases.caseId, keyId: cases.keyId })
      .from(cases)
      .where(and(eq(cases.team, team), isNotNull(cases.erasedAt), isNotNull(cases.keyId)))
      .orderBy(asc(cases.caseId)),
  )
  return rows.flatMap(({ caseId, keyId }) => (keyId === null ? [] : [{ caseId, keyId }]))
}

/** Destroys the key of such a case. */
export async function finishErasure(
  team: string,
  database: Database,
  sealing: Sealing,
  { caseId, keyId }: HalfErased,
): Promise<true> {
  await destroyKey(team, database, sealing, caseId, keyId)
  return true
}
