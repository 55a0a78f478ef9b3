import { connectionTo } from '../indexed-db/connection'
import { tabsOf } from '../tabs'
import { buildReplica, databaseReplica } from './database-replica'
import { memoryReplica } from './memory-replica'
import { storeOver } from './store-over'
import { page } from './surroundings'
import { alone, turnsOf } from './turns'
import type { HttpStore, HttpStoreOptions } from './types'

/** Milliseconds that the browser may take to open its database. */
const openWithin = 5_000

/**
 * Keeps cases at a server, with a copy and an outbox in the browser. An event is stored once it is
 * in the browser, with the network or without; it goes out in order, once, as soon as it can, from
 * this page or a later one. Where others wrote first the machine is asked again, and what no longer
 * fits is kept apart and told of. Drafts never leave the browser. Where the browser stores nothing,
 * what waits is kept in memory and `status()` says why. Touches nothing until it is first used.
 * Nothing rejects but the reading of a case that neither the server nor the browser gives, and `list`
 * while the server does not answer: `knownIn` has what is known here then.
 */
export function httpStore(options: HttpStoreOptions): HttpStore {
  const name = `amends ${options.name ?? options.url}`
  const connection = connectionTo(name, openWithin, buildReplica)
  const kept = {
    replica: databaseReplica(connection.run),
    turns: turnsOf(name, connection.run, page),
  }
  let memory: typeof kept | undefined
  return storeOver(options, {
    surroundings: page,
    tabs: tabsOf(name),
    moves: tabsOf(`${name} sent`),
    async place() {
      const reason = await connection.unavailable()
      if (reason === null) return kept
      memory ??= { replica: memoryReplica(reason), turns: alone }
      return memory
    },
  })
}
