import cors from '@fastify/cors'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { Refusal } from '../refusal'
import { answerError, bareError } from './errors'
import { refuseOtherPages } from './own-pages'
import { addRoutes } from './routes'
import type { Service } from './service'
import type { Authenticate } from './session'
import { signIn } from './sign-in'

export interface AppOptions {
  readonly authenticate: Authenticate
  /** In front of every address, such as `/amends`. */
  readonly prefix?: string
  /** Origins of pages elsewhere that may use the server, exactly: `https://desk.example`. */
  readonly origins?: readonly string[]
  /** Bytes that a request may have; 2 MiB. */
  readonly bodyLimit?: number
  /** Requests that one person may send in a minute; 1,200. */
  readonly perMinute?: number
  /**
   * Requests that one address may send in a minute without being signed in; 300. After these all from
   * there wait, so that no sign-in is guessed.
   */
  readonly strangersPerMinute?: number
  /** Proxies whose `X-Forwarded-For` is believed, as Fastify's `trustProxy`; none. */
  readonly trustProxy?: boolean | string | readonly string[]
  /** Milliseconds between questions to `authenticate` who it is that reads a stream; 60,000. */
  readonly askAgainEvery?: number
  /** A pino logger of the host's, `false` for none, or by default one on standard output. */
  readonly log?: FastifyBaseLogger | boolean
}

/** What pino writes of what it is handed. Nothing that somebody wrote is among it. */
const serializers = {
  err: bareError,
  req: ({ method }: { readonly method?: string }) => ({ method }),
  res: ({ statusCode }: { readonly statusCode?: number }) => ({ status: statusCode }),
}

/** What pages of the origins that are let in may send, and see of the answer. */
const crossOrigin = {
  methods: ['GET', 'HEAD', 'POST', 'PUT'],
  exposedHeaders: ['retry-after'],
  credentials: true,
  maxAge: 600,
}

/** What `GET /openapi.json` says of all routes. */
const description = {
  openapi: '3.1.0',
  info: {
    title: 'Amends',
    description: "The cases of a team. Sign-in is the host's.",
    version: '1',
  },
  components: {
    securitySchemes: {
      host: {
        type: 'http' as const,
        scheme: 'bearer',
        description:
          'As the host signs people in: a token of its own, or the cookies of its pages.',
      },
    },
  },
  security: [{ host: [] }],
}

/** The routes as a Fastify app that is ready to be sent requests. */
export async function createApp(service: Service, options: AppOptions): Promise<FastifyInstance> {
  const {
    authenticate,
    perMinute = 1_200,
    strangersPerMinute = 300,
    askAgainEvery = 60_000,
  } = options
  const { prefix = '', bodyLimit = 2 * 1_024 * 1_024 } = options
  const { origins = [], trustProxy = false } = options
  const asking = { authenticate, perMinute, strangersPerMinute, askAgainEvery }
  const app = Fastify({
    loggerInstance: loggerOf(options.log ?? true),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: typeof trustProxy === 'object' ? [...trustProxy] : trustProxy,
    // Events are kept as they come, and nothing here is merged into anything.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    routerOptions: { maxParamLength: 8 * 2_048, ignoreDuplicateSlashes: false },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  })
  app.removeContentTypeParser('text/plain')
  // The schemas describe answers; what an answer has beyond them is not to be left out.
  app.setSerializerCompiler(() => JSON.stringify)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(() => {
    throw new Refusal(
      404,
      'request/unknown-route',
      'The server has nothing at this address. /openapi.json lists what there is.',
    )
  })
  app.addHook('onRequest', async ({ routeOptions }, reply) => {
    // A browser's cache would outlive what is removed or erased.
    if (routeOptions.config.permission !== null) void reply.header('cache-control', 'no-store')
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const { statusCode, elapsedTime } = reply
    request.log.info(
      { method: request.method, route, status: statusCode, ms: Math.round(elapsedTime) },
      'answered',
    )
  })
  await app.register(swagger, { openapi: description })
  await app.register(rateLimit, { global: false })
  if (origins.length > 0) await app.register(cors, { ...crossOrigin, origin: [...origins] })
  refuseOtherPages(app, origins)
  await app.register(
    async (routes) => addRoutes(routes, service, signIn(routes, service, asking)),
    { prefix },
  )
  await app.ready()
  return app
}

function loggerOf(log: FastifyBaseLogger | boolean): FastifyBaseLogger {
  const logger = typeof log === 'boolean' ? pino({ enabled: log }) : log
  return logger.child({}, { serializers })
}
