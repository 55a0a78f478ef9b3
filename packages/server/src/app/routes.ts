import type { FastifyInstance } from 'fastify'
import { binderOf } from './bind'
import { addCareRoutes } from './care-routes'
import { streamChanges, type OpenStream } from './changes-stream'
import { appendEvents } from './handlers/append-events'
import { getFlow, putFlow } from './handlers/flows'
import { listCases } from './handlers/list-cases'
import { readEvents } from './handlers/read-events'
import { schemas } from './schemas'
import { addStateRoutes } from './state-routes'
import type { Service } from './service'
import type { SignIn } from './sign-in'

/** Binds the handlers to their addresses. */
export function addRoutes(app: FastifyInstance, service: Service, signIn: SignIn): void {
  const bind = binderOf(app, signIn.sessionOf)
  const events = '/cases/:caseId/events'
  bind('POST', events, 'case:append', schemas.append, (session, { params, body }) =>
    appendEvents(session, service, { ...params, ...body }),
  )
  bind('GET', events, 'case:read', schemas.read, (session, { params, query }) =>
    readEvents(session, service, { ...params, from: Number(query.from ?? 1) }),
  )
  bind('GET', '/cases', 'case:read', schemas.list, (session, { query }) => {
    const { open, owing, owner, customer, after } = query
    const filter = {
      ...(open === undefined ? {} : { open: open === 'true' }),
      ...(owing === 'true' ? { owing: true as const } : {}),
      ...(owner === undefined ? {} : { owner }),
      ...(customer === undefined ? {} : { customer }),
    }
    return listCases(session, service, { filter, after })
  })
  bind('PUT', '/flows/:hash', 'flow:put', schemas.putFlow, (session, { params, body }) =>
    putFlow(session, service, { ...params, flow: body }),
  )
  bind('GET', '/flows/:hash', 'flow:read', schemas.getFlow, (session, { params }) =>
    getFlow(session, service, params),
  )
  bind('GET', '/me', 'case:read', schemas.me, async ({ team, person, role }) => ({
    status: 200,
    body: { team, person: { id: person.id, name: person.name }, role },
  }))
  addCareRoutes(bind, service)
  addStateRoutes(app, service)
  const streams = new Set<OpenStream>()
  app.get(
    '/changes',
    { schema: schemas.changes, config: { permission: 'case:read' }, exposeHeadRoute: false },
    (request, reply) => streamChanges(signIn, service, request, reply, streams),
  )
  app.addHook('preClose', async () => {
    for (const { end } of streams) end()
  })
}
