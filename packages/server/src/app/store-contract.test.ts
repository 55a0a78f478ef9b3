import { storeContract } from '@amends/core/testing'
import { httpStore, type HttpStore, type Store } from '@amends/core'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { databases } from '../../test/databases'
import { deskOn } from '../../test/desk-on'
import { newTeam } from '../../test/desk'

/** A store is a browser of one team; another one on the same data is a colleague's. */
describe.each(databases)('over the server on $name', ({ name, shared }) => {
  const stores = new Map<Store, string>()
  const desk = deskOn(shared, { perMinute: 1_000_000 })
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  })
  afterEach(() => {
    for (const store of stores.keys()) (store as HttpStore).close()
    stores.clear()
    vi.unstubAllGlobals()
  })

  function storeOf(team: string): Store {
    const store = httpStore({ url: desk.url, name: team, headers: () => desk.as(team).headers })
    stores.set(store, team)
    return store
  }

  storeContract({
    name: `stores of two tabs on ${name}`,
    make: () => storeOf(newTeam()),
    reopen: (store) => storeOf(stores.get(store) ?? ''),
    isCopy: true,
    describe,
    it,
    expect,
  })
})
