import { hashFlow, type Flow } from '@amends/core'
import { getFlow as getIn, putFlow as putIn } from '../../database/flows'
import { Refusal } from '../../refusal'
import { isShallow } from '../deep'
import { asHash } from '../ids'
import type { Answer, Service } from '../service'
import type { Session } from '../session'

const contentHash = /^[\da-f]{64}$/

/** Keeps a flow under its hash, once: cases that began on it find it there for ever. */
export async function putFlow(
  { team }: Session,
  { database }: Service,
  { hash, flow }: { readonly hash: string; readonly flow: unknown },
): Promise<Answer> {
  const key = asHash(hash)
  const fits = isShallow(flow) && (!contentHash.test(hash) || hashFlow(flow as Flow) === hash)
  if (key === null || !fits) {
    throw new Refusal(
      422,
      'flow/hash',
      'The hash is not that of this flow. A case is replayed on the flow that its hash names, so nothing was stored. Send the flow as it was hashed.',
    )
  }
  await putIn(team, database, key, JSON.stringify(flow))
  return { status: 204 }
}

/** The flow of a hash, as it was put. */
export async function getFlow(
  { team }: Session,
  { database }: Service,
  { hash }: { readonly hash: string },
): Promise<Answer> {
  const key = asHash(hash)
  const flow = key === null ? null : await database.inTeam(team, (tx) => getIn(team, tx, key))
  if (flow !== null) return { status: 200, text: flow }
  throw new Refusal(
    404,
    'flow/unknown',
    'No flow has this hash here. A case that needs it opens for reading only. Put the flow first.',
  )
}
