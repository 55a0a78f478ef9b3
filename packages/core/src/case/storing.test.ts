import { afterEach, describe, expect, test, vi } from 'vitest'
import { answer, here, leave, send, smallCase } from '../../../../tests/fixtures/cases'
import { storeWith } from '../../../../tests/fixtures/stores'
import type { AppendResult, CaseEvent } from '../index'

const story = answer('story', 'It broke.', 'listen/hear')
const finished = leave('listen/hear', 'finished')
const refusals: readonly (readonly [string, () => Promise<AppendResult>])[] = [
  ['is full', async () => ({ ok: false, code: 'store/full', reason: 'No room' })],
  ['is denied', async () => ({ ok: false, code: 'store/denied', reason: 'Blocked' })],
  ['fails', async () => ({ ok: false, code: 'store/failed', reason: 'Broken' })],
  ['breaks its word and rejects', () => Promise.reject(new Error('a bug of the host'))],
]

afterEach(() => void vi.useRealTimers())

describe.each(refusals)('while the store %s', (_, refuse) => {
  test('the case goes on and says that it is not saved', async () => {
    const store = storeWith()
    const recovery = await smallCase({ store })
    expect(recovery.saved).toBe('saved')
    store.append = refuse
    await send(recovery, story, finished)
    expect(here(recovery)).toBe('listen/probe')
    expect(recovery.view()).toMatchObject({ saved: 'not-saved', kept: { story: 'It broke.' } })
    expect(recovery.log).toHaveLength(3)
    expect(await store.read('case-1')).toHaveLength(1)
  })

  test('nothing is lost: all of it is stored as soon as it can be', async () => {
    const store = storeWith()
    const recovery = await smallCase({ store })
    const { append } = store
    store.append = refuse
    await send(recovery, story, finished)
    store.append = append
    await recovery.flush()
    expect(recovery.saved).toBe('saved')
    expect(await store.read('case-1')).toEqual(recovery.log)
  })

  test('the next event takes those before it along', async () => {
    const store = storeWith()
    const recovery = await smallCase({ store })
    const { append } = store
    store.append = refuse
    await send(recovery, story)
    store.append = append
    await send(recovery, finished)
    expect(recovery.saved).toBe('saved')
    expect(await store.read('case-1')).toEqual(recovery.log)
  })

  test('a case can begin', async () => {
    const store = storeWith()
    const { append } = store
    store.append = refuse
    const recovery = await smallCase({ store })
    expect(recovery.view()).toMatchObject({ saved: 'not-saved', readOnly: null })
    await send(recovery, finished)
    store.append = append
    await recovery.flush()
    const stored = (await store.read('case-1')) as readonly CaseEvent[]
    expect(stored.map(({ type }) => type)).toEqual(['case.opened', 'beat.left'])
  })

  test('what is still refused stays refused', async () => {
    const store = storeWith()
    const recovery = await smallCase({ store })
    store.append = refuse
    await send(recovery, finished)
    expect((await recovery.send(finished)).ok).toBe(false)
    expect(recovery.log).toHaveLength(2)
  })
})

test('what a store held although it said no is not recorded twice', async () => {
  const store = storeWith()
  const recovery = await smallCase({ store })
  const { append } = store
  store.append = async (...args) => {
    await append(...args)
    return { ok: false, code: 'store/failed', reason: 'The answer got lost' }
  }
  const said = { type: 'text.said', beat: 'listen/hear', channel: 'phone', via: 'spoken' } as const
  await send(recovery, { ...said, text: 'Go on.' })
  store.append = append
  await send(recovery, finished)
  expect(recovery.log.map(({ type }) => type)).toEqual(['case.opened', 'text.said', 'beat.left'])
  expect(await store.read('case-1')).toEqual(recovery.log)
  expect(recovery.saved).toBe('saved')
})

test('a store that lasts as long as the page is named as such', async () => {
  const recovery = await smallCase()
  expect(recovery.view().saved).toBe('memory-only')
})

test('a write that takes its time shows as saving, a quick one does not', async () => {
  vi.useFakeTimers()
  const store = storeWith()
  const recovery = await smallCase({ store })
  const seen: string[] = []
  recovery.subscribe((view) => seen.push(view.saved))
  await send(recovery, story)
  expect(seen).toEqual(['saved'])
  const { append } = store
  store.append = async (...args) => {
    await new Promise((done) => setTimeout(done, 1000))
    return append(...args)
  }
  const sent = recovery.send(finished)
  await vi.advanceTimersByTimeAsync(399)
  expect(recovery.saved).toBe('saved')
  await vi.advanceTimersByTimeAsync(1)
  expect(recovery.saved).toBe('saving')
  await vi.advanceTimersByTimeAsync(600)
  expect((await sent).ok).toBe(true)
  expect(seen).toEqual(['saved', 'saving', 'saved'])
})

test('nothing moves on the screen before it is stored', async () => {
  const store = storeWith()
  const recovery = await smallCase({ store })
  const { append } = store
  const waiting: (() => void)[] = []
  const held = new Promise<void>((done) => waiting.push(done))
  store.append = async (...args) => {
    await held
    return append(...args)
  }
  const sent = recovery.send(finished)
  await Promise.resolve()
  expect(here(recovery)).toBe('listen/hear')
  for (const release of waiting) release()
  await sent
  expect(here(recovery)).toBe('listen/probe')
})

test.each([
  ['no agent', { agent: undefined }],
  ['an agent without a name', { agent: { id: 'a' } }],
  ['a customer with a number for an id', { customer: { id: 7 } }],
  ['an unknown channel', { channel: 'pigeon' }],
  ['a customer who is a circle', { customer: circular() }],
])('a case about %s is not begun', async (_, wrong) => {
  const store = storeWith()
  const about = { ...(await import('../../../../tests/fixtures/cases')).about, ...wrong } as never
  await expect(smallCase({ store, about })).rejects.toThrow(/case\/about/)
  expect(await store.read('case-1')).toEqual([])
})

function circular() {
  const loop: Record<string, unknown> = { id: 'c' }
  loop['self'] = loop
  return loop
}

describe('a store that is emptied while a case is open', () => {
  test('is given the whole case again with the next event', async () => {
    const first = storeWith()
    let now = first
    const store = storeWith({
      append: (...args) => now.append(...args),
      read: (...args) => now.read(...args),
      putFlow: (...args) => now.putFlow(...args),
      getFlow: (...args) => now.getFlow(...args),
    })
    const recovery = await smallCase({ store })
    await send(recovery, answer('story', 'It broke.', 'listen/hear'))
    now = storeWith()
    await send(recovery, leave('listen/hear', 'finished'))
    expect(await now.read('case-1')).toEqual(recovery.log)
    expect(recovery.log).toHaveLength(3)
    expect(recovery.saved).toBe('saved')
    expect(
      await now.getFlow(recovery.log[0]?.type === 'case.opened' ? recovery.log[0].flow.hash : ''),
    ).not.toBeNull()
  })
})
