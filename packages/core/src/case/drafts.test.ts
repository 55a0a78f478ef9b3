import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  answer,
  exitOf,
  fieldOf,
  goTo,
  here,
  leave,
  send,
  smallCase,
  stateOf,
  walkTo,
} from '../../../../tests/fixtures/cases'
import { storeWith } from '../../../../tests/fixtures/stores'
import type { Recovery, Store } from '../index'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const finished = leave('listen/hear', 'finished')
const typed = (recovery: Recovery) =>
  recovery.log.flatMap((event) => (event.type === 'field.answered' ? [event.value] : []))

describe('a text that is being typed', () => {
  test('is no event', async () => {
    const recovery = await smallCase()
    recovery.draft('story', 'It bro')
    await recovery.flush()
    expect(recovery.log).toHaveLength(1)
    expect(recovery.draftOf('story')).toBe('It bro')
    expect(recovery.draftOf('impact')).toBeNull()
  })

  test.each([2, 20, 45])(
    'is durable within 100 ms of the key, where a write takes %i ms, however fast the keys come',
    async (takes) => {
      const start = Date.now()
      const writes: { text: string; done: number }[] = []
      let under = 0
      let most = 0
      const store = storeWith({
        async putDraft(_, __, text) {
          under += 1
          most = Math.max(most, under)
          await new Promise((resolve) => setTimeout(resolve, takes))
          under -= 1
          writes.push({ text, done: Date.now() - start })
          return true
        },
      })
      const recovery = await smallCase({ store })
      const keys = Array.from({ length: 240 }, (_, at) => ({
        text: 'x'.repeat(at + 1),
        at: at * 7,
      }))
      for (const key of keys) {
        recovery.draft('story', key.text)
        await vi.advanceTimersByTimeAsync(7)
      }
      await vi.advanceTimersByTimeAsync(100)
      const ages = keys.map(({ text, at }) => {
        const write = writes.find((one) => one.text.length >= text.length)
        return (write?.done ?? Infinity) - at
      })
      expect(Math.max(...ages)).toBeLessThanOrEqual(100)
      expect(most).toBe(1)
      expect(writes.length).toBeLessThanOrEqual(Math.ceil((240 * 7) / takes) + 1)
      expect(writes.at(-1)?.text).toHaveLength(240)
    },
  )

  test('is written at once when it is the first in a while', async () => {
    const putDraft = vi.fn<Store['putDraft']>(async () => true)
    const recovery = await smallCase({ store: storeWith({ putDraft }) })
    recovery.draft('story', 'I')
    expect(putDraft).toHaveBeenCalledTimes(1)
  })

  test('is written by a flush, which waits for every write under way', async () => {
    let begun = 0
    let done = 0
    const store = storeWith({
      async putDraft() {
        begun += 1
        await new Promise((resolve) => setTimeout(resolve, begun === 1 ? 60 : 20))
        done += 1
        return true
      },
    })
    const recovery = await smallCase({ store })
    recovery.draft('story', 'I')
    recovery.draft('story', 'It')
    const flushed = recovery.flush().then(() => done)
    await vi.advanceTimersByTimeAsync(60)
    expect(await flushed).toBe(2)
    recovery.draft('impact', 'a day')
    const again = recovery.flush().then(() => done)
    await vi.advanceTimersByTimeAsync(20)
    expect(await again).toBe(3)
  })

  test('is there when the case is opened again, and counts', async () => {
    const store = storeWith()
    const first = await smallCase({ store })
    await goTo(first, 'mend/ask')
    first.draft('asked', 'a new kettle')
    await first.dispose()
    const again = await smallCase({ store })
    expect(again.draftOf('asked')).toBe('a new kettle')
    expect(fieldOf(again, 'asked')?.value).toBe('a new kettle')
    expect(exitOf(again, 'told')?.open).toBe(true)
  })

  test('is told from one that is lost: then the case is not saved', async () => {
    const store = storeWith()
    const recovery = await smallCase({ store })
    const { putDraft } = store
    store.putDraft = async () => false
    recovery.draft('story', 'I')
    await recovery.flush()
    expect(recovery.view().saved).toBe('not-saved')
    store.putDraft = putDraft
    await recovery.flush()
    expect(recovery.view().saved).toBe('saved')
    expect(await store.drafts('case-1')).toEqual([{ field: 'story', text: 'I' }])
  })

  test('survives a store that throws', async () => {
    const store = storeWith({ putDraft: () => Promise.reject(new Error('a bug of the host')) })
    const recovery = await smallCase({ store })
    recovery.draft('story', 'It broke.')
    await recovery.flush()
    expect(recovery.view().saved).toBe('not-saved')
    expect(recovery.draftOf('story')).toBe('It broke.')
  })

  test('is held at 64 kB, and told how much did not fit', async () => {
    const recovery = await smallCase()
    const { text, over } = recovery.draft('story', 'x'.repeat(1_000_000))
    expect(text).toHaveLength(65_536)
    expect(over).toBe(1_000_000 - 65_536)
    expect(recovery.draftOf('story')).toBe(text)
    await send(recovery, finished)
    expect(typed(recovery)).toEqual([text])
  })

  test('changes the view only when a field fills or empties', async () => {
    const recovery = await smallCase()
    const changes = vi.fn<() => void>()
    recovery.subscribe(changes)
    for (const text of ['I', 'It', 'It ', 'It b']) recovery.draft('story', text)
    expect(changes).toHaveBeenCalledTimes(1)
    recovery.draft('story', '  ')
    expect(changes).toHaveBeenCalledTimes(2)
  })
})

describe('leaving a beat', () => {
  test('counts what is typed as answered, and records it first', async () => {
    const store = storeWith()
    const recovery = await smallCase({ store })
    await goTo(recovery, 'mend/ask')
    expect(exitOf(recovery, 'told')?.open).toBe(false)
    recovery.draft('asked', 'a new kettle')
    expect(exitOf(recovery, 'told')?.open).toBe(true)
    const result = await recovery.send(leave('mend/ask', 'told'))
    expect(result.ok && result.events.map(({ type }) => type)).toEqual([
      'field.answered',
      'beat.left',
    ])
    expect(typed(recovery)).toEqual(['a new kettle'])
    expect(recovery.draftOf('asked')).toBeNull()
    await recovery.flush()
    expect(await store.drafts('case-1')).toEqual([])
  })

  test('does not count blanks', async () => {
    const recovery = await smallCase()
    await goTo(recovery, 'mend/ask')
    recovery.draft('asked', ' \n ')
    expect(exitOf(recovery, 'told')?.open).toBe(false)
    expect((await recovery.send(leave('mend/ask', 'told'))).ok).toBe(false)
    expect(recovery.draftOf('asked')).toBe(' \n ')
  })

  test('takes an answer back that was emptied', async () => {
    const recovery = await smallCase()
    await send(recovery, answer('story', 'It broke.', 'listen/hear'))
    recovery.draft('story', '')
    await send(recovery, finished)
    expect(recovery.view().kept.story).toBeNull()
  })

  test.each([
    ['a jump', { type: 'beat.jumped', beat: 'listen/probe', to: 'mend/ask' }],
    ['going back', { type: 'beat.back', beat: 'listen/probe' }],
    ['skipping', { type: 'beat.skipped', beat: 'listen/probe' }],
    ['closing', { type: 'case.closed', outcome: 'duplicate', reason: 'Same as 4820' }],
  ] as const)('by %s loses nothing that was typed', async (_, move) => {
    const recovery = await smallCase()
    await walkTo(recovery, 'listen/probe')
    recovery.draft('impact', 'the day is lost')
    await send(recovery, move)
    expect(typed(recovery)).toEqual(['the day is lost'])
  })

  test('prefers the answer that comes with it', async () => {
    const recovery = await smallCase()
    recovery.draft('story', 'It bro')
    await recovery.send([answer('story', 'It broke.', 'listen/hear'), finished])
    expect(typed(recovery)).toEqual(['It broke.'])
  })

  test('keeps what is typed while it is under way', async () => {
    const recovery = await smallCase()
    recovery.draft('story', 'It broke')
    const left = recovery.send(finished)
    recovery.draft('story', 'It broke twice')
    await left
    expect(recovery.draftOf('story')).toBe('It broke twice')
    expect(typed(recovery)).toEqual(['It broke'])
    await send(recovery, leave('listen/probe', 'clear'))
    expect(typed(recovery)).toEqual(['It broke', 'It broke twice'])
  })

  test.each(['no-such-field', 'severity', 'feelings', '__proto__'])(
    'is not held up by something typed into %s',
    async (field) => {
      const recovery = await smallCase()
      recovery.draft(field, 'words')
      await send(recovery, finished)
      expect(here(recovery)).toBe('listen/probe')
      expect(typed(recovery)).toEqual([])
    },
  )

  test('shows nothing of it either', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'listen/probe')
    recovery.draft('severity', 'major')
    expect(fieldOf(recovery, 'severity')?.value).toBeNull()
    expect(stateOf(recovery, 'own/sorry')).toBe('skipped')
  })
})

test('a draft is gone once its field is answered with the same words', async () => {
  const recovery = await smallCase()
  recovery.draft('story', 'It broke.')
  await send(recovery, answer('story', 'It broke.', 'listen/hear'))
  expect(recovery.draftOf('story')).toBeNull()
  expect(recovery.view().kept.story).toBe('It broke.')
})
