import { isKeyText } from '../database/key-text'
import { Refusal } from '../refusal'

const most = 2_048

/** A case's id as a key can hold it. Refuses what none can. */
export function asCaseId(caseId: string): string {
  if (isKeyText(caseId, most)) return caseId
  throw new Refusal(
    400,
    'request/case-id',
    `A case's id is at most ${most} bytes, without NUL and without half characters. No database can keep this one. Nothing was stored.`,
  )
}

/** A flow's hash as a key can hold it, or null: nothing is kept under any other. */
export function asHash(hash: string): string | null {
  return isKeyText(hash, most) ? hash : null
}
