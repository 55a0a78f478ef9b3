import type { IncomingMessage, ServerResponse } from 'node:http'
import { changeFeed } from './app/change-feed'
import { closeApp } from './app/close-app'
import { createApp, type AppOptions } from './app/create-app'
import { openDatabase, type DatabasePlace } from './database/open-database'
import type { Sealing } from './keys/types'

export interface ServerOptions extends AppOptions {
  /** A folder, which PGlite keeps for this process alone, or the address of a PostgreSQL. */
  readonly database: DatabasePlace
  readonly sealing: Sealing
  /** Milliseconds between looks for what other processes appended; 500. */
  readonly pollEvery?: number
}

export interface AmendsServer {
  /** Serves a request of the host's own `node:http` server, or of Express by `app.use`. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  /** Listens by itself. Port 0: any. Resolves to its address. */
  readonly listen: (port: number, host?: string) => Promise<string>
  /** Answers what has begun, ends the streams, and gives the database back. */
  readonly close: () => Promise<void>
}

/**
 * A server for the cases of teams. Rejects with a coded error when it cannot keep what it would be
 * given: the folder is in use, the database is away or of a newer version, or its user may not.
 */
export async function createServer(options: ServerOptions): Promise<AmendsServer> {
  const database = await openDatabase(options.database)
  const feed = changeFeed(database, options.pollEvery ?? 500)
  const service = { database, sealing: options.sealing, feed, now: () => new Date() }
  const app = await createApp(service, options)
  return {
    handle: (request, response) => app.routing(request, response),
    listen: (port, host = '127.0.0.1') => app.listen({ port, host }),
    async close() {
      feed.stop()
      await closeApp(app)
      await database.close()
    },
  }
}
