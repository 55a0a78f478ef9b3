import { compileFlow, fold, openCase, type Standing } from '@amends/core'
import { createActor } from 'xstate'
import { describe, expect, test } from 'vitest'
import { flows } from '../conformance/flows'
import { damagedLog, logsOf, openDamaged, restoreDamaged } from '../fixtures/random/damage'
import { smallFlow } from '../fixtures/small-flow'

const all = [...flows, smallFlow]

describe.each(all.map((flow) => ({ id: flow.id, flow })))('$id', ({ flow }) => {
  const logs = logsOf(flow, 6)

  test('a damaged log is followed exactly, or shut and readable; never begun anew', async () => {
    const ends = new Set<string>()
    for (let seed = 0; seed < 40; seed += 1) {
      const { end, problems } = await openDamaged(flow, damagedLog(logs, seed))
      ends.add(end)
      expect({ seed, problems }).toEqual({ seed, problems: [] })
    }
    expect(ends).toContain('shut')
  })

  test('a damaged checkpoint is refused, or exact', () => {
    const ends = Array.from({ length: 40 }, (_, seed) =>
      restoreDamaged(flow, logs[seed % logs.length]!, seed),
    )
    expect(ends).not.toContain('wrong')
    expect(ends).toContain('refused')
  })
})

describe('what is careless is found', () => {
  const logs = logsOf(smallFlow, 6)
  const wrong = async (careless: typeof openCase) => {
    for (let seed = 0; seed < 60; seed += 1) {
      const { problems } = await openDamaged(smallFlow, damagedLog(logs, seed), careless)
      if (problems.length > 0) return problems
    }
    return []
  }

  test('a page that drops what it cannot read', async () => {
    const problems = await wrong(async (options) => {
      const entries = await options.store.read(options.caseId)
      const { events } = fold(entries, () => smallFlow)
      return openCase({
        ...options,
        store: { ...options.store, read: async () => events },
      })
    })
    expect(problems).not.toEqual([])
  })

  test('a page that begins anew what it cannot read', async () => {
    const problems = await wrong(async (options) => {
      const entries = await options.store.read(options.caseId)
      if (fold(entries, () => smallFlow).stop) await options.store.remove(options.caseId)
      return openCase(options)
    })
    expect(problems).not.toEqual([])
  })

  test('a checkpoint that is believed as XState believes it', () => {
    const believing = (_: unknown, checkpoint: unknown): Standing | null => {
      try {
        const { state } = checkpoint as { state: never }
        const actor = createActor(compileFlow(smallFlow), { snapshot: state, input: {} as never })
        actor.subscribe({ error: () => undefined })
        const snapshot = actor.start().getSnapshot()
        return snapshot.status === 'active' ? { flow: smallFlow, snapshot } : null
      } catch {
        return null
      }
    }
    const ends = Array.from({ length: 60 }, (_, seed) =>
      restoreDamaged(smallFlow, logs[seed % logs.length]!, seed, believing),
    )
    expect(ends).toContain('wrong')
  })
})
