import { afterEach, describe, expect, it, vi } from 'vitest'
import { leave, send, smallCase } from '../../../../../tests/fixtures/cases'
import { storeWith } from '../../../../../tests/fixtures/stores'
import { many, opened, rest, said } from '../../testing/store-checks/kit'
import { memoryStore } from '../memory-store'
import type { Store } from '../types'
import { hostStore, serveStore, type HostStore, type HostStoreOptions } from './index'

const stores = new Set<HostStore>()
afterEach(() => {
  for (const store of stores) store.close()
  stores.clear()
})

/** A page that serves a store to a frame, can leave it, and come back. */
function pageWith(kept: Store, options: Partial<HostStoreOptions> = {}) {
  const stops = new Set<() => void>()
  const page = { here: true, opened: 0 }
  const store = hostStore({
    openWithin: 200,
    answerWithin: 200,
    otherwise: (reason) => memoryStore({ reason }),
    ...options,
    port() {
      page.opened += 1
      if (!page.here) throw new Error('nobody is there')
      const { port1, port2 } = new MessageChannel()
      stops.add(serveStore(kept, port2))
      return port1
    },
  })
  stores.add(store)
  return {
    store,
    page,
    /** Ends what it serves; whether it is there for a new connection is for `here` to say. */
    leave() {
      for (const stop of stops) stop()
      stops.clear()
    },
  }
}

const spoken = (text: string) =>
  ({ type: 'text.said', beat: 'listen/hear', channel: 'phone', text, via: 'spoken' }) as const

describe('a page that goes away', () => {
  it('is not said to have kept what it was not asked to', async () => {
    const { store, page, leave: goAway } = pageWith(storeWith())
    expect(await store.append('a', 0, [opened()])).toEqual({ ok: true })
    page.here = false
    goAway()
    const refused = { ok: false, code: 'store/unreachable' }
    expect(await store.append('a', 1, [said(2)])).toMatchObject(refused)
    expect(await store.putDraft('a', 'story', 'words')).toBe(false)
    expect(await store.putFlow('hash', {} as never)).toBe(false)
    expect(await store.remove('a')).toBe(false)
    await expect(store.read('a')).rejects.toThrow('(store/unreachable)')
    await expect(store.list()).rejects.toThrow('(store/unreachable)')
    expect(await store.status()).toEqual({
      kind: 'memory',
      reason: 'The page around this panel does not answer.',
    })
  })

  it('makes nobody wait once it is known to be gone', async () => {
    const { store, page, leave: goAway } = pageWith(storeWith())
    await store.append('a', 0, [opened()])
    page.here = false
    goAway()
    await store.append('a', 1, [said(2)])
    const start = performance.now()
    for (let tries = 0; tries < 20; tries += 1) await store.append('a', 1, [said(2)])
    expect(performance.now() - start).toBeLessThan(150)
  })

  it('comes back by a new connection, and everything goes on', async () => {
    const kept = storeWith()
    const { store, page, leave: goAway } = pageWith(kept)
    await store.append('a', 0, [opened()])
    const heard: number[] = []
    store.watch('a', (seq) => heard.push(seq))
    page.here = false
    goAway()
    expect(await store.append('a', 1, [said(2)])).toMatchObject({ ok: false })
    await kept.append('a', 1, [said(2, 'by the page itself')])
    page.here = true
    await vi.waitFor(() => expect(heard).toEqual([2]), 5_000)
    expect(await store.append('a', 2, [said(3)])).toEqual({ ok: true })
    await vi.waitFor(() => expect(heard).toEqual([2, 3]))
    expect(await store.status()).toEqual({ kind: 'durable', reason: null })
  })

  it('and is there again at once is not noticed', async () => {
    const { store, page, leave: goAway } = pageWith(storeWith())
    await store.append('a', 0, [opened()])
    for (let seq = 1; seq < 5; seq += 1) {
      goAway()
      expect(await store.append('a', seq, [said(seq + 1)])).toEqual({ ok: true })
    }
    expect(await store.read('a')).toEqual([opened(), ...many(2, 4)])
    expect(page.opened).toBe(5)
  })

  it('as often as it comes is not called for without a pause', async () => {
    const { store, page, leave: goAway } = pageWith(storeWith())
    await store.status()
    const until = performance.now() + 400
    while (performance.now() < until) {
      goAway()
      await rest(2)
    }
    expect(page.opened).toBeLessThan(20)
  })

  it('loses no word on the screen: not saved, until it is back, and then each once', async () => {
    const kept = storeWith()
    const { store, page, leave: goAway } = pageWith(kept)
    const recovery = await smallCase({ store })
    await send(recovery, spoken('one'))
    expect(recovery.view().saved).toBe('saved')
    page.here = false
    goAway()
    await send(recovery, spoken('two'), leave('listen/hear', 'finished'))
    expect(recovery.view()).toMatchObject({ saved: 'not-saved', beat: { path: 'listen/probe' } })
    expect(await kept.read('case-1')).toHaveLength(2)
    page.here = true
    await vi.waitFor(async () => {
      await recovery.flush()
      expect(recovery.view().saved).toBe('saved')
    }, 5_000)
    expect(await kept.read('case-1')).toEqual(recovery.log)
    expect(recovery.log).toHaveLength(4)
    await recovery.dispose()
  })
})

describe('an answer that is lost', () => {
  /** A store whose page goes away after it kept what it was given, before it says so. */
  function losing(kept: Store) {
    let lose = 0
    const held = pageWith({
      ...kept,
      async append(...given) {
        const result = await kept.append(...given)
        if (lose > 0) {
          lose -= 1
          held.leave()
        }
        return result
      },
      async remove(caseId) {
        const removed = await kept.remove(caseId)
        if (lose > 0) {
          lose -= 1
          held.leave()
        }
        return removed
      },
    })
    return { ...held, next: () => (lose += 1) }
  }

  it('is asked for again, and what was kept counts once', async () => {
    const kept = storeWith()
    const { store, next } = losing(kept)
    await store.append('a', 0, [opened()])
    next()
    expect(await store.append('a', 1, many(2, 3))).toEqual({ ok: true })
    expect(await kept.read('a')).toEqual([opened(), ...many(2, 3)])
    next()
    expect(await store.remove('a')).toBe(true)
    expect(await kept.read('a')).toEqual([])
  })

  it('does not hide that somebody else wrote first', async () => {
    const kept = storeWith()
    const { store, next } = losing(kept)
    await store.append('a', 0, [opened()])
    next()
    await kept.append('a', 1, [{ ...said(2), id: 'theirs' }])
    expect(await store.append('a', 1, [said(2)])).toMatchObject({ code: 'store/conflict', seq: 2 })
    expect(await kept.read('a')).toEqual([opened(), { ...said(2), id: 'theirs' }])
  })

  it('counts once in a case whose page never answered in time', async () => {
    const kept = storeWith()
    let deaf = false
    const { store } = pageWith({
      ...kept,
      async append(...given) {
        const result = await kept.append(...given)
        return deaf ? new Promise<never>(() => {}) : result
      },
    })
    const recovery = await smallCase({ store })
    deaf = true
    await send(recovery, spoken('one'))
    expect(recovery.view().saved).toBe('not-saved')
    deaf = false
    await vi.waitFor(async () => {
      await recovery.flush()
      expect(recovery.view().saved).toBe('saved')
    }, 5_000)
    expect(await kept.read('case-1')).toEqual(recovery.log)
    expect(recovery.log).toHaveLength(2)
    await recovery.dispose()
  })
})

describe('a page that never was there', () => {
  it('leaves the frame to keep cases until the tab closes, and says why', async () => {
    const reasons: string[] = []
    const { store, page } = pageWith(storeWith(), {
      refused: ({ message }) => reasons.push(message),
    })
    page.here = false
    expect(await store.append('a', 0, [opened()])).toEqual({ ok: true })
    page.here = true
    expect(await store.append('a', 1, [said(2)])).toEqual({ ok: true })
    expect(await store.read('a')).toEqual([opened(), said(2)])
    const reason = 'The page around this panel does not answer.'
    expect(await store.status()).toEqual({ kind: 'memory', reason })
    expect(reasons).toEqual(['nobody is there'])
    expect(page.opened).toBe(1)
  })

  it('leaves it to another store, which then tells of changes and deliveries', async () => {
    const sent = { state: 'sent', waiting: 0, problem: null, setAside: 0 } as const
    const other: Store = {
      ...storeWith(),
      delivery(_, listener) {
        listener(sent)
        return () => undefined
      },
    }
    const { store, page } = pageWith(storeWith(), { otherwise: () => other })
    page.here = false
    const [seqs, states]: [number[], string[]] = [[], []]
    store.watch('a', (seq) => seqs.push(seq))
    store.delivery('a', ({ state }) => states.push(state))
    await store.status()
    await other.append('a', 0, [opened()])
    await vi.waitFor(() => expect([seqs, states]).toEqual([[1], ['sent']]))
    expect(await store.append('a', 1, [said(2)])).toEqual({ ok: true })
    await vi.waitFor(() => expect(seqs).toEqual([1, 2]))
    expect(await store.status()).toEqual({ kind: 'durable', reason: null })
  })

  it('is waited for no longer than was said', async () => {
    const store = hostStore({
      port: () => new Promise<never>(() => {}),
      otherwise: (reason) => memoryStore({ reason }),
      openWithin: 40,
    })
    stores.add(store)
    const start = performance.now()
    expect(await store.status()).toMatchObject({ kind: 'memory' })
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  it('is not asked for until the store is used', async () => {
    const { store, page } = pageWith(storeWith())
    expect(page.opened).toBe(0)
    await store.status()
    expect(page.opened).toBe(1)
  })
})
