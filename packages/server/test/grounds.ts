import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import type { DatabasePlace } from '../src/database/open-database'
import { asSuperuser, newPostgresUrl, runningPostgres } from './databases'

/** A database with all that it writes to disk in reach. */
export interface Ground {
  readonly place: DatabasePlace
  /** Holds its tables and its write-ahead log. */
  readonly folder: string
  /** Runs statements as the superuser, outside transactions, while no server has the database. */
  readonly run: (...statements: readonly string[]) => Promise<readonly (readonly unknown[])[]>
  /** What a backup by `pg_dump` holds; null where there is no such thing. */
  readonly dump: () => Promise<string | null>
  readonly remove: () => Promise<void>
}

/** A new database of each kind. */
export const grounds: readonly { readonly name: string; readonly make: () => Promise<Ground> }[] = [
  { name: 'PGlite', make: pgliteGround },
  { name: 'PostgreSQL', make: postgresGround },
]

async function pgliteGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'amends-data-'))
  return {
    place: { folder },
    folder,
    async run(...statements) {
      const client = await PGlite.create({ dataDir: join(folder, 'database') })
      const results: unknown[][] = []
      for (const statement of statements) results.push((await client.query(statement)).rows)
      await client.close()
      return results
    },
    dump: async () => null,
    remove: () => rm(folder, { recursive: true }),
  }
}

async function postgresGround(): Promise<Ground> {
  const { folder, bin, url: server } = runningPostgres()
  const url = await newPostgresUrl()
  const own = new URL(server)
  own.pathname = new URL(url).pathname
  return {
    place: { url },
    folder,
    run: async (...statements) =>
      (await asSuperuser(own.href, ...statements)).map(({ rows }) => rows as unknown[]),
    async dump() {
      const most = { maxBuffer: 2 ** 30 }
      const { stdout } = await promisify(execFile)(join(bin, 'pg_dump'), [own.href], most)
      return stdout
    },
    remove: async () => undefined,
  }
}

/** The files of a folder that hold any of the byte sequences, and how many bytes were read. */
export async function filesWith(folder: string, needles: readonly Buffer[]) {
  const found: string[] = []
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    // A database at work may have removed it since.
    const content = await readFile(path).catch(() => Buffer.alloc(0))
    bytes += content.length
    if (needles.some((needle) => content.includes(needle))) found.push(path)
  }
  return { found, bytes }
}
