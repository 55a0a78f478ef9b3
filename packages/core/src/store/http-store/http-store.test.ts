import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { serve, type Served } from '../../../../../tests/fixtures/wire/serve'
import { wireServer } from '../../../../../tests/fixtures/wire/server'
import { said } from '../../testing/store-checks/kit'
import { storeContract } from '../../testing/store-contract'
import type { Store } from '../types'
import { httpStore } from './http-store'
import type { HttpStore, HttpStoreOptions } from './types'

let served: Served
const stores = new Set<HttpStore>()
const places = new WeakMap<Store, { url: string; name: string }>()
let made = 0

beforeAll(async () => {
  served = await serve(wireServer())
})
afterAll(() => served.close())
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})
afterEach(() => {
  for (const store of stores) store.close()
  stores.clear()
  vi.unstubAllGlobals()
})

function at(place: HttpStoreOptions & { name: string }): HttpStore {
  const store = httpStore(place)
  stores.add(store)
  places.set(store, place)
  return store
}
async function newStore(): Promise<HttpStore> {
  made += 1
  await served.close()
  served = await serve(wireServer())
  return at({ url: served.url, name: `replica-${made}` })
}
const reopen = (store: Store) => at(places.get(store) ?? { url: served.url, name: 'x' })
const contract = { make: newStore, isCopy: true, describe, it, expect }

storeContract({ ...contract, name: 'stores of two tabs over HTTP', reopen })
storeContract({
  ...contract,
  name: 'a store over HTTP where the browser keeps nothing',
  make() {
    vi.stubGlobal('indexedDB', undefined)
    return newStore()
  },
})

it('gives each person a database, and that of an earlier version to the first who is known', async () => {
  const wire = wireServer()
  await served.close()
  served = await serve(wire)
  const place = { url: served.url, name: 'shared' }
  const as = (person: string) => {
    wire.who = { team: 'a', person }
    return at(place)
  }
  const earlier = at({ ...place, fetch: () => Promise.reject(new Error('offline')) })
  await earlier.append('a', 0, [said(1)])
  earlier.close()

  const kim = as('kim')
  await kim.sync()
  expect(await wire.store.read('a')).toEqual([said(1)])
  kim.close()
  const sam = as('sam')
  expect(await sam.copy.list()).toEqual([])
  await sam.append('b', 0, [said(1)])
  sam.close()
  const again = as('kim')
  expect((await again.copy.list()).map(({ caseId }) => caseId)).toEqual(['a'])
  again.close()
  wire.who = null
  const offline = at({ ...place, fetch: () => Promise.reject(new Error('offline')) })
  expect((await offline.copy.list()).map(({ caseId }) => caseId)).toEqual(['a'])
})

it('leaves nothing in its database of a case that was erased', async () => {
  let erased = false
  const store = at({
    url: served.url,
    name: 'erased',
    fetch: async (input, init) =>
      erased ? Response.json({ code: 'case/erased' }, { status: 410 }) : fetch(input, init),
  })
  await store.append('a', 0, [said(1)])
  await store.sync()
  await store.append('a', 1, [said(2)])
  await store.putDraft('a', 'story', 'typing')
  await store.append('b', 0, [said(1)])
  erased = true
  await store.read('a')
  await vi.waitFor(async () => expect(await store.copy.read('a')).toEqual([]))
  expect(await store.drafts('a')).toEqual([])
  await store.sync()
  expect(await store.unsent()).toEqual([])
  expect(await store.remove('a')).toBe(true)
})
