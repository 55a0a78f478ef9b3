import { readCase } from '../../database/read-case'
import { asCaseId } from '../ids'
import type { Answer, Service } from '../service'
import type { Session } from '../session'

/** A case's events from a seq on, exactly as they were appended, and beside them who was signed in. */
export async function readEvents(
  { team }: Session,
  { database, sealing }: Service,
  { caseId, from }: { readonly caseId: string; readonly from: number },
): Promise<Answer> {
  const id = asCaseId(caseId)
  const log = await database.inTeam(team, (tx) => readCase(team, tx, sealing, id, from))
  return { status: 200, body: log }
}
