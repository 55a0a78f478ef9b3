import { describe, expect, it } from 'vitest'
import { said } from '../testing/store-checks/kit'
import { storeContract } from '../testing/store-contract'
import { memoryShelf, memoryStore, type MemoryShelf } from './memory-store'
import type { Store } from './types'

const shelves = new WeakMap<Store, MemoryShelf>()

function onItsOwnShelf(): Store {
  const shelf = memoryShelf()
  const store = memoryStore({ shelf })
  shelves.set(store, shelf)
  return store
}

storeContract({ name: 'a memory store', make: () => memoryStore(), describe, it, expect })
storeContract({
  name: 'two memory stores with one shelf',
  make: onItsOwnShelf,
  reopen: (store) => memoryStore({ shelf: shelves.get(store) ?? memoryShelf() }),
  describe,
  it,
  expect,
})

describe('a memory store', () => {
  it('says that it is one, and why when it is told', async () => {
    expect(await memoryStore().status()).toEqual({ kind: 'memory', reason: null })
    const reason = 'This browser does not let this page store anything.'
    expect(await memoryStore({ reason }).status()).toEqual({ kind: 'memory', reason })
  })

  it('shares nothing with another that has its own shelf', async () => {
    const one = memoryStore()
    await one.append('a', 0, [said(1)])
    expect(await memoryStore().read('a')).toEqual([])
  })
})
