import { and, asc, eq } from 'drizzle-orm'
import { caseRow } from '../database/case-row'
import { caseEvents } from '../database/schema'
import type { Transaction } from '../database/types'
import { verifyChain } from '../keys/chain'
import { noSuchCase } from './refusals'

/** What an auditor is told of a log. */
export type CaseVerdict = {
  /** Of the case's last event. */
  readonly seq: number
  /** Hash of its last event, as hex: noted elsewhere, it proves later that nothing changed. */
  readonly head: string
  readonly erased: { readonly at: string; readonly by: string } | null
} & (
  | { readonly whole: true }
  | {
      readonly whole: false
      readonly code: 'chain/gap' | 'chain/changed' | 'chain/cut'
      /** Of the first event that is missing or not as it was written. */
      readonly at: number
      readonly reason: string
    }
)

/**
 * Whether a case's log is whole and as it was written, erased or not; it needs no key. Rejects with
 * a Refusal when no such case is there.
 */
export async function verifyCase(
  team: string,
  tx: Transaction,
  caseId: string,
): Promise<CaseVerdict> {
  const row = await caseRow(team, tx, caseId)
  if (!row) throw noSuchCase()
  const events = await tx
    .select()
    .from(caseEvents)
    .where(and(eq(caseEvents.team, team), eq(caseEvents.caseId, caseId)))
    .orderBy(asc(caseEvents.seq))
  // Another writer may have appended since the row was read.
  const links = events
    .filter(({ seq }) => seq <= row.seq)
    .map((event) => ({ ...event, recordedAt: event.recordedAt.toISOString() }))
  const verdict = verifyChain(links)
  const last = row.erasedAt ? links.at(-1) : undefined
  const told = {
    seq: row.seq,
    head: Buffer.from(row.head).toString('hex'),
    erased: last ? { at: last.recordedAt, by: last.recordedBy } : null,
  }
  if (!verdict.ok) {
    return { ...told, whole: false, code: verdict.code, at: verdict.seq, reason: verdict.reason }
  }
  const ends = verdict.seq === row.seq && verdict.head && Buffer.from(verdict.head).equals(row.head)
  if (ends) return { ...told, whole: true }
  const at = verdict.seq + 1
  return { ...told, whole: false, code: 'chain/cut', at, reason: 'The end of the log is missing.' }
}
