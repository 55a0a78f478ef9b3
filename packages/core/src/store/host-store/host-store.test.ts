import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { opened } from '../../testing/store-checks/kit'
import { storeContract } from '../../testing/store-contract'
import { indexedDbStore } from '../indexed-db-store'
import { memoryStore } from '../memory-store'
import type { Store } from '../types'
import { hostStore, serveStore, type HostStore } from './index'

const otherwise = (reason: string) => memoryStore({ reason })
const kept = new WeakMap<Store, Store>()
const stores = new Set<HostStore>()
let made = 0

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})
afterEach(() => {
  for (const store of stores) store.close()
  stores.clear()
  vi.unstubAllGlobals()
})

/** A frame whose page keeps cases in this store. */
function frameOn(page: Store): HostStore {
  const store = hostStore({
    otherwise,
    port() {
      const { port1, port2 } = new MessageChannel()
      serveStore(page, port2)
      return port1
    },
  })
  kept.set(store, page)
  stores.add(store)
  return store
}
const otherFrame = (store: Store) => frameOn(kept.get(store) ?? memoryStore())
const contract = { describe, it, expect, reopen: otherFrame }

storeContract({
  ...contract,
  name: 'frames whose page keeps cases in memory',
  make: () => frameOn(memoryStore()),
})
storeContract({
  ...contract,
  name: 'frames whose page keeps cases in IndexedDB',
  make() {
    made += 1
    return frameOn(indexedDbStore({ name: `page-${made}` }))
  },
})
storeContract({
  ...contract,
  name: 'frames of two tabs, each with a page of its own',
  make() {
    made += 1
    return frameOn(indexedDbStore({ name: `page-${made}` }))
  },
  reopen: () => frameOn(indexedDbStore({ name: `page-${made}` })),
})
storeContract({
  describe,
  it,
  expect,
  name: 'a frame whose page does not answer',
  make: () =>
    hostStore({
      otherwise,
      port: () => {
        throw new Error('there is no page')
      },
    }),
})

describe('a frame whose page keeps cases', () => {
  it('says what the page says of its keeping', async () => {
    const reason = 'This browser does not let this page store anything.'
    expect(await frameOn(memoryStore({ reason })).status()).toEqual({ kind: 'memory', reason })
    const durable = { kind: 'durable', reason: null }
    expect(await frameOn(indexedDbStore({ name: 'page' })).status()).toEqual(durable)
  })

  it('is told of what the page itself writes', async () => {
    const page = memoryStore()
    const frame = frameOn(page)
    await frame.status()
    const heard: number[] = []
    frame.watch('a', (seq) => heard.push(seq))
    await page.append('a', 0, [opened()])
    await vi.waitFor(() => expect(heard).toEqual([1]))
    expect(await frame.read('a')).toEqual([opened()])
  })
})
