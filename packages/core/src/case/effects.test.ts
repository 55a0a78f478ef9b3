import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { here, leave, send, smallCase } from '../../../../tests/fixtures/cases'
import { perform, type EffectResult, type Recovery } from '../index'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = () => new Promise<string>(() => {})
const effects = (recovery: Recovery) =>
  recovery.log.flatMap((event) => (event.type.startsWith('effect.') ? [event] : []))

// Put together, because the linter is right about nearly every other use of the word.
const waitedFor = ['th', 'en'].join('')

/** Something that throws as soon as it is waited for. */
function trap(): object {
  return Object.defineProperty({}, waitedFor, {
    get() {
      throw new Error('a trap')
    },
  })
}

function throwing(what: unknown): never {
  throw what
}

/** A call of the host that answers when it is told to. */
function people(): { call(): Promise<string>; answer(text: string): void } {
  const waiting: ((text: string) => void)[] = []
  return {
    call: () => new Promise((resolve) => waiting.push(resolve)),
    answer: (text) => waiting.forEach((resolve) => resolve(text)),
  }
}

/** Runs a call of the host until it is settled or its time is over. */
async function settled<T>(
  recovery: Recovery,
  call: () => T | Promise<T>,
  options?: { timeout?: number },
): Promise<EffectResult<T>> {
  const result = perform(recovery, 'createTask', call, options)
  await vi.runAllTimersAsync()
  return result
}

describe('a function of the host', () => {
  test('that answers is recorded as done, with its reference', async () => {
    const recovery = await smallCase()
    expect(await settled(recovery, async () => 'task-7')).toEqual({ ok: true, value: 'task-7' })
    expect(effects(recovery)).toMatchObject([
      { type: 'effect.asked', capability: 'createTask' },
      { type: 'effect.done', ref: 'task-7' },
    ])
    expect(recovery.view().notices).toEqual([])
  })

  test.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['an object', { id: 1 }],
    ['a number', 4],
  ])('that answers %s is done without a reference', async (_, value) => {
    const recovery = await smallCase()
    expect(await settled(recovery, () => value)).toEqual({ ok: true, value })
    expect(effects(recovery)[1]).not.toHaveProperty('ref')
  })

  const failing: readonly (readonly [string, () => unknown, string])[] = [
    [
      'throws',
      () => {
        throw new Error('a bug of the host')
      },
      'effect/threw',
    ],
    ['throws nothing at all', () => throwing(undefined), 'effect/threw'],
    ['rejects', () => Promise.reject(new Error('a bug of the host')), 'effect/threw'],
    ['answers something that throws when it is waited for', () => trap(), 'effect/threw'],
    ['is not a function', undefined as unknown as () => unknown, 'effect/threw'],
    ['never settles', never, 'effect/timeout'],
  ]
  test.each(failing)(
    'that %s is shown and recorded, and the case goes on',
    async (_, call, code) => {
      const recovery = await smallCase()
      expect(await settled(recovery, call)).toEqual({ ok: false, code })
      expect(effects(recovery)).toMatchObject([
        { type: 'effect.asked' },
        { type: 'effect.failed', code },
      ])
      const [notice] = recovery.view().notices
      expect(notice).toMatchObject({ code })
      expect(notice?.text).toContain('task')
      await send(recovery, leave('listen/hear', 'finished'))
      expect(here(recovery)).toBe('listen/probe')
    },
  )

  test('has ten seconds unless it is told otherwise', async () => {
    const recovery = await smallCase()
    const done = vi.fn<() => void>()
    void perform(recovery, 'insert', never).then(done)
    await vi.advanceTimersByTimeAsync(9_999)
    expect(done).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(done).toHaveBeenCalledWith({ ok: false, code: 'effect/timeout' })
    void perform(recovery, 'insert', never, { timeout: 50 }).then(done)
    await vi.advanceTimersByTimeAsync(50)
    expect(done).toHaveBeenCalledTimes(2)
  })

  test.each([Infinity, 30 * 24 * 3_600_000])('may wait %d ms for people', async (timeout) => {
    const recovery = await smallCase()
    const done = vi.fn<() => void>()
    const lead = people()
    void perform(recovery, 'requestApproval', () => lead.call(), { timeout }).then(done)
    await vi.advanceTimersByTimeAsync(24 * 3_600_000)
    expect(done).not.toHaveBeenCalled()
    lead.answer('ok')
    await vi.advanceTimersByTimeAsync(0)
    expect(done).toHaveBeenCalledWith({ ok: true, value: 'ok' })
  })

  test('that answers too late changes nothing any more', async () => {
    const recovery = await smallCase()
    const late = people()
    expect(await settled(recovery, () => late.call())).toEqual({
      ok: false,
      code: 'effect/timeout',
    })
    const { length } = recovery.log
    late.answer('task-7')
    await vi.runAllTimersAsync()
    expect(recovery.log).toHaveLength(length)
    expect(recovery.view().notices).toHaveLength(1)
  })

  test('may send to the case while it runs', async () => {
    const recovery = await smallCase()
    const result = await settled(recovery, () => recovery.send(leave('listen/hear', 'finished')))
    expect(result).toMatchObject({ ok: true, value: { ok: true } })
    expect(recovery.log.map(({ type }) => type)).toEqual([
      'case.opened',
      'effect.asked',
      'beat.left',
      'effect.done',
    ])
  })

  test('is called even where the case can only be read', async () => {
    const recovery = await smallCase()
    const closed = {
      ...recovery,
      send: async () => ({ ok: false, code: 'x', reason: 'x' }) as const,
    }
    expect(await settled(closed, () => 'copied')).toEqual({ ok: true, value: 'copied' })
  })
})

test('a notice goes once the same thing works', async () => {
  const recovery = await smallCase()
  await settled(recovery, () => Promise.reject(new Error('a bug of the host')))
  expect(recovery.view().notices).toHaveLength(1)
  await settled(recovery, () => 'task-7')
  expect(recovery.view().notices).toEqual([])
})

test('an effect is settled once, and only when it was asked for', async () => {
  const recovery = await smallCase()
  const ask = { type: 'effect.asked', effect: 'e', capability: 'copy' } as const
  expect((await recovery.send({ type: 'effect.done', effect: 'e' })).ok).toBe(false)
  await send(recovery, ask, { type: 'effect.done', effect: 'e' })
  expect((await recovery.send(ask)).ok).toBe(false)
  expect((await recovery.send({ type: 'effect.failed', effect: 'e', code: 'x' })).ok).toBe(false)
  expect((await recovery.send({ type: 'effect.done', effect: 'constructor' })).ok).toBe(false)
})
