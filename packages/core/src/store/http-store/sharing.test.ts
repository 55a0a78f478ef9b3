import { describe, expect, test } from 'vitest'
import { openedEvent } from '../../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../../tests/fixtures/small-flow'
import { deskOn } from '../../../../../tests/fixtures/wire/desk'
import type { CaseEvent } from '../../index'
import { opened as anOpening, said } from '../../testing/store-checks/kit'

const opened = openedEvent(smallFlow)
const left = (id: string, seq: number): CaseEvent => ({
  v: 1,
  seq,
  id,
  at: opened.at,
  by: id,
  type: 'beat.left',
  beat: 'listen/hear',
  exit: 'finished',
})
const words = (id: string, seq: number): CaseEvent => ({ ...said(seq, id), id })

/** Two browsers on one server, with a case that both have. */
async function twoDesks() {
  const one = deskOn()
  const other = deskOn({}, one.server)
  await one.server.store.putFlow(opened.flow.hash, smallFlow)
  await one.server.store.append('a', 0, [opened])
  for (const { store, world } of [one, other]) {
    await store.read('a')
    await world.run(10)
  }
  return { one, other, shelf: one.server.store }
}

describe('when others wrote first', () => {
  test('what waits goes on top, with no page open on the case', async () => {
    const { one, other, shelf } = await twoDesks()
    one.line.meets = () => 'lost'
    await one.store.append('a', 1, [words('mine', 2)])
    await other.store.append('a', 1, [left('theirs', 2)])
    await other.world.run(100)
    one.line.meets = () => null
    const next = one.reload()
    await next.sync()
    await one.world.run(one.world.now() + 100)
    const both = [opened, left('theirs', 2), words('mine', 3)]
    expect(await shelf.read('a')).toEqual(both)
    expect(await next.read('a')).toEqual(both)
  })

  test('what no longer fits is kept apart, readable, and told of once', async () => {
    const { one, other, shelf } = await twoDesks()
    one.line.meets = () => 'lost'
    await one.store.append('a', 1, [left('mine', 2), words('mine too', 3)])
    await other.store.append('a', 1, [left('theirs', 2)])
    await other.world.run(100)
    one.line.meets = () => null
    const heard: number[] = []
    one.store.watch('a', (seq) => heard.push(seq))
    one.wake()
    await one.world.run(one.world.now() + 1_000)
    expect(heard).toEqual([3])
    expect(await shelf.read('a')).toEqual([opened, left('theirs', 2), words('mine too', 3)])
    expect(one.delivery('a')).toMatchObject({ state: 'sent', setAside: 1 })
    const next = one.reload()
    const told: number[] = []
    next.delivery('a', ({ setAside }) => told.push(setAside))
    await one.world.run(one.world.now() + 1_000)
    expect(told).toEqual([0])
    expect(await next.unsent()).toMatchObject([
      { caseId: 'a', events: [], setAside: [left('mine', 2)] },
    ])
  })

  test('a page that does not know yet cannot write past it', async () => {
    const { one, other } = await twoDesks()
    one.line.meets = () => 'lost'
    await one.store.append('a', 1, [left('mine', 2)])
    await other.store.append('a', 1, [left('theirs', 2)])
    await other.world.run(100)
    one.line.meets = () => null
    one.wake()
    await one.world.run(one.world.now() + 1_000)
    expect(await one.store.append('a', 2, [words('late', 3)], 'mine')).toEqual({
      ok: false,
      code: 'store/conflict',
      seq: 2,
    })
    expect(await one.store.append('a', 2, [words('late', 3)], 'theirs')).toEqual({ ok: true })
  })

  test('what waits is held where a newer version has written, and nothing of it is sent', async () => {
    const { one, shelf } = await twoDesks()
    one.line.meets = () => 'lost'
    await one.store.append('a', 1, [words('mine', 2)])
    await shelf.append('a', 1, [{ ...said(2), v: 2, type: 'case.sung' } as never])
    one.line.meets = () => null
    one.wake()
    await one.world.run(one.world.now() + 600_000)
    expect(one.delivery('a')).toMatchObject({
      state: 'refused',
      waiting: 1,
      problem: { code: 'log/newer' },
    })
    expect(await shelf.read('a')).toHaveLength(2)
    expect(await one.store.read('a')).toEqual([opened, expect.anything(), words('mine', 3)])
  })
})

describe('reading', () => {
  test('is from this browser at once, and what others wrote follows', async () => {
    const { one, shelf } = await twoDesks()
    await shelf.append('a', 1, [words('theirs', 2)])
    await one.world.run(one.world.now() + 5_000)
    const heard: number[] = []
    one.store.watch('a', (seq) => heard.push(seq))
    one.line.meets = ({ path }) => (path === '/changes' ? 'lost' : null)
    expect(await one.store.read('a')).toEqual([opened])
    await one.world.run(one.world.now() + 100)
    expect(heard).toEqual([2])
    expect(await one.store.read('a')).toEqual([opened, words('theirs', 2)])
  })

  test('works without the network for a case that was here before', async () => {
    const { one } = await twoDesks()
    one.line.meets = () => 'lost'
    const next = one.reload()
    expect(await next.read('a')).toEqual([opened])
    expect(await next.getFlow(opened.flow.hash)).toBe(null)
  })

  test('has the flow of a case for the time without a network', async () => {
    const { one } = await twoDesks()
    expect(await one.store.getFlow(opened.flow.hash)).toEqual(smallFlow)
    one.line.meets = () => 'lost'
    expect(await one.reload().getFlow(opened.flow.hash)).toEqual(smallFlow)
  })

  test.each(['lost', { status: 401, body: {} }, { status: 500, body: {} }] as const)(
    'never takes a case that cannot be had for a new one: %o',
    async (met) => {
      const { store, line } = deskOn()
      line.meets = () => met
      await expect(store.read('b')).rejects.toThrow(/store\/(unreachable|signed-out|busy)/)
      line.meets = () => null
      expect(await store.read('b')).toEqual([])
    },
  )
})

describe('removing', () => {
  test('is of this browser alone, and not while the server lacks some of it', async () => {
    const { one, shelf } = await twoDesks()
    one.line.meets = () => 'lost'
    await one.store.append('a', 1, [words('mine', 2)])
    await one.store.putDraft('a', 'story', 'typing')
    expect(await one.store.remove('a')).toBe(false)
    one.line.meets = () => null
    await one.store.sync()
    await one.world.run(one.world.now() + 1_000)
    expect(await one.store.copy.remove('a')).toBe(true)
    expect(await one.store.drafts('a')).toEqual([])
    expect(await one.store.copy.list()).toEqual([])
    expect(await shelf.read('a')).toHaveLength(2)
    expect(await one.store.remove('a')).toBe(false)
  })
})

describe('watching', () => {
  test('hears of what others write as it happens, in one case and in all', async () => {
    const { one, other } = await twoDesks()
    const [mine, all]: [number[], string[]] = [[], []]
    one.store.watch('a', (seq) => mine.push(seq))
    one.store.watch(null, (seq, caseId) => all.push(`${caseId}${seq}`))
    await one.world.run(one.world.now() + 1)
    await other.store.append('a', 1, [words('theirs', 2)])
    await other.store.append('new', 0, [anOpening()])
    await other.world.run(100)
    await one.world.run(one.world.now() + 1)
    expect(mine).toEqual([2])
    expect(all.toSorted()).toEqual(['a2', 'new1'])
    expect(await one.store.read('a')).toEqual([opened, words('theirs', 2)])
  })

  test('goes on from where it broke off', async () => {
    const { one, other } = await twoDesks()
    const heard: number[] = []
    one.store.watch('a', (seq) => heard.push(seq))
    await one.world.run(one.world.now() + 1)
    await other.store.append('a', 1, [words('first', 2)])
    await other.world.run(100)
    await one.world.run(one.world.now() + 1)
    one.line.cut()
    await other.store.append('a', 2, [words('second', 3)])
    await other.world.run(200)
    await one.world.run(one.world.now() + 20_000)
    expect(heard).toEqual([2, 3])
    const cursors = one.line.requests
      .filter(({ path }) => path === '/changes')
      .map(({ headers }) => headers.get('last-event-id'))
    expect(cursors.slice(0, 2)).toEqual([null, '2'])
  })

  test('asks from time to time where there is no stream', async () => {
    const { one, other } = await twoDesks()
    one.line.meets = ({ path }) => (path === '/changes' ? { status: 404, body: {} } : null)
    const heard: string[] = []
    one.store.watch('a', (seq, caseId) => heard.push(`${caseId}${seq}`))
    await one.world.run(one.world.now() + 60_000)
    await other.store.append('a', 1, [words('theirs', 2)])
    await other.world.run(100)
    await one.world.run(one.world.now() + 16_000)
    expect(heard).toEqual(['a2'])
    expect(one.line.requests.length).toBeLessThan(80)
  })

  test('takes a stream that is silent for a minute for dead', async () => {
    const { one } = await twoDesks()
    one.store.watch('a', () => undefined)
    await one.world.run(one.world.now() + 59_000)
    const before = one.line.requests.filter(({ path }) => path === '/changes').length
    await one.world.run(one.world.now() + 20_000)
    expect(one.line.requests.filter(({ path }) => path === '/changes').length).toBe(before + 1)
  })

  test('keeps no stream open once nobody watches, nor after closing', async () => {
    const { one } = await twoDesks()
    const stop = one.store.watch('a', () => undefined)
    await one.world.run(one.world.now() + 10)
    expect(one.line.streams).toBe(1)
    stop()
    stop()
    await one.world.run(one.world.now() + 10)
    expect(one.line.streams).toBe(0)
    one.store.watch('a', () => undefined)
    await one.world.run(one.world.now() + 10)
    one.store.close()
    await one.world.run(one.world.now() + 10)
    expect(one.line.streams).toBe(0)
  })
})
