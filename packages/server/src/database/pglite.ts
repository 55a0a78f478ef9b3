import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, types } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { lockFolder } from './folder-lock'
import type { Engine } from './types'

export interface FolderOptions {
  /** Where everything is kept, or null: in memory, gone with the process. */
  readonly folder: string | null
}

/** Bytes come as hex. Its own reader goes byte by byte, which took most of the time of a list. */
const parsers = { [types.BYTEA]: (hex: string) => Buffer.from(hex.slice(2), 'hex') }

/** PostgreSQL inside this process. A folder belongs to one process at a time: see `lockFolder`. */
export async function pgliteEngine({ folder }: FolderOptions): Promise<Engine> {
  if (folder !== null) mkdirSync(folder, { recursive: true })
  const lock = folder === null ? null : await lockFolder(folder)
  try {
    const client = await PGlite.create({
      ...(folder !== null && { dataDir: join(folder, 'database') }),
      parsers,
    })
    const db = drizzle(client)
    let open = true
    return {
      kind: 'pglite',
      async transaction(work) {
        lock?.check()
        return db.transaction((tx) => work(tx))
      },
      async tend() {
        lock?.check()
        await client.exec('vacuum analyze')
      },
      async close() {
        if (!open) return
        open = false
        await client.close()
        await lock?.release()
      },
    }
  } catch (error) {
    await lock?.release()
    throw error
  }
}
