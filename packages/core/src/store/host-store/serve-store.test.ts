import { afterEach, describe, expect, it, vi } from 'vitest'
import { storeWith } from '../../../../../tests/fixtures/stores'
import { opened, rest, said } from '../../testing/store-checks/kit'
import { memoryStore } from '../memory-store'
import type { Delivery, Store } from '../types'
import { hostStore, serveStore } from './index'
import { version } from './protocol'

const ports = new Set<MessagePort>()
afterEach(() => {
  for (const port of ports) port.close()
  ports.clear()
})

/** The frame's end of a port that somebody writes by hand. */
function portTo(store: Store) {
  const { port1, port2 } = new MessageChannel()
  const heard: Record<string, unknown>[] = []
  port1.addEventListener('message', ({ data }) => heard.push(data as Record<string, unknown>))
  port1.start()
  ports.add(port1)
  const stop = serveStore(store, port2)
  const ask = async (id: number, method: unknown, args: unknown, v: unknown = version) => {
    port1.postMessage({ v, id, method, args, again: false })
    return vi.waitUntil(() => heard.find((answer) => answer['id'] === id))
  }
  return { port: port1, heard, ask, stop }
}
const refusal = (id: number, code: string) => ({ v: version, id, ok: false, code })

describe('a served store', () => {
  it('answers what it is asked', async () => {
    const { ask } = portTo(storeWith())
    const args = ['a', 0, [opened()], null]
    expect(await ask(1, 'append', args)).toEqual({
      v: version,
      id: 1,
      ok: true,
      value: { ok: true },
    })
    expect(await ask(2, 'read', ['a', 1])).toMatchObject({ id: 2, ok: true, value: [opened()] })
  })

  it('answers another version with its own, and does nothing for it', async () => {
    const kept = memoryStore()
    const { ask } = portTo(kept)
    const args = ['a', 0, [opened()], null]
    expect(await ask(1, 'append', args, version + 1)).toEqual(refusal(1, 'host-store/version'))
    expect(await ask(2, 'append', args, 0)).toEqual(refusal(2, 'host-store/version'))
    expect(await kept.read('a')).toEqual([])
  })

  it.each<[string, unknown, unknown]>([
    ['a method that there is not', 'eval', []],
    ['a name of every object', 'constructor', []],
    ['another', '__proto__', []],
    ['no method', null, []],
    ['arguments that are none', 'read', 'a'],
    ['a case without an id', 'read', [undefined, 1]],
    ['an id that is no text', 'drafts', [5]],
    ['a seq that is none', 'append', ['a', -1, [said(1)], null]],
    ['a seq between two', 'append', ['a', 0.5, [said(1)], null]],
    ['events that are none', 'append', ['a', 0, { length: 1 }, null]],
    ['an event of a class', 'append', ['a', 0, [new Map([['id', 'x']])], null]],
    ['bytes', 'append', ['a', 0, [new Uint8Array(8)], null]],
    ['a date', 'putFlow', ['hash', { at: new Date() }]],
    ['a filter that is none', 'list', [['open']]],
    ['a text that is none', 'putDraft', ['a', 'story', { toString: 1 }]],
    ['too little', 'clearDraft', ['a']],
    ['too much', 'getFlow', ['a', 'b']],
  ])('refuses %s', async (_, method, args) => {
    const kept = memoryStore()
    const { ask } = portTo(kept)
    expect(await ask(1, method, args)).toEqual(refusal(1, 'host-store/malformed'))
    expect(await kept.list()).toEqual([])
  })

  it('takes no more at once than it should', async () => {
    const { ask } = portTo(memoryStore())
    const tooLarge = refusal(1, 'host-store/too-large')
    const long = 'x'.repeat(4_000_001)
    expect(await ask(1, 'putDraft', ['a', 'story', long])).toEqual(tooLarge)
    const wide = Array.from({ length: 600_000 }, () => 0)
    expect(await ask(2, 'append', ['a', 0, wide, null])).toEqual({ ...tooLarge, id: 2 })
    const empty: unknown[] = []
    empty.length = 4_000_000_000
    expect(await ask(3, 'append', ['a', 0, empty, null])).toEqual({ ...tooLarge, id: 3 })
    const keys = { ['k'.repeat(4_000_001)]: 1 }
    expect(await ask(4, 'putFlow', ['hash', keys])).toEqual({ ...tooLarge, id: 4 })
  })

  it('takes nothing so deep or so round that it could not be stored', async () => {
    const { ask } = portTo(memoryStore())
    const deep: Record<string, unknown> = {}
    let at = deep
    for (let depth = 0; depth < 500; depth += 1) at = at['in'] = {}
    expect(await ask(1, 'append', ['a', 0, [deep], null])).toMatchObject({ ok: false })
    const round: Record<string, unknown> = {}
    round['self'] = round
    expect(await ask(2, 'append', ['a', 0, [round], null])).toMatchObject({ ok: false })
  })

  it('minds no junk', async () => {
    const { port, heard, ask } = portTo(memoryStore())
    const junk = [
      null,
      undefined,
      0,
      '',
      'x',
      [],
      {},
      { id: 1 },
      { v: 1 },
      { v: 1, id: -1 },
      [1, 2],
    ]
    for (const message of [...junk, new Map(), new Date(), new Error('x'), new Uint8Array(9)]) {
      port.postMessage(message)
      port.postMessage({ v: message, id: message, method: message, args: message })
    }
    expect(await ask(7, 'status', [])).toMatchObject({ ok: true, value: { kind: 'memory' } })
    expect(heard.filter(({ ok }) => ok === true)).toHaveLength(1)
  })

  it('lets no more be under way than it should', async () => {
    const { port, heard } = portTo({ ...memoryStore(), status: () => new Promise(() => {}) })
    for (let id = 1; id <= 501; id += 1)
      port.postMessage({ v: version, id, method: 'status', args: [] })
    await vi.waitFor(() => expect(heard).toEqual([refusal(501, 'host-store/busy')]))
  })

  it('survives a store that throws, rejects, and answers what cannot be sent', async () => {
    const broken = {
      ...memoryStore(),
      drafts() {
        throw new Error('words of a customer')
      },
      read: () => Promise.reject(new Error('words of a customer')),
      status: async () => ({ kind: () => 'durable' }) as never,
      watch() {
        throw new Error('no')
      },
    } as Store
    const { ask, heard } = portTo(broken)
    expect(await ask(1, 'open', [])).toMatchObject({ ok: true })
    expect(await ask(2, 'drafts', ['a'])).toEqual(refusal(2, 'host-store/failed'))
    expect(await ask(3, 'read', ['a', 1])).toEqual(refusal(3, 'host-store/failed'))
    expect(await ask(4, 'status', [])).toEqual(refusal(4, 'host-store/failed'))
    expect(JSON.stringify(heard)).not.toContain('words')
  })

  it('tells nobody of anything once it is stopped', async () => {
    const kept = memoryStore()
    const { heard, ask, stop } = portTo(kept)
    await ask(1, 'open', [])
    await kept.append('a', 0, [opened()])
    await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ told: 'changed', seq: 1 }))
    stop()
    stop()
    await kept.append('a', 1, [said(2)])
    await rest()
    expect(heard.at(-1)).toEqual({ v: version, told: 'ended' })
  })
})

describe('a store with a server behind it', () => {
  it('tells the frame how far a case has come, and stops when nobody follows', async () => {
    const delivery = (state: Delivery['state']): Delivery => ({
      state,
      waiting: 1,
      problem: null,
      setAside: 0,
    })
    const followers = new Set<(delivery: Delivery) => void>()
    const page: Store = {
      ...storeWith(),
      delivery(_, listener) {
        followers.add(listener)
        listener(delivery('waiting'))
        return () => followers.delete(listener)
      },
    }
    const { port1, port2 } = new MessageChannel()
    serveStore(page, port2)
    const store = hostStore({ port: () => port1, otherwise: () => page })
    const [heard, alsoHeard]: [string[], string[]] = [[], []]
    const stop = store.delivery('a', ({ state }) => heard.push(state))
    await vi.waitFor(() => expect(heard).toEqual(['waiting']))
    const stopAlso = store.delivery('a', ({ state }) => alsoHeard.push(state))
    for (const tell of followers) tell(delivery('sent'))
    await vi.waitFor(() => expect(alsoHeard).toEqual(['waiting', 'sent']))
    expect(followers.size).toBe(1)
    stop()
    stopAlso()
    await vi.waitFor(() => expect(followers.size).toBe(0))
    store.close()
  })
})
