import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { careSchemas as schemas } from './care-schemas'
import * as care from './handlers/care'
import type { Permission } from './permissions'
import { send } from './send'
import type { Service } from './service'
import type { Session } from './session'

/** Binds what is done with cases as records to its addresses. */
export function addCareRoutes(
  instance: FastifyInstance,
  service: Service,
  sessionOf: (request: FastifyRequest) => Session,
): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const permission = (wanted: Permission) => ({ permission: wanted })

  app.post(
    '/cases/:caseId/erase',
    { schema: schemas.erase, config: permission('case:erase') },
    async (request, reply) =>
      send(reply, await care.eraseCase(sessionOf(request), service, request.params)),
  )
  app.put(
    '/cases/:caseId/hold',
    { schema: schemas.hold, config: permission('case:hold') },
    async (request, reply) =>
      send(
        reply,
        await care.holdCase(sessionOf(request), service, { ...request.params, ...request.body }),
      ),
  )
  app.get(
    '/cases/:caseId/verify',
    { schema: schemas.verify, config: permission('case:verify') },
    async (request, reply) =>
      send(reply, await care.verifyCase(sessionOf(request), service, request.params)),
  )
  app.get(
    '/people/:customerId/export',
    { schema: schemas.exportPerson, config: permission('case:export') },
    async (request, reply) =>
      send(
        reply.header('cache-control', 'no-store'),
        await care.exportPerson(sessionOf(request), service, request.params),
      ),
  )
  app.post(
    '/people/:customerId/erase',
    { schema: schemas.erasePerson, config: permission('case:erase') },
    async (request, reply) =>
      send(reply, await care.erasePerson(sessionOf(request), service, request.params)),
  )
  app.get(
    '/care',
    { schema: schemas.listCare, config: permission('care:read') },
    async (request, reply) =>
      send(reply, await care.listCare(sessionOf(request), service, { after: request.query.after })),
  )
  app.get(
    '/retention',
    { schema: schemas.getRetention, config: permission('case:read') },
    async (request, reply) => send(reply, await care.getRetention(sessionOf(request), service)),
  )
  app.put(
    '/retention',
    { schema: schemas.setRetention, config: permission('retention:set') },
    async (request, reply) =>
      send(reply, await care.setRetention(sessionOf(request), service, request.body)),
  )
}
