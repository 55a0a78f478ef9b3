import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { event, many, opened, promised, said } from '../testing/store-checks/kit'
import { storeContract } from '../testing/store-contract'
import { indexedDbStore } from './indexed-db-store'
import type { Store } from './types'

const names = new WeakMap<Store, string>()
let made = 0

function newStore(): Store {
  made += 1
  const name = `cases-${made}`
  const store = indexedDbStore({ name })
  names.set(store, name)
  return store
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const contract = { describe, it, expect, make: newStore }
storeContract({
  ...contract,
  name: 'IndexedDB stores of two tabs',
  reopen: (store) => indexedDbStore({ name: names.get(store) ?? '' }),
})
storeContract({
  ...contract,
  name: 'an IndexedDB store where the browser has none',
  make() {
    vi.stubGlobal('indexedDB', undefined)
    return indexedDbStore()
  },
})

function opening(): { request: object; fire: (type: string) => void } {
  const target = new EventTarget()
  return { request: target, fire: (type) => target.dispatchEvent(new Event(type)) }
}

function failingLater(name: string): IDBFactory {
  return {
    open() {
      const { request, fire } = opening()
      setTimeout(() => fire('error'))
      return Object.assign(request, { error: new DOMException('no', name) })
    },
  } as unknown as IDBFactory
}

const denials: [string, () => void][] = [
  ['has no IndexedDB', () => vi.stubGlobal('indexedDB', undefined)],
  [
    'throws when it is asked for IndexedDB',
    () =>
      Object.defineProperty(globalThis, 'indexedDB', {
        configurable: true,
        get() {
          throw new DOMException('no', 'SecurityError')
        },
      }),
  ],
  [
    'throws when the database is opened',
    () =>
      vi.stubGlobal('indexedDB', {
        open() {
          throw new DOMException('no', 'SecurityError')
        },
      }),
  ],
  [
    'fails to open the database later',
    () => vi.stubGlobal('indexedDB', failingLater('UnknownError')),
  ],
  [
    'opens a database that cannot be written',
    () => {
      const factory = new IDBFactory()
      const open = factory.open.bind(factory)
      vi.spyOn(factory, 'open').mockImplementation((name, version) => {
        const request = open(name, version)
        request.addEventListener('success', () => {
          vi.spyOn(request.result, 'transaction').mockImplementation(() => {
            throw new DOMException('no', 'InvalidStateError')
          })
        })
        return request
      })
      vi.stubGlobal('indexedDB', factory)
    },
  ],
]

describe('where storage is denied', () => {
  it.each(denials)('keeps cases in memory and says why when the browser %s', async (_, deny) => {
    deny()
    const store = indexedDbStore()
    expect(await store.append('a', 0, [opened()])).toEqual({ ok: true })
    expect(await store.putDraft('a', 'story', 'words')).toBe(true)
    expect(await store.read('a')).toEqual([opened()])
    const status = await store.status()
    expect(status.kind).toBe('memory')
    expect(status.reason).toMatch(/^This browser.+\.$/)
  })

  it('waits no longer than it was told for a database that does not answer', async () => {
    vi.stubGlobal('indexedDB', { open: () => opening().request })
    const store = indexedDbStore({ openWithin: 30 })
    const start = performance.now()
    expect(await store.append('a', 0, [opened()])).toEqual({ ok: true })
    expect(performance.now() - start).toBeLessThan(500)
    expect((await store.status()).reason).toBe("This browser's storage does not answer.")
  })

  it('stays in memory when the database answers after all', async () => {
    const { request, fire } = opening()
    const close = vi.fn<() => void>()
    vi.stubGlobal('indexedDB', { open: () => Object.assign(request, { result: { close } }) })
    const store = indexedDbStore({ openWithin: 10 })
    await store.append('a', 0, [opened()])
    fire('success')
    await vi.waitFor(() => expect(close).toHaveBeenCalled())
    expect(await store.append('a', 1, [said(2)])).toEqual({ ok: true })
    expect(await store.status()).toMatchObject({ kind: 'memory' })
  })

  it('tries again when the database could not be opened for a moment', async () => {
    const factory = new IDBFactory()
    vi.stubGlobal('indexedDB', factory)
    const failing = failingLater('UnknownError')
    vi.spyOn(factory, 'open').mockImplementationOnce((name) => failing.open(name))
    const store = indexedDbStore()
    expect(await store.append('a', 0, [opened()])).toEqual({ ok: true })
    expect(await store.status()).toEqual({ kind: 'durable', reason: null })
  })

  it('touches nothing until it is used', () => {
    const open = vi.fn<() => void>()
    vi.stubGlobal('indexedDB', { open })
    indexedDbStore()
    expect(open).not.toHaveBeenCalled()
  })
})

describe('a connection that goes away', () => {
  it('is made anew after another tab deleted the database', async () => {
    const store = newStore()
    await store.append('a', 0, many(1, 3))
    await new Promise((resolve) => {
      const deleting = indexedDB.deleteDatabase(names.get(store) ?? '')
      deleting.addEventListener('success', resolve)
    })
    expect(await store.append('a', 3, [said(4)])).toEqual({
      ok: false,
      code: 'store/conflict',
      seq: 0,
    })
    expect(await store.append('a', 0, many(1, 4))).toEqual({ ok: true })
    expect(await store.status()).toEqual({ kind: 'durable', reason: null })
  })

  it('is made anew when it closes in the middle of an append', async () => {
    const databases: IDBDatabase[] = []
    const open = indexedDB.open.bind(indexedDB)
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      const request = open(name, version)
      request.addEventListener('success', () => databases.push(request.result))
      return request
    })
    const store = newStore()
    await store.append('a', 0, [opened()])
    databases[0]?.close()
    expect(await store.append('a', 1, [said(2)])).toEqual({ ok: true })
    expect(await store.read('a')).toEqual([opened(), said(2)])
    expect(databases.length).toBe(2)
  })

  it('answers with a code as long as it cannot be made, and goes on once it can', async () => {
    const store = newStore()
    await store.append('a', 0, [opened()])
    const factory = indexedDB
    await new Promise((resolve) => {
      factory.deleteDatabase(names.get(store) ?? '').addEventListener('success', resolve)
    })
    vi.stubGlobal('indexedDB', failingLater('UnknownError'))
    expect(await store.append('a', 0, [opened()])).toMatchObject({
      ok: false,
      code: 'store/failed',
    })
    expect(await store.putDraft('a', 'story', 'words')).toBe(false)
    await expect(store.read('a')).rejects.toThrow('store/unreadable')
    vi.stubGlobal('indexedDB', factory)
    expect(await store.append('a', 0, [opened()])).toEqual({ ok: true })
  })
})

describe('cases that an earlier version listed', () => {
  /** Rewrites the listings as they were: four facts each. */
  async function outdate(store: Store): Promise<void> {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(names.get(store) ?? '')
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const listings = await store.list()
    const cases = db.transaction(['cases'], 'readwrite').objectStore('cases')
    for (const { caseId, seq, openedAt, closed } of listings) {
      cases.put({ caseId, seq, openedAt, closed })
    }
    await new Promise((resolve) => cases.transaction.addEventListener('complete', resolve))
    db.close()
  }

  it('are listed whole, with what is owed in them', async () => {
    const store = newStore()
    await store.append('a', 0, [opened(), promised(2, 'fix-1'), said(3)])
    await store.append('b', 0, [opened()])
    const before = await store.list()
    await outdate(store)
    expect(await store.list()).toEqual(before)
    expect(await store.list({ owing: true })).toEqual(before.slice(0, 1))
  })

  it('forget nothing when they grow', async () => {
    const store = newStore()
    await store.append('a', 0, [opened(), promised(2, 'fix-1'), promised(3, 'fix-2')])
    await outdate(store)
    await store.append('a', 3, [event(4, { type: 'commitment.kept', commitment: 'fix-1' })])
    const [listing] = await store.list()
    expect(listing?.owed.map(({ commitment }) => commitment)).toEqual(['fix-2'])
    expect(listing?.customer).toEqual({ id: 'customer-1', name: 'Zoë' })
  })
})
