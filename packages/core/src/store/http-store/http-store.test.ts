import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { serve, type Served } from '../../../../../tests/fixtures/wire/serve'
import { wireServer } from '../../../../../tests/fixtures/wire/server'
import { storeContract } from '../../testing/store-contract'
import type { Store } from '../types'
import { httpStore } from './http-store'
import type { HttpStore } from './types'

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

function at(place: { url: string; name: string }): HttpStore {
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
