import { databaseRegister, memoryRegister, type Identity, type Register } from './identity'
import { connectionTo } from '../indexed-db/connection'
import { tabsOf } from '../tabs'
import { buildReplica, databaseReplica } from './database-replica'
import type { Place } from './home'
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
 * what waits is kept in memory and `status()` says why. Each person has a copy of their own: who is
 * signed in is asked before anything is sent, and again after a 401. Touches nothing until it is
 * first used. Nothing rejects but the reading of a case that neither the server nor the browser
 * gives, `list` while the server does not answer (`knownIn` has what is known here then), and what
 * is asked while somebody else is signed in.
 */
export function httpStore(options: HttpStoreOptions): HttpStore {
  const name = `amends ${options.name ?? options.url}`
  const shelves = new Map<string, ReturnType<typeof shelfNamed>>()
  function shelf(named: string) {
    const found = shelves.get(named) ?? shelfNamed(named)
    shelves.set(named, found)
    return found
  }
  return storeOver(options, {
    surroundings: page,
    tabs: tabsOf(name),
    moves: tabsOf(`${name} sent`),
    async place(asked) {
      const first = await shelf(name)()
      const who: Identity | null = asked ?? (await first.register.last())
      if (!who || (await first.register.claim(who))) return first.place
      return (await shelf(`${name} ${JSON.stringify(who)}`)()).place
    },
  })
}

interface Shelf {
  readonly place: Place
  readonly register: Register
}

/** A database for one person's copy; memory where the browser gives none. */
function shelfNamed(name: string): () => Promise<Shelf> {
  const connection = connectionTo(name, openWithin, buildReplica)
  const kept: Shelf = {
    place: {
      replica: databaseReplica(connection.run),
      turns: turnsOf(name, connection.run, page),
    },
    register: databaseRegister(connection.run),
  }
  let memory: Shelf | undefined
  return async () => {
    const reason = await connection.unavailable()
    if (reason === null) return kept
    memory ??= {
      place: { replica: memoryReplica(reason), turns: alone },
      register: memoryRegister(),
    }
    return memory
  }
}
