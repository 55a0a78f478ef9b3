import type { FastifyReply } from 'fastify'
import type { Answer } from './service'

/** Sends what a handler answered. */
export function send(reply: FastifyReply, answer: Answer): FastifyReply {
  // A browser's cache would outlive what is removed or erased.
  void reply.code(answer.status).header('cache-control', 'no-store')
  if ('text' in answer) return reply.type('application/json; charset=utf-8').send(answer.text)
  if ('trouble' in answer) reply.log.error(answer.trouble, 'failed')
  return 'body' in answer ? reply.send(answer.body) : reply.send()
}
