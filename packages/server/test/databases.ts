import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openDatabase } from '../src/database/open-database'
import { pgliteEngine } from '../src/database/pglite'
import { postgresEngine } from '../src/database/postgres'
import type { Database, Engine } from '../src/database/types'
import type { RunningPostgres } from './postgres-setup'

export interface TestDatabase {
  readonly name: string
  /** One for all tests: they keep out of each other's way by teams of their own. Never closed. */
  readonly shared: () => Promise<Database>
  /** A new and empty one as its owner sees it, with one connection. */
  readonly engine: () => Promise<Engine>
}

/** Runs statements as the superuser of the tests' PostgreSQL. */
export async function asSuperuser(url: string, ...statements: readonly string[]) {
  const client = new pg.Client(url)
  await client.connect()
  const results: pg.QueryResult[] = []
  for (const statement of statements) results.push(await client.query(statement))
  await client.end()
  return results
}

/** The tests' PostgreSQL. Throws where there is none. */
export function runningPostgres(): RunningPostgres {
  const postgres = inject('postgres')
  if ('missing' in postgres) throw new Error(postgres.missing)
  return postgres
}

/** A new database whose owner is no superuser. Throws where there is no PostgreSQL. */
export async function newPostgresUrl(): Promise<string> {
  const postgres = runningPostgres()
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(
    postgres.url,
    `create role ${name} login createrole`,
    `create database ${name} owner ${name}`,
  )
  return `postgresql://${name}@127.0.0.1:${postgres.port}/${name}`
}

/** The database as jobs see it that are to look after some teams alone. */
export function ofTeams(database: Database, ...teams: readonly string[]): Database {
  return { ...database, teams: async () => teams }
}

/** The project does not isolate its files, so this is once for all of them. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

/** Everything that holds of the server holds on both. */
export const databases: readonly TestDatabase[] = [
  {
    name: 'PGlite',
    shared: once(() => openDatabase({ folder: null })),
    engine: () => pgliteEngine({ folder: null }),
  },
  {
    name: 'PostgreSQL',
    shared: once(async () => openDatabase({ url: await newPostgresUrl() })),
    engine: async () => postgresEngine({ url: await newPostgresUrl(), connections: 1 }),
  },
]
