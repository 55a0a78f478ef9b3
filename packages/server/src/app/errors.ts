import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { sqlStateOf } from '../database/sql-state'
import { Refusal } from '../refusal'

/** What Fastify and its parsers refuse, in our words. */
const parsing: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['request/not-json', 'The body of this request is not JSON. Nothing was stored.'],
  413: [
    'request/too-large',
    'This request is larger than the server takes. Nothing was stored. Send fewer events at a time.',
  ],
  414: ['request/too-large', 'The address of this request is longer than the server takes.'],
  415: [
    'request/not-json',
    'The body of this request is not application/json. Nothing was stored.',
  ],
}

const unavailable = new Refusal(
  503,
  'server/unavailable',
  'The database does not answer, so it is not known whether anything was stored. Send the same again: it is stored once.',
)
const failed = new Refusal(
  500,
  'server/failed',
  'The server met an error of its own. It is not known whether anything was stored. Send the same again: it is stored once.',
)

/** What of an error may be sent: never its own text, which may hold what somebody wrote. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const { validation, validationContext, statusCode } = Object(error) as Partial<FastifyError>
  if (validation) {
    const where = `${validationContext ?? 'request'}${validation[0]?.instancePath ?? ''}`
    return new Refusal(
      400,
      'request/invalid',
      `The ${where.slice(0, 200)} of this request is not as /openapi.json describes it. Nothing was stored.`,
    )
  }
  const known = parsing[statusCode ?? 0]
  if (known && statusCode) return new Refusal(statusCode, ...known)
  return isOfConnection(error) ? unavailable : failed
}

/** Whether it is the database that is away, and not we who are wrong. */
function isOfConnection(error: unknown): boolean {
  const state = sqlStateOf(error)
  if (state !== null) return /^(08|53|57|55P03|40)/.test(state)
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    const code: unknown = Reflect.get(one, 'code')
    if (typeof code === 'string' && /^E(CONN|PIPE|TIMEDOUT|HOST|NOT|AI_)/.test(code)) return true
    if (/connection|timeout exceeded|closed/i.test(one.message)) return true
  }
  return false
}

/** Answers with a code and a message, and logs where it happened without what was said. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const refusal = refusalOf(error)
  const { status, code, message, extra } = refusal
  if (status >= 500) request.log.error({ code, ...bareError(error) }, 'failed')
  return reply.code(status).send({ code, message, ...extra })
}

/** An error without its message, which may quote values. */
export function bareError(error: unknown): Readonly<Record<string, unknown>> {
  const chain: string[] = []
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    chain.push(one.name, ...(one.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line)))
  }
  return { state: sqlStateOf(error), at: chain.map((line) => line.trim()).slice(0, 20) }
}
