import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

const elsewhere = new Refusal(
  403,
  'request/origin',
  'A page of another site asked for this, in the name of whoever is signed in here. Nothing was changed. If that page is one of yours, give its origin to the server in "origins" (--origin).',
)

/**
 * Refuses what pages of other sites make a browser send with the cookies of whoever is signed in:
 * requests that change something. Those of the server's own origin and of `origins` pass, and those
 * of no browser. What a browser says of where a request is from, no page can change.
 */
export function refuseOtherPages(app: FastifyInstance, origins: readonly string[]): void {
  app.addHook('onRequest', async (request) => {
    if (!reading.has(request.method) && !isOurs(request, origins)) throw elsewhere
  })
}

function isOurs({ headers, host }: FastifyRequest, origins: readonly string[]): boolean {
  const { origin, 'sec-fetch-site': site } = headers
  // Behind a proxy the host may have another name than the browser knows.
  if (site === 'same-origin' || site === 'none') return true
  if (origin === undefined) return site === undefined
  return origins.includes(origin) || isOf(host, origin)
}

/** Whether the origin is of this host: the port of its scheme goes without saying. */
function isOf(host: string, origin: string): boolean {
  try {
    const { protocol, host: asked } = new URL(origin)
    return asked !== '' && asked === new URL(`${protocol}//${host}`).host
  } catch {
    return false
  }
}
