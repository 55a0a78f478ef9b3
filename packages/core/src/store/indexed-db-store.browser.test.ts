import { afterEach, describe, expect, it, vi } from 'vitest'
import { opened, said, until, writeAll } from '../testing/store-checks/kit'
import { storeContract } from '../testing/store-contract'
import { indexedDbStore } from './indexed-db-store'
import type { Store } from './types'

const names = new WeakMap<Store, string>()

function newStore(): Store {
  const name = `amends-test-${crypto.randomUUID()}`
  const store = indexedDbStore({ name })
  names.set(store, name)
  return store
}
const reopen = (store: Store) => indexedDbStore({ name: names.get(store) ?? '' })

storeContract({
  name: 'IndexedDB stores of two tabs, in Chromium',
  make: newStore,
  reopen,
  describe,
  it,
  expect,
})

afterEach(() => vi.restoreAllMocks())

const texts = (who: string) => Array.from({ length: 200 }, (_, at) => `${who} ${at}`)

async function race(one: Store, other: Store) {
  const lost = await Promise.all([
    writeAll(one, 'a', texts('one')),
    writeAll(other, 'a', texts('other')),
  ])
  const kept = (await one.read('a')) as { seq: number; text: string }[]
  return {
    unanswered: lost[0] + lost[1],
    missing: [...texts('one'), ...texts('other')].filter(
      (text) => !kept.some((event) => event.text === text),
    ).length,
    gapless: kept.every(({ seq }, at) => seq === at + 1),
  }
}

/** What stores without a log do: read the last state, change it, write it back. */
function savingTheWhole(store: Store, key: string): Store {
  return {
    ...store,
    async append(caseId, _, events) {
      const before = await store.drafts(caseId)
      const all = [...(JSON.parse(before[0]?.text ?? '[]') as unknown[]), ...events]
      await store.putDraft(caseId, key, JSON.stringify(all))
      return { ok: true }
    },
    read: async (caseId) => JSON.parse((await store.drafts(caseId))[0]?.text ?? '[]') as unknown[],
  }
}

describe('two writers in Chromium', () => {
  it('lose none of 400 appends', async () => {
    const store = newStore()
    expect(await race(store, reopen(store))).toEqual({ unanswered: 0, missing: 0, gapless: true })
  })

  it('would lose some if the whole case were saved each time', async () => {
    const store = newStore()
    const { missing } = await race(
      savingTheWhole(store, 'whole'),
      savingTheWhole(reopen(store), 'whole'),
    )
    expect(missing).toBeGreaterThan(0)
  })
})

describe('an IndexedDB store in Chromium', () => {
  it('is durable', async () => {
    expect(await newStore().status()).toEqual({ kind: 'durable', reason: null })
  })

  it('waits for the disk with events, and not with drafts', async () => {
    const store = newStore()
    await store.status()
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await store.append('a', 0, [opened()])
    await store.putDraft('a', 'story', 'words')
    const asked = transaction.mock.calls.map(([stores, , options]) => [stores, options?.durability])
    expect(asked).toEqual([
      [['events', 'cases'], 'strict'],
      [['drafts'], 'relaxed'],
    ])
  })

  it('says that nothing is stored when the transaction is undone after its requests succeeded', async () => {
    const store = newStore()
    await store.append('a', 0, [opened()])
    const add = vi.spyOn(IDBObjectStore.prototype, 'add')
    add.mockImplementation(function (this: IDBObjectStore, value: unknown) {
      const request = this.put(value)
      request.addEventListener('success', () => this.transaction.abort())
      return request
    })
    expect(await store.append('a', 1, [said(2)])).toMatchObject({ ok: false, code: 'store/failed' })
    add.mockRestore()
    expect(await store.read('a')).toEqual([opened()])
    expect(await store.append('a', 1, [said(2)])).toEqual({ ok: true })
  })

  it('meets a rival at the key itself when it read too early', async () => {
    const store = newStore()
    const rival = reopen(store)
    await store.append('a', 0, [opened()])
    await rival.append('a', 1, [said(2, 'rival')])
    const cursor = vi.spyOn(IDBObjectStore.prototype, 'openKeyCursor')
    cursor.mockImplementationOnce(function (this: IDBObjectStore) {
      return this.get(['nobody', 1])
    })
    expect(await store.append('a', 0, [said(1, 'mine')])).toEqual({
      ok: false,
      code: 'store/conflict',
      seq: 2,
    })
    expect(await rival.read('a')).toEqual([opened(), said(2, 'rival')])
  })

  it('hears other tabs only as long as the browser lets it, and works without', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const store = newStore()
    const heard: number[] = []
    const stop = store.watch('a', (seq) => heard.push(seq))
    expect(await reopen(store).append('a', 0, [opened()])).toEqual({ ok: true })
    expect(await store.append('a', 1, [said(2)])).toEqual({ ok: true })
    await until(() => heard.length > 0)
    expect(heard).toEqual([2])
    stop()
    vi.unstubAllGlobals()
  })

  it('reads a database of a later version of the library', async () => {
    const store = newStore()
    await store.append('a', 0, [opened()])
    const later = indexedDB.open(names.get(store) ?? '', 7)
    later.addEventListener('upgradeneeded', () => later.result.createObjectStore('novelties'))
    await new Promise((resolve) => {
      later.addEventListener('success', resolve)
    })
    later.result.close()
    const again = reopen(store)
    expect(await again.status()).toEqual({ kind: 'durable', reason: null })
    expect(await again.read('a')).toEqual([opened()])
    expect(await store.append('a', 1, [said(2)])).toEqual({ ok: true })
  })
})
