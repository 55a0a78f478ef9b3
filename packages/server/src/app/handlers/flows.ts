import { hashFlow, type Flow } from '@amends/core'
import { getFlow as getIn, putFlow as putIn } from '../../database/flows'
import { Refusal } from '../../refusal'
import { isShallow } from '../deep'
import { asHash } from '../ids'
import type { Answer, Service } from '../service'
import type { Session } from '../session'

/** Bytes of a flow as JSON: as many as `validateFlow` takes. */
const mostBytes = 512 * 1024

/** Keeps a flow under its hash, once: cases that began on it find it there for ever. */
export async function putFlow(
  { team }: Session,
  { database }: Service,
  { hash, flow }: { readonly hash: string; readonly flow: unknown },
): Promise<Answer> {
  if (!isObject(flow) || !isShallow(flow)) throw otherHash()
  const text = JSON.stringify(flow)
  if (Buffer.byteLength(text) > mostBytes) throw tooLarge()
  if (hashFlow(flow) !== hash) throw otherHash()
  await putIn(team, database, hash, text)
  return { status: 204 }
}

function otherHash(): Refusal {
  return new Refusal(
    422,
    'flow/hash',
    'The hash is not that of this flow. A case is replayed on the flow that its hash names, so nothing was stored. Send the flow as it was hashed.',
  )
}

function tooLarge(): Refusal {
  return new Refusal(
    422,
    'flow/too-large',
    'This flow is larger than 512 kB, which no flow may be. Nothing was stored. Split it into several.',
  )
}

function isObject(value: unknown): value is Flow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
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
