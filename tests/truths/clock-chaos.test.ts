import { openCase } from '@amends/core'
import { describe, expect, test } from 'vitest'
import { clockChaos, waking } from '../fixtures/random/clock'

test('what falls due is counted once at the next wake, whatever the clock did', async () => {
  let fellDue = 0
  for (let seed = 1; seed <= 12; seed += 1) {
    const chaos = await clockChaos(seed, 40)
    expect({ seed, problems: chaos.problems }).toEqual({ seed, problems: [] })
    fellDue += chaos.fellDue
  }
  expect(fellDue).toBeGreaterThan(40)
})

describe('a careless page is found', () => {
  const problemsOf = async (careless: Partial<typeof waking>) => {
    const all = []
    for (let seed = 1; seed <= 3; seed += 1) {
      all.push(...(await clockChaos(seed, 12, { ...waking, patience: 20, ...careless })).problems)
    }
    return all.map((problem) => problem.split(':')[0])
  }

  test('that sleeps through what fell due', async () => {
    expect(await problemsOf({ wake: () => undefined })).toContain('not counted')
  })

  test('that counts by the clock of its own zone', async () => {
    const hours = (zone = 'UTC') => (zone === 'UTC' ? 30 * 24 : 0) * 3_600_000
    const open: typeof openCase = (options) =>
      openCase({ ...options, now: () => (options.now?.() ?? 0) + hours(options.zone) })
    expect(await problemsOf({ open })).toContain('counted before its time')
  })

  test('that counts at each wake anew', async () => {
    const open: typeof openCase = (options) => {
      const { store } = options
      return openCase({
        ...options,
        store: {
          ...store,
          append: (caseId, seq, [first, ...rest]) =>
            first?.type === 'commitment.fell-due'
              ? store.append(caseId, seq, [first, { ...first, seq: first.seq + 1 }, ...rest])
              : store.append(caseId, seq, first ? [first, ...rest] : []),
        },
      })
    }
    expect(await problemsOf({ open })).toContain('counted twice')
  })
})
