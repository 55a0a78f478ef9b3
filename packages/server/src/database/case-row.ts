import { and, eq } from 'drizzle-orm'
import { Refusal } from '../refusal'
import type { CaseKey, Sealing } from '../keys/types'
import { cases } from './schema'
import type { Transaction } from './types'

export type CaseRow = typeof cases.$inferSelect

export const keyMissing = new Refusal(
  503,
  'keys/missing',
  'The key of this case is not in the keyring, so what was said in it cannot be read now. Nothing was changed. Make sure that the server runs with the folder of keys that belongs to this database.',
)

/** The case as it stands, or undefined when nothing was ever appended to it. */
export async function caseRow(
  team: string,
  tx: Transaction,
  caseId: string,
): Promise<CaseRow | undefined> {
  const found = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.team, team), eq(cases.caseId, caseId)))
  return found[0]
}

/** The key of a case that is there, or null when what was said in it has been erased. Refuses when
 * the keyring has lost it: that must not look like an erasure. */
export async function findKey(
  team: string,
  tx: Transaction,
  sealing: Sealing,
  { caseId, keyId, erasedAt }: CaseRow,
): Promise<CaseKey | null> {
  if (erasedAt) return null
  const key = keyId === null ? null : await sealing.keyring.find(team, caseId, keyId)
  if (key) return key
  // Somebody may have erased the case since its row was read: the rows say so before the key goes.
  if ((await caseRow(team, tx, caseId))?.erasedAt) return null
  throw keyMissing
}

/** The key of a case that is there. Refuses when what was said in it has been erased. */
export async function keyOf(
  team: string,
  tx: Transaction,
  sealing: Sealing,
  row: CaseRow,
): Promise<CaseKey> {
  const key = await findKey(team, tx, sealing, row)
  if (key) return key
  throw new Refusal(
    410,
    'case/erased',
    'What was said in this case has been erased, and cannot be read or added to. Open a new case.',
  )
}
