import { nameOf } from '../refusals'
import { openDatabase, type Build } from './open-database'
import { transact, type Tables } from './transaction'

/** Runs a transaction; see `transact`. */
export type Run = <T>(
  names: readonly string[],
  durability: 'strict' | 'relaxed' | 'default',
  work: (table: Tables) => Promise<T>,
) => Promise<T>

export interface Connection {
  /** Why this page has no database, once that is known; null while it has one. */
  unavailable(): Promise<string | null>
  /** On a new connection when the browser closed the old one under it. */
  readonly run: Run
}

/**
 * Keeps one connection, opened at first use. A page that could not open the database at first stays
 * without it: two records of one case would be worse than one that is gone with the tab. A page
 * that had it and lost it tries again at every use.
 */
export function connectionTo(name: string, openWithin: number, build?: Build): Connection {
  let opening: Promise<IDBDatabase | string> | null = null
  let hadOne = false

  async function open(): Promise<IDBDatabase | string> {
    const db = await openDatabase(name, openWithin, build)
    const mine = opening
    const forget = () => {
      if (opening === mine) opening = null
    }
    if (typeof db === 'string') {
      if (hadOne) forget()
      return db
    }
    hadOne = true
    for (const end of ['close', 'versionchange']) {
      db.addEventListener(end, () => {
        db.close()
        forget()
      })
    }
    return db
  }

  return {
    async unavailable() {
      const db = await (opening ??= open())
      return typeof db === 'string' && !hadOne ? db : null
    },
    async run(names, durability, work) {
      const before = (opening ??= open())
      const db = await before
      if (typeof db === 'string') throw new Error(db)
      try {
        return await transact(db, names, durability, work)
      } catch (error) {
        if (before === opening) {
          if (!isLost(error)) throw error
          db.close()
          opening = null
        }
        const again = await (opening ??= open())
        if (typeof again === 'string') throw error
        return transact(again, names, durability, work)
      }
    },
  }
}

/** Whether the connection was closed under it: nothing was written, and the same may be tried again. */
function isLost(error: unknown): boolean {
  const name = nameOf(error)
  return name === 'InvalidStateError' || name === 'AbortError'
}
