import type { Sealing } from '../keys/types'
import { caseRow, keyOf } from './case-row'
import { openLog, type OpenedLog } from './case-texts'
import type { Transaction } from './types'

export interface CaseLog extends OpenedLog {
  /** Of the last event in the log, whatever was asked for; 0: nothing was ever appended. */
  readonly seq: number
}

/** A case's events from a seq on. Rejects with a Refusal when the case was erased. */
export async function readCase(
  team: string,
  tx: Transaction,
  sealing: Sealing,
  caseId: string,
  from: number,
): Promise<CaseLog> {
  const row = await caseRow(team, tx, caseId)
  if (!row) return { seq: 0, events: [], recorded: [] }
  const key = await keyOf(team, tx, sealing, row)
  const { events, recorded } = await openLog(team, tx, key, caseId, from)
  // What another writer appended since the row was read is in the list, and so counts.
  const last = events.length > 0 ? from - 1 + events.length : 0
  return { seq: Math.max(row.seq, last), events, recorded }
}
