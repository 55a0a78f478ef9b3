import { describe, expect, test } from 'vitest'
import { openedEvent } from '../../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../../tests/fixtures/small-flow'
import { deskOn } from '../../../../../tests/fixtures/wire/desk'
import type { Answered } from '../../../../../tests/fixtures/wire/server'
import { many, said } from '../../testing/store-checks/kit'

const opened = openedEvent(smallFlow)
const refusedWith = (status: number, headers: Record<string, string> = {}): Answered => ({
  status,
  body: { code: 'x/y', message: 'no' },
  headers,
})

describe('what the server does not take', () => {
  const meanings: readonly [number, string, string, string | null][] = [
    [401, 'waiting', 'store/signed-out', 'Sign in again'],
    [403, 'refused', 'store/forbidden', 'You may not write in this case'],
    [404, 'refused', 'store/not-found', 'no place'],
    [410, 'refused', 'store/not-found', 'no place'],
    [400, 'refused', 'store/malformed', 'one entry'],
    [413, 'refused', 'store/too-large', 'larger'],
    [422, 'refused', 'store/malformed', 'one entry'],
    [408, 'waiting', 'store/busy', null],
    [429, 'waiting', 'store/busy', null],
    [500, 'waiting', 'store/busy', null],
    [503, 'waiting', 'store/busy', null],
    [302, 'waiting', 'store/signed-out', 'Sign in again'],
  ]
  test.each(meanings)('with %i is %s, and says why', async (status, state, code, words) => {
    const { store, line, world, delivery } = deskOn()
    line.meets = ({ method }) => (method === 'POST' ? refusedWith(status) : null)
    expect(await store.append('a', 0, [opened])).toEqual({ ok: true })
    await world.run(100)
    expect(delivery('a')).toMatchObject({ state, waiting: 1 })
    expect(delivery('a')?.problem?.code ?? code).toBe(code)
    if (words === null) expect(delivery('a')?.problem).toBe(null)
    else expect(delivery('a')?.problem?.reason).toContain(words)
    expect(await store.unsent()).toMatchObject([{ caseId: 'a', events: [opened], setAside: [] }])
    expect(await store.read('a')).toEqual([opened])
  })

  test.each(meanings)('with %i goes out once it is taken', async (status) => {
    const { store, line, world, delivery, server } = deskOn()
    line.meets = ({ method }) => (method === 'POST' ? refusedWith(status) : null)
    await store.append('a', 0, [opened])
    await world.run(100)
    line.meets = () => null
    void store.sync()
    await world.run(world.now() + 1_000)
    expect(delivery('a')).toEqual({ state: 'sent', waiting: 0, problem: null, setAside: 0 })
    expect(await server.store.read('a')).toEqual([opened])
  })

  test('holds up no other case', async () => {
    const { store, line, world, server } = deskOn()
    line.meets = ({ method, path }) =>
      method === 'POST' && path.includes('/a/') ? refusedWith(403) : null
    await store.append('a', 0, [said(1)])
    await store.append('b', 0, [said(1)])
    await world.run(100)
    expect(await server.store.read('b')).toEqual([said(1)])
    expect(await server.store.read('a')).toEqual([])
  })

  test('is tried again from time to time, but not often', async () => {
    const { store, line, world } = deskOn()
    line.meets = ({ method }) => (method === 'POST' ? refusedWith(403) : null)
    await store.append('a', 0, [said(1)])
    await world.run(3_600_000)
    const posts = line.requests.filter(({ method }) => method === 'POST')
    expect(posts.length).toBeGreaterThan(5)
    expect(posts.length).toBeLessThan(13)
  })

  test('as one entry of many lets those before it through', async () => {
    const { store, line, world, delivery, server } = deskOn()
    const poison = said(7, 'poison')
    line.meets = ({ method, body }) =>
      method === 'POST' && JSON.stringify(body).includes('poison') ? refusedWith(422) : null
    await store.append('a', 0, [...many(1, 6), poison, ...many(8, 3)])
    await world.run(1_000)
    expect(await server.store.read('a')).toEqual(many(1, 6))
    expect(delivery('a')).toMatchObject({ state: 'refused', waiting: 4 })
    expect((await store.unsent())[0]?.events).toEqual([poison, ...many(8, 3)])
  })

  test('because it is too much at once goes in parts', async () => {
    const { store, line, world, server } = deskOn()
    line.meets = ({ method, body }) =>
      method === 'POST' && (body as { events: unknown[] }).events.length > 3
        ? refusedWith(413)
        : null
    await store.append('a', 0, many(1, 20))
    await world.run(1_000)
    expect(await server.store.read('a')).toEqual(many(1, 20))
  })
})

describe('the outbox', () => {
  test('sends an event with the same id and number, however often', async () => {
    const { store, line, world, server } = deskOn()
    let tries = 0
    line.meets = ({ method }) => {
      if (method !== 'POST') return null
      tries += 1
      return tries < 4 ? 'lost-answer' : null
    }
    await store.append('a', 0, [opened, said(2)])
    await world.run(120_000)
    const posts = line.requests.filter(({ method }) => method === 'POST').map(({ body }) => body)
    expect(posts.length).toBeGreaterThan(1)
    expect(new Set(posts.map((body) => JSON.stringify(body))).size).toBe(1)
    expect(await server.store.read('a')).toEqual([opened, said(2)])
  })

  test('leaves a server alone for as long as it asks', async () => {
    const { store, line, world, wake } = deskOn()
    line.meets = ({ method }) =>
      method === 'POST' ? refusedWith(429, { 'retry-after': '120' }) : null
    await store.append('a', 0, [said(1)])
    await world.run(100)
    wake()
    void store.sync()
    await world.run(119_000)
    expect(line.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
    await world.run(130_000)
    expect(line.requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })

  test('waits longer after each failure, and never more than a minute', async () => {
    const { store, line, world } = deskOn()
    const times: number[] = []
    line.meets = ({ method }) => {
      if (method === 'POST') times.push(world.now())
      return method === 'POST' ? 'lost' : null
    }
    await store.append('a', 0, [said(1)])
    await world.run(3_600_000)
    const waits = times.slice(1).map((time, at) => time - (times[at] ?? 0))
    expect(Math.max(...waits.slice(0, 3))).toBeLessThanOrEqual(4_000)
    expect(Math.max(...waits)).toBeGreaterThan(20_000)
    expect(Math.max(...waits)).toBeLessThanOrEqual(61_000)
  })

  test('tries at once when the network may be there again', async () => {
    const { store, line, world, wake, delivery } = deskOn()
    line.meets = () => 'lost'
    await store.append('a', 0, [said(1)])
    await world.run(600_000)
    expect(delivery('a')).toMatchObject({ state: 'waiting', waiting: 1, problem: null })
    line.meets = () => null
    wake()
    await world.run(world.now() + 5)
    expect(delivery('a')?.state).toBe('sent')
  })

  test('tries at once when something else was answered', async () => {
    const { store, line, world, server } = deskOn()
    line.meets = () => 'lost'
    await store.append('a', 0, [said(1)])
    await world.run(600_000)
    line.meets = () => null
    await store.list()
    await world.run(world.now() + 5)
    expect(await server.store.read('a')).toEqual([said(1)])
  })

  test('gives up a request that hangs, and sends it again', async () => {
    const { store, line, world, server, delivery } = deskOn()
    let hangs = true
    line.meets = ({ method }) => (method === 'POST' && hangs ? 'hangs' : null)
    await store.append('a', 0, [said(1)])
    await world.run(5_000)
    expect(delivery('a')?.state).toBe('sending')
    await world.run(9_100)
    expect(delivery('a')?.state).toBe('waiting')
    hangs = false
    await world.run(20_000)
    expect(await server.store.read('a')).toEqual([said(1)])
  })

  test('takes a page of the network in between for no answer', async () => {
    const { store, line, world, delivery } = deskOn()
    line.meets = ({ method }) => (method === 'POST' ? { status: 200, body: '<html>' } : null)
    await store.append('a', 0, [said(1)])
    await world.run(100)
    expect(delivery('a')).toMatchObject({ state: 'waiting', waiting: 1 })
  })

  test('does not hammer a server that says it is done and has nothing', async () => {
    const { store, line, world, delivery } = deskOn()
    line.meets = ({ method }) => (method === 'POST' ? { status: 200, body: { seq: 9 } } : null)
    await store.append('a', 0, [said(1)])
    await world.run(60_000)
    expect(delivery('a')).toMatchObject({ waiting: 1 })
    expect(line.requests.length).toBeLessThan(60)
  })

  test('sends what an earlier page left, with no page open on the case', async () => {
    const { store, line, world, reload, server } = deskOn()
    line.meets = () => 'lost'
    await store.append('a', 0, [said(1)])
    await world.run(10)
    line.meets = () => null
    const next = reload()
    await next.list()
    await world.run(world.now() + 100)
    expect(await server.store.read('a')).toEqual([said(1)])
  })

  test('puts the flow of a case before its events, once', async () => {
    const { store, line, world, server } = deskOn()
    await store.putFlow(opened.flow.hash, smallFlow)
    await store.append('a', 0, [opened])
    await store.append('b', 0, [{ ...opened, id: 'other' }])
    await world.run(100)
    const kinds = line.requests.map(({ method }) => method).filter((method) => method !== 'GET')
    expect(kinds.filter((method) => method === 'PUT').length).toBeLessThanOrEqual(2)
    expect(kinds[0]).toBe('PUT')
    expect(await server.store.getFlow(opened.flow.hash)).toEqual(smallFlow)
  })

  test('lets small requests outlive the page', async () => {
    const { store, line, world } = deskOn()
    await store.append('a', 0, [said(1)])
    await store.append('b', 0, [said(1, 'x'.repeat(20_000))])
    await world.run(100)
    const posts = line.requests.filter(({ method }) => method === 'POST')
    expect(posts.map(({ path, keepalive }) => [path.slice(7, 8), keepalive])).toEqual([
      ['a', true],
      ['b', false],
    ])
  })

  test('never sends a draft', async () => {
    const { store, line, world } = deskOn()
    await store.putDraft('a', 'story', 'my canary')
    await store.append('a', 0, [said(1)])
    await world.run(1_000)
    expect(await store.drafts('a')).toEqual([{ field: 'story', text: 'my canary' }])
    expect(JSON.stringify(line.requests)).not.toContain('canary')
  })

  test('keeps apart what has an id that no path can hold', async () => {
    const { store, line, world, delivery } = deskOn()
    for (const caseId of ['', '.', '..', '\ud800']) {
      expect(await store.append(caseId, 0, [said(1)])).toEqual({ ok: true })
      await world.run(world.now() + 1_000)
      expect(delivery(caseId)?.problem?.code).toBe('store/case-id')
    }
    expect(line.requests.filter(({ method }) => method === 'POST')).toEqual([])
  })
})
