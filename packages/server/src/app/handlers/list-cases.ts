import type { CaseFilter } from '@amends/core'
import { listCases as listIn, type After } from '../../database/list-cases'
import { isKeyText } from '../../database/key-text'
import { noSuchPlace } from '../cursor'
import type { Answer, Service } from '../service'
import type { Session } from '../session'

const pageSize = 200

export interface ListInput {
  readonly filter: CaseFilter
  /** `next` of the page before. */
  readonly after: string | undefined
}

/** A page of the team's cases. */
export async function listCases(
  { team }: Session,
  { database, sealing }: Service,
  { filter, after }: ListInput,
): Promise<Answer> {
  const from = after === undefined ? null : parsed(after)
  const { cases, unreadable, next } = await database.inTeam(team, (tx) =>
    listIn(team, tx, sealing, filter, from, pageSize),
  )
  const body = { cases, next: next && written(next) }
  if (unreadable.length === 0) return { status: 200, body }
  return {
    status: 200,
    body: { ...body, unreadable: unreadable.map(({ caseId }) => caseId) },
    trouble: { code: 'keys/missing', keys: unreadable.map(({ keyId }) => keyId) },
  }
}

function written({ openedAt, caseId }: After): string {
  return Buffer.from(JSON.stringify([openedAt.getTime(), caseId])).toString('base64url')
}

function parsed(cursor: string): After {
  try {
    const [openedAt, caseId] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    const at = new Date(typeof openedAt === 'number' ? openedAt : Number.NaN)
    at.toISOString()
    if (typeof caseId === 'string' && isKeyText(caseId, 2_048)) return { openedAt: at, caseId }
  } catch {
    // Refused below, whatever was wrong with it.
  }
  throw noSuchPlace
}
