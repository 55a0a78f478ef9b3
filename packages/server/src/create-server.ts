import type { IncomingMessage, ServerResponse } from 'node:http'
import { changeFeed } from './app/change-feed'
import { closeApp } from './app/close-app'
import { createApp, type AppOptions } from './app/create-app'
import { listenOn } from './app/listen'
import { startJobs } from './care/jobs'
import { openDatabase, type DatabasePlace } from './database/open-database'
import type { Database } from './database/types'
import { hashChain } from './keys/chain'
import { folderKeyring } from './keys/folder-keyring'
import type { Keyring } from './keys/types'

export interface ServerOptions extends AppOptions {
  /** A folder, which PGlite keeps for this process alone, or the address of a PostgreSQL. */
  readonly database: DatabasePlace
  /**
   * The keys that personal text is sealed with: a folder, outside the database and its backups, or a
   * keyring of the host's. Servers on one database share it. Without it nothing can be read again.
   */
  readonly keys: string | Keyring
  /** Milliseconds between looks for what other processes appended; 500. */
  readonly pollEvery?: number
}

export interface AmendsServer {
  readonly database: Database['kind']
  /** Serves a request of the host's own `node:http` server, or of Express by `app.use`. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  /**
   * Listens by itself. Port 0: any. Resolves to its address; rejects with a coded error when the port
   * is taken, is not for this user, or the address is of another machine.
   */
  readonly listen: (port: number, host?: string) => Promise<string>
  /** Answers what has begun, ends the streams, and gives the database back. */
  readonly close: () => Promise<void>
}

/**
 * A server for the cases of teams. Rejects with a coded error when it cannot keep what it would be
 * given: the folder is in use, the database is away or of a newer version, or its user may not.
 */
export async function createServer(options: ServerOptions): Promise<AmendsServer> {
  const { keys, pollEvery = 500 } = options
  const keyring = typeof keys === 'string' ? folderKeyring(keys) : keys
  const sealing = { keyring, chain: hashChain }
  const database = await openDatabase(options.database)
  const feed = changeFeed(database, pollEvery)
  const app = await createApp({ database, sealing, feed, now: () => new Date() }, options)
  const jobs = startJobs(database, sealing, {
    log(job, told) {
      if ('failed' in told) app.log.error({ job, code: told['failed'] }, 'failed')
      else app.log.info({ job, ...told }, 'done')
    },
  })
  return {
    database: database.kind,
    handle: (request, response) => app.routing(request, response),
    listen: (port, host = '127.0.0.1') => listenOn(app, port, host),
    async close() {
      feed.stop()
      await Promise.all([jobs.stop(), closeApp(app)])
      await database.close()
    },
  }
}
