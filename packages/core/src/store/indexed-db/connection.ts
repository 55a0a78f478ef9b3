import { nameOf } from '../refusals'
import { openDatabase } from './open-database'
import { runTransaction, type Job, type Outcome } from './transaction'

export interface Connection {
  /** Why this page has no database, once that is known; null while it has one. */
  unavailable(): Promise<string | null>
  /** Runs a transaction, on a new connection when the browser closed the old one under it. */
  run<T>(job: Job<T>): Promise<Outcome<T>>
}

/**
 * Keeps one connection, opened at first use. A page that could not open the database at first stays
 * without it: two records of one case would be worse than one that is gone with the tab. A page
 * that had it and lost it tries again at every use.
 */
export function connectionTo(name: string, openWithin: number): Connection {
  let opening: Promise<IDBDatabase | null> | null = null
  let hadOne = false
  let reason: string | null = null

  async function open(): Promise<IDBDatabase | null> {
    const opened = await openDatabase(name, openWithin)
    if (!opened.ok) {
      if (hadOne) opening = null
      else reason = opened.reason
      return null
    }
    const { db } = opened
    hadOne = true
    const mine = opening
    const forget = () => {
      db.close()
      if (opening === mine) opening = null
    }
    db.addEventListener('close', forget)
    db.addEventListener('versionchange', forget)
    return db
  }
  function current(): Promise<IDBDatabase | null> {
    opening ??= open()
    return opening
  }

  return {
    async unavailable() {
      await current()
      return reason
    },
    async run(job) {
      const before = current()
      const db = await before
      if (!db) return { ok: false, error: null }
      const outcome = await runTransaction(db, job)
      if (outcome.ok || (before === opening && !isLost(outcome.error))) return outcome
      if (before === opening) {
        db.close()
        opening = null
      }
      const again = await current()
      return again ? runTransaction(again, job) : outcome
    },
  }
}

/** Whether the connection was closed under it: nothing was written, and the same may be tried again. */
function isLost(error: unknown): boolean {
  const name = nameOf(error)
  return name === 'InvalidStateError' || name === 'AbortError'
}
