import type { IncomingMessage } from 'node:http'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyInstance,
  FastifyRequest,
  FastifySchema,
  RawServerDefault,
  RouteGenericInterface,
} from 'fastify'
import type { Permission } from './permissions'
import { send } from './send'
import type { Answer } from './service'
import type { Session } from './session'

/** A request as its schema has it. */
type Asked<S extends FastifySchema> = FastifyRequest<
  RouteGenericInterface,
  RawServerDefault,
  IncomingMessage,
  S,
  TypeBoxTypeProvider
>

/** Binds what answers a request to its address, for those who may. */
export type Bind = <S extends FastifySchema>(
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  permission: Permission,
  schema: S,
  answer: (session: Session, request: Asked<S>) => Promise<Answer>,
) => void

/** Binds to an app whose sign-in says who sends a request. */
export function binderOf(
  app: FastifyInstance,
  sessionOf: (request: FastifyRequest) => Session,
): Bind {
  return (method, url, permission, schema, answer) => {
    const checked: FastifySchema = schema
    app.route({
      method,
      url,
      // It would do all that GET does, and say nothing of it.
      exposeHeadRoute: false,
      schema: checked,
      config: { permission },
      // By then the request is as its schema has it.
      handler: async (request, reply) =>
        send(reply, await answer(sessionOf(request), request as Asked<typeof schema>)),
    })
  }
}
