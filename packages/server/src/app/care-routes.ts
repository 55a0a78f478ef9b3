import type { Bind } from './bind'
import { careSchemas as schemas } from './care-schemas'
import * as care from './handlers/care'
import type { Service } from './service'

/** Binds what is done with cases as records to its addresses. */
export function addCareRoutes(bind: Bind, service: Service): void {
  bind('POST', '/cases/:caseId/erase', 'case:erase', schemas.erase, (session, { params }) =>
    care.eraseCase(session, service, params),
  )
  bind('PUT', '/cases/:caseId/hold', 'case:hold', schemas.hold, (session, { params, body }) =>
    care.holdCase(session, service, { ...params, ...body }),
  )
  bind('GET', '/cases/:caseId/verify', 'case:verify', schemas.verify, (session, { params }) =>
    care.verifyCase(session, service, params),
  )
  bind(
    'GET',
    '/people/:customerId/export',
    'case:export',
    schemas.exportPerson,
    (session, { params }) => care.exportPerson(session, service, params),
  )
  bind(
    'POST',
    '/people/:customerId/erase',
    'case:erase',
    schemas.erasePerson,
    (session, { params }) => care.erasePerson(session, service, params),
  )
  bind('GET', '/care', 'care:read', schemas.listCare, (session, { query }) =>
    care.listCare(session, service, { after: query.after }),
  )
  bind('GET', '/retention', 'case:read', schemas.getRetention, (session) =>
    care.getRetention(session, service),
  )
  bind('PUT', '/retention', 'retention:set', schemas.setRetention, (session, { body }) =>
    care.setRetention(session, service, body),
  )
}
