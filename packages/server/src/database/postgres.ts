import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Engine } from './types'

export interface PostgresOptions {
  /** Connection string: `postgresql://user:password@host:5432/database`. */
  readonly url: string
  /** Connections kept at most; requests wait for one. */
  readonly connections?: number
}

/** A PostgreSQL, or an engine that speaks its protocol. */
export function postgresEngine({ url, connections = 10 }: PostgresOptions): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'amends-server',
  })
  // A connection that is lost fails the query that runs on it; without these it ends the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = drizzle(pool)
  return {
    kind: 'postgresql',
    transaction: (work) => db.transaction((tx) => work(tx)),
    close: () => pool.end(),
  }
}
