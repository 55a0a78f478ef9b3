import type { FastifyInstance } from 'fastify'
import { Refusal } from '../refusal'
import { schemas } from './schemas'
import type { Service } from './service'

/** Binds what the server says of itself: to anybody, and nothing of a team. */
export function addStateRoutes(app: FastifyInstance, { database }: Service): void {
  const config = { permission: null }
  app.get('/health', { schema: schemas.health, config }, async () => ({ status: 'ok' }))
  app.get('/ready', { schema: schemas.ready, config }, async () => {
    await database.ping().catch(() => {
      throw new Refusal(
        503,
        'server/not-ready',
        'The database does not answer. Send requests to another server.',
      )
    })
    return { status: 'ok' }
  })
  app.get('/openapi.json', { schema: { hide: true }, config }, async () => app.swagger())
}
