import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ensureTeam } from '../database/team'
import { Refusal } from '../refusal'
import { bareError } from './errors'
import { may, type Permission } from './permissions'
import type { Service } from './service'
import { isSession, type Authenticate, type Session } from './session'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a route is for; null: anybody may. A route without it is not registered. */
    readonly permission?: Permission | null
  }
}

export interface SignInOptions {
  readonly authenticate: Authenticate
  /** Requests that one person may send in a minute. */
  readonly perMinute: number
  /** Requests of nobody known that one address may send in a minute, before all from there wait. */
  readonly strangersPerMinute: number
  /** Milliseconds between questions who it is that reads a stream. */
  readonly askAgainEvery: number
}

/** Who sends a request, as the host has it. */
export interface SignIn {
  /** As it was when the request came. */
  readonly sessionOf: (request: FastifyRequest) => Session
  /**
   * Asks the host again from time to time, and calls back when it no longer takes the sender for the
   * same one, or they no longer may. Answers how to stop.
   */
  readonly whenGone: (request: FastifyRequest, gone: () => void) => () => void
}

type Limit = ReturnType<FastifyInstance['createRateLimit']>

const minute = 60_000

const stranger = new Refusal(
  401,
  'request/not-signed-in',
  'The server does not know who sends this, so it shows and stores nothing. Sign in again.',
)

function tooMany(reply: FastifyReply, seconds: number): Refusal {
  void reply.header('retry-after', seconds)
  return new Refusal(
    429,
    'request/too-many',
    `That were too many requests in a minute. Nothing was stored. Send it again in ${seconds} seconds.`,
  )
}

/** Asks the host who sends each request, before anything of it is read, and whether they may. */
export function signIn(
  app: FastifyInstance,
  service: Service,
  { authenticate, perMinute, strangersPerMinute, askAgainEvery }: SignInOptions,
): SignIn {
  const sessions = new WeakMap<FastifyRequest, Session>()
  const seen = new Set<string>()
  const personLimit = app.createRateLimit({
    max: perMinute,
    timeWindow: minute,
    keyGenerator: (request) => {
      const { team, person } = sessionOf(request)
      return JSON.stringify([team, person.id])
    },
  })
  const strangerLimit = app.createRateLimit({ max: strangersPerMinute, timeWindow: minute })

  function sessionOf(request: FastifyRequest): Session {
    const session = sessions.get(request)
    if (!session) throw stranger
    return session
  }

  async function count(limit: Limit, request: FastifyRequest, reply: FastifyReply) {
    const found = await limit(request)
    if (!found.isAllowed && found.isExceeded) throw tooMany(reply, found.ttlInSeconds)
  }
  /** Whoever is right after too many wrong ones from there may have guessed it. */
  async function refuseGuesses(request: FastifyRequest, reply: FastifyReply) {
    const found = await strangerLimit(request, { increment: false })
    if (!found.isAllowed && found.remaining === 0) throw tooMany(reply, found.ttlInSeconds)
  }

  app.addHook('onRoute', ({ config, url }) => {
    if (config?.permission !== undefined) return
    throw new Error(
      `[amends] Route ${url} does not say who may use it. Anybody could. (server/open-route)`,
    )
  })
  app.addHook('onRequest', async (request, reply) => {
    const { permission } = request.routeOptions.config
    if (permission === null || request.is404) return
    await refuseGuesses(request, reply)
    const session = await ask(authenticate, request)
    if (!session) {
      await count(strangerLimit, request, reply)
      throw stranger
    }
    // Of guesses that came at once, the wrong ones are counted by now.
    await refuseGuesses(request, reply)
    sessions.set(request, session)
    await count(personLimit, request, reply)
    if (!permission || !may(session.role, permission)) {
      throw new Refusal(
        403,
        'request/not-allowed',
        `The role "${session.role}" may not do this. Nothing was changed. Ask somebody of your team who may.`,
      )
    }
    if (!seen.has(session.team)) await ensureTeam(session.team, service.database)
    seen.add(session.team)
  })
  async function isStill(request: FastifyRequest): Promise<boolean> {
    const before = sessionOf(request)
    const { permission } = request.routeOptions.config
    const now = await ask(authenticate, request).catch(() => null)
    const isSame = now?.team === before.team && now.person.id === before.person.id
    return isSame && !!permission && may(now.role, permission)
  }

  return {
    sessionOf,
    whenGone(request, gone) {
      const timer = setInterval(() => {
        void isStill(request).then((still) => still || gone())
      }, askAgainEvery)
      return () => clearInterval(timer)
    },
  }
}

async function ask(authenticate: Authenticate, request: FastifyRequest): Promise<Session | null> {
  let answer: unknown
  try {
    answer = await authenticate(request)
  } catch (error) {
    request.log.error({ code: 'server/sign-in', ...bareError(error) }, 'failed')
    throw new Refusal(
      503,
      'server/sign-in',
      'The sign-in of this server does not work, so it is not known who sends this. Nothing was stored. Send it again.',
    )
  }
  if (answer === null || answer === undefined) return null
  if (isSession(answer)) return answer
  request.log.error({ code: 'server/sign-in' }, 'authenticate gave no team, person and role')
  throw new Refusal(
    500,
    'server/sign-in',
    'The sign-in of this server names no team, person and role. Nothing was stored. Its "authenticate" is to answer { team, person: { id, name }, role }.',
  )
}
