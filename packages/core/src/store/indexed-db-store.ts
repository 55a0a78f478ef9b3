import { checkedStore } from './checked-store'
import { connectionTo } from './indexed-db/connection'
import { databaseKeeper } from './indexed-db/database-keeper'
import { memoryStore } from './memory-store'
import { tabsOf } from './tabs'
import type { Store } from './types'

export interface IndexedDbStoreOptions {
  /** Name of the database. Stores of one origin with the same name share their cases. */
  readonly name?: string
  /** Milliseconds that the browser may take to open it before cases are kept in memory only. */
  readonly openWithin?: number
}

/**
 * Keeps cases in the browser, for all its tabs. What it calls stored survives a crash of the
 * browser. Where storage is denied or does not answer, cases are kept in memory and `status()` says
 * why. Touches nothing until it is first used, so that it can be made on a server. Nothing but a
 * reading that failed rejects.
 */
export function indexedDbStore(options: IndexedDbStoreOptions = {}): Store {
  const { name = 'amends', openWithin = 5_000 } = options
  const connection = connectionTo(name, openWithin)
  const database = databaseKeeper(connection.run)
  let memory: Store | undefined
  return checkedStore(async () => {
    const reason = await connection.unavailable()
    return reason === null ? database : (memory ??= memoryStore({ reason }))
  }, tabsOf(name))
}
