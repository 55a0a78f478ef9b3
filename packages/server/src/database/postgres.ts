import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Engine, Transaction } from './types'

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
  return {
    kind: 'postgresql',
    transaction: (work) => transaction(pool, work),
    // Its own autovacuum does.
    tend: async () => undefined,
    close: () => pool.end(),
  }
}

/** Drizzle's own keeps a connection that breaks as it begins: ten of them, and nobody gets one. */
async function transaction<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let isBroken = false
  try {
    await client.query('begin')
    const result = await work(drizzle(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    client.release(isBroken)
  }
}
