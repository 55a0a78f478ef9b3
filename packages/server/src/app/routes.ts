import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal'
import { addCareRoutes } from './care-routes'
import { streamChanges } from './changes-stream'
import { appendEvents } from './handlers/append-events'
import { getFlow, putFlow } from './handlers/flows'
import { listCases } from './handlers/list-cases'
import { readEvents } from './handlers/read-events'
import { schemas } from './schemas'
import { send } from './send'
import type { Service } from './service'
import type { Session } from './session'

const permission = <P>(wanted: P) => ({ permission: wanted })

/** Binds the handlers to their addresses. */
export function addRoutes(
  instance: FastifyInstance,
  service: Service,
  sessionOf: (request: FastifyRequest) => Session,
): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.post(
    '/cases/:caseId/events',
    { schema: schemas.append, config: permission('case:append' as const) },
    async (request, reply) =>
      send(
        reply,
        await appendEvents(sessionOf(request), service, { ...request.params, ...request.body }),
      ),
  )
  app.get(
    '/cases/:caseId/events',
    { schema: schemas.read, config: permission('case:read' as const) },
    async (request, reply) =>
      send(
        reply,
        await readEvents(sessionOf(request), service, {
          ...request.params,
          from: Number(request.query.from ?? 1),
        }),
      ),
  )
  app.get(
    '/cases',
    { schema: schemas.list, config: permission('case:read' as const) },
    async (request, reply) => {
      const { open, owing, owner, customer, after } = request.query
      const filter = {
        ...(open === undefined ? {} : { open: open === 'true' }),
        ...(owing === 'true' ? { owing: true as const } : {}),
        ...(owner === undefined ? {} : { owner }),
        ...(customer === undefined ? {} : { customer }),
      }
      return send(reply, await listCases(sessionOf(request), service, { filter, after }))
    },
  )
  app.put(
    '/flows/:hash',
    { schema: schemas.putFlow, config: permission('flow:put' as const) },
    async (request, reply) =>
      send(
        reply,
        await putFlow(sessionOf(request), service, { ...request.params, flow: request.body }),
      ),
  )
  app.get(
    '/flows/:hash',
    { schema: schemas.getFlow, config: permission('flow:read' as const) },
    async (request, reply) =>
      send(reply, await getFlow(sessionOf(request), service, request.params)),
  )
  addCareRoutes(instance, service, sessionOf)
  const streams = new Set<() => void>()
  app.get(
    '/changes',
    { schema: schemas.changes, config: permission('case:read' as const) },
    (request, reply) => streamChanges(sessionOf(request), service, request, reply, streams),
  )
  app.addHook('preClose', async () => {
    for (const end of streams) end()
  })
  app.get(
    '/me',
    { schema: schemas.me, config: permission('case:read' as const) },
    (request, reply) => {
      const { team, person, role } = sessionOf(request)
      return reply.send({ team, person: { id: person.id, name: person.name }, role })
    },
  )
  app.get('/health', { schema: schemas.health, config: permission(null) }, async () => ({
    status: 'ok',
  }))
  app.get('/ready', { schema: schemas.ready, config: permission(null) }, async () => {
    await service.database.ping().catch(() => {
      throw new Refusal(
        503,
        'server/not-ready',
        'The database does not answer. Send requests to another server.',
      )
    })
    return { status: 'ok' }
  })
  app.get('/openapi.json', { schema: { hide: true }, config: permission(null) }, async () =>
    instance.swagger(),
  )
}
