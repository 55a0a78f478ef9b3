import type { FastifyInstance } from 'fastify'

/** Requests that have begun get this long, in milliseconds, to be answered. */
const grace = 5_000

/** Takes no more requests, answers those that have begun, and ends. */
export async function closeApp(app: FastifyInstance): Promise<void> {
  // A connection that was opened and never used keeps a server from closing.
  const limit = setTimeout(() => app.server.closeAllConnections(), grace)
  await app.close()
  clearTimeout(limit)
}
