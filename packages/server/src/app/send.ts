import type { FastifyReply } from 'fastify'
import type { Answer } from './service'

/** Sends what a handler answered. */
export function send(reply: FastifyReply, answer: Answer): FastifyReply {
  void reply.code(answer.status)
  if ('text' in answer) return reply.type('application/json; charset=utf-8').send(answer.text)
  if ('trouble' in answer) reply.log.error(answer.trouble, 'failed')
  return 'body' in answer ? reply.send(answer.body) : reply.send()
}
