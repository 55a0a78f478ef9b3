import { fold, hashFlow, openCase, perform, type Flow, type Recovery } from '@amends/core'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { flows } from '../conformance/flows'
import { about, answer, leave, smallCase, start } from '../fixtures/cases'
import { diceOf, pick } from '../fixtures/random/dice'
import { damaged } from '../fixtures/random/mutations'
import { walk } from '../fixtures/random/walk'
import { smallFlow } from '../fixtures/small-flow'
import { storeWith } from '../fixtures/stores'

const all = [...flows, smallFlow]

interface Stored {
  readonly flow: Flow
  readonly log: readonly unknown[]
}

/** Sound logs of every method, of up to 30 events each. */
const sound: readonly Stored[] = all.flatMap((flow, one) =>
  Array.from({ length: 12 }, (_, other) => {
    const dice = diceOf(one * 100 + other)
    const seeds = Array.from({ length: 20 + dice(30) }, () => dice(2 ** 31))
    return { flow, log: JSON.parse(JSON.stringify(walk(flow, seeds).log)) as readonly unknown[] }
  }),
)

/** What an opened case did wrong with the log it was given; none when it opened as it should. */
type Open = typeof openCase
async function wrongs({ flow, log }: Stored, open: Open): Promise<readonly string[]> {
  const before = JSON.stringify(log)
  const append = vi.fn<() => Promise<{ ok: true }>>(async () => ({ ok: true }))
  const store = storeWith({
    append,
    read: async (_, from = 1) => structuredClone(log.slice(from - 1)),
  })
  const options = { caseId: 'case-1', flow, store, about, now: () => Date.parse(start) }
  const recovery = await open(options)
  const { readOnly, caseId } = recovery.view()
  const whole = JSON.stringify(recovery.log) === before
  const begun = JSON.stringify(recovery.log) === JSON.stringify(log.slice(0, recovery.log.length))
  const sent = await recovery.send({ type: 'notified.recorded', who: 'Depot', what: 'It broke' })
  const wrong = {
    'opened as another case': caseId !== 'case-1',
    'took only a part for the whole': readOnly === null && !whole,
    'shut a log that it understood whole': readOnly !== null && whole,
    'gave no reason': readOnly !== null && !/\w+\.$/.test(readOnly.reason),
    'began anew': !begun,
    'took words into a log that it cannot follow': readOnly !== null && sent.ok,
    'took no words': readOnly === null && !sent.ok,
    'wrote over what it cannot follow': readOnly !== null && append.mock.calls.length > 0,
    'changed what is stored': JSON.stringify(log) !== before,
  }
  await recovery.dispose()
  return Object.entries(wrong).flatMap(([what, is]) => (is ? [what] : []))
}

async function shutOf({ flow, log }: Stored): Promise<boolean> {
  const hash = hashFlow(flow)
  return fold(log, (wanted) => (wanted === hash ? flow : null)).stop !== null
}

const cases = fc.tuple(fc.constantFrom(...sound), fc.nat()).map(([stored, seed]) => ({
  ...stored,
  log: damaged(stored.log, diceOf(seed)),
}))

describe('a damaged log', () => {
  test('opens exactly as it is stored, or for reading only with its reason, 1,000 times', async () => {
    let shut = 0
    await fc.assert(
      fc.asyncProperty(cases, async (stored) => {
        fc.pre(stored.log.length > 0)
        if (await shutOf(stored)) shut += 1
        expect(await wrongs(stored, openCase)).toEqual([])
      }),
      { numRuns: 1_000 },
    )
    expect(shut).toBeGreaterThan(500)
    expect(shut).toBeLessThan(1000)
  }, 300_000)

  const careless: Readonly<Record<string, (recovery: Recovery) => Partial<Recovery>>> = {
    'begins anew without a word': (recovery) => ({
      log: recovery.log.slice(0, 1),
      view: () => ({ ...recovery.view(), readOnly: null }),
    }),
    'leaves out what it does not know': (recovery) => ({
      view: () => ({ ...recovery.view(), readOnly: null }),
    }),
    'takes words in all the same': () => ({ send: async () => ({ ok: true, events: [] }) }),
    'does not say why': (recovery) => ({
      view: () => {
        const view = recovery.view()
        return { ...view, readOnly: view.readOnly && { ...view.readOnly, reason: '' } }
      },
    }),
  }
  test.each(Object.entries(careless))('is seen when the engine %s', async (_, changes) => {
    const open: Open = async (options) => {
      const recovery = await openCase(options)
      return recovery.view().readOnly
        ? { ...recovery, log: recovery.log, ...changes(recovery) }
        : recovery
    }
    const found: string[] = []
    for (const stored of fc.sample(cases, { numRuns: 60, seed: 7 })) {
      if (stored.log.length > 0) found.push(...(await wrongs(stored, open)))
    }
    expect(found.length).toBeGreaterThan(0)
  })
})

test('a flow that was damaged in the store shuts the case, and never throws', async () => {
  const { flow, log } = sound[0] ?? { flow: smallFlow, log: [] }
  const text = JSON.stringify(flow)
  let missing = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const dice = diceOf(seed)
      const [broken] = damaged([JSON.parse(text)], dice)
      const store = storeWith({
        read: async () => structuredClone(log),
        getFlow: async () => broken,
      })
      const options = {
        caseId: 'case-1',
        flow: smallFlow,
        store,
        about,
        now: () => Date.parse(start),
      }
      const recovery = await openCase(options)
      const same = broken !== undefined && hashOf(broken) === hashFlow(flow)
      expect(recovery.view().readOnly?.code).toBe(same ? undefined : 'flow/missing')
      missing += same ? 0 : 1
      await recovery.dispose()
    }),
    { numRuns: 100 },
  )
  expect(missing).toBeGreaterThan(50)
})

function hashOf(flow: unknown): string | null {
  try {
    return hashFlow(flow as Flow)
  } catch {
    return null
  }
}

describe('a host that misbehaves', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  type Call = (recovery: Recovery) => unknown
  const calls: readonly Call[] = [
    () => 'ok',
    () => Promise.resolve({ deep: { junk: [() => 1] } }),
    () => Promise.reject(new Error('a bug of the host')),
    () => new Promise(() => {}),
    // oxlint-disable-next-line unicorn/no-thenable -- a bug of the host, on purpose
    () => ({ then: 7 }),
    (recovery) => recovery.send(leave(recovery.view().beat?.path ?? '', 'finished')),
    (recovery) => recovery.flush(),
    (recovery) => recovery.dispose(),
    () => new Map([[Symbol('junk'), 10n]]),
    () => {
      throw new Error('a bug of the host')
    },
    () =>
      new Promise((resolve, reject) => {
        resolve('once')
        resolve('twice')
        reject(new Error('thrice'))
      }),
    (recovery) => perform(recovery, 'copy', () => Promise.reject(new Error('inside'))),
  ]

  test('with any calls at once loses nothing: each is asked, each is settled, words go on', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), async (seeds) => {
        const recovery = await smallCase()
        recovery.subscribe(() => {
          throw new Error('a bug of the host')
        })
        const made = seeds.map((seed) => {
          const call = pick(calls, diceOf(seed))
          return perform(recovery, 'insert', () => call(recovery))
        })
        await vi.runAllTimersAsync()
        const results = await Promise.all(made)
        const types = recovery.log.map(({ type }) => type)
        const asked = types.filter((type) => type === 'effect.asked').length
        const settled = types.filter((type) => /^effect\.(done|failed)$/.test(type)).length
        expect(results).toHaveLength(seeds.length)
        expect(settled).toBe(asked)
        expect((await recovery.send(answer('story', 'It broke.'))).ok).toBe(true)
      }),
      { numRuns: 200 },
    )
    complaint.mockRestore()
  })

  const clocks: readonly (readonly [string, () => number])[] = [
    ['that throws', () => JSON.parse('{') as number],
    ['that tells nothing', () => NaN],
    ['that is out of the world', () => 1e300],
    ['that gives a text', () => 'noon' as unknown as number],
  ]
  test.each(clocks)('with a clock %s still has a case', async (_, now) => {
    const recovery = await smallCase({ now })
    expect((await recovery.send(leave('listen/hear', 'finished'))).ok).toBe(true)
    expect(Date.parse(recovery.log[1]?.at ?? '')).not.toBeNaN()
    expect(recovery.view().beat?.path).toBe('listen/probe')
  })

  test.each(['en_US', '', '!!', 'x'])(
    'with the locale %j still shows amounts and times',
    async (locale) => {
      const recovery = await smallCase({ locale, zone: 'Nowhere/Land' })
      const by = {
        wall: '2026-03-04T17:00',
        zone: 'Mars/Olympus',
        instant: '2026-03-04T17:00:00.000Z',
      }
      const flowing = [
        answer('refund', { minor: 1250, currency: 'EUR' }),
        answer('call-back', by),
        { type: 'commitment.made', kind: 'fix', what: 'x', due: by, owner: about.agent },
        { type: 'beat.jumped', beat: 'listen/hear', to: 'after/do' },
      ] as const
      for (const event of flowing) expect((await recovery.send(event)).ok).toBe(true)
      expect(recovery.view().beat?.waiting?.until).toMatch(/\d/)
      await recovery.send({ type: 'beat.jumped', beat: 'after/do', to: 'after/check' })
      expect(recovery.view().summary?.lines.join()).toMatch(/\d/)
    },
  )
})
