import type { CaseRecord, Folded, Standing } from '@amends/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flows } from '../conformance/flows'
import { twoPages } from '../fixtures/random/pages'
import { rowOfEvents } from '../fixtures/random/rows'
import { engine, walk, type Engine } from '../fixtures/random/walk'
import { smallFlow } from '../fixtures/small-flow'

const all = [...flows, smallFlow]
const runs = 1000

describe('whatever is sent, in whatever order', () => {
  test.each(all.map((flow) => ({ id: flow.id, flow })))(
    'the case of $id holds together',
    ({ flow }) => {
      let recorded = 0
      let refused = 0
      let closed = 0
      fc.assert(
        fc.property(rowOfEvents, (seeds) => {
          const walked = walk(flow, seeds)
          recorded += walked.log.length
          refused += walked.refused
          closed += walked.closed ? 1 : 0
          expect(walked.problems).toEqual([])
        }),
        { numRuns: Math.ceil(runs / all.length) },
      )
      expect(recorded).toBeGreaterThan(runs)
      expect(refused).toBeGreaterThan(runs)
      expect(closed).toBeGreaterThan(10)
    },
    120_000,
  )
})

test.each(all.map((flow) => ({ id: flow.id, flow })))(
  'two pages that do whatever they like with a case of $id end with the same one',
  async ({ flow }) => {
    await fc.assert(
      fc.asyncProperty(rowOfEvents, async (seeds) => {
        expect(await twoPages(flow, seeds)).toEqual([])
      }),
      { numRuns: 40 },
    )
  },
  120_000,
)

/** The first complaint in 400 rows, or null: what a broken engine must not get. */
function complaintAbout(broken: Partial<Engine>): string | null {
  const rows = fc.sample(rowOfEvents, { numRuns: 400, seed: 7 })
  for (const seeds of rows) {
    const [problem] = walk(smallFlow, seeds, { ...engine, ...broken }).problems
    if (problem !== undefined) return problem
  }
  return null
}

const changed = (folded: Folded, change: (record: CaseRecord) => Partial<CaseRecord>): Folded => {
  const { standing } = folded
  if (!standing) return folded
  const { context } = standing.snapshot
  const snapshot = { ...standing.snapshot, context: { ...context, ...change(context) } }
  return { ...folded, standing: { ...standing, snapshot: snapshot as CaseSnapshot } }
}
type CaseSnapshot = Standing['snapshot']

/** A fold that is right for one event and wrong for rows, or the other way round. */
const folding = (
  wrong: (whole: Folded, entries: readonly unknown[]) => Folded,
): Partial<Engine> => ({
  fold: (entries, flowOf, from) => wrong(engine.fold(entries, flowOf, from), entries),
})
const lastType = ({ events }: Folded) => events.at(-1)?.type

function renumbered(entry: unknown, at: number, from: Folded | undefined): unknown {
  if (typeof entry !== 'object' || entry === null || !('seq' in entry)) return entry
  return { ...entry, seq: (from?.events.length ?? 0) + at + 1 }
}

describe('an engine that is broken is found out', () => {
  test('nothing is found where nothing is broken', () => {
    expect(complaintAbout({})).toBeNull()
  })

  const breaks: Readonly<Record<string, Partial<Engine>>> = {
    'a fold that forgets an event of a row': folding((whole, entries) =>
      entries.length > 3 ? engine.fold(whole.events.slice(0, -1), () => smallFlow) : whole,
    ),
    'a fold that takes an event twice': {
      fold: (entries, flowOf, from) => {
        const first = entries.find((entry) => JSON.stringify(entry).includes('text.said'))
        const twice =
          entries.length > 3 && first
            ? entries.flatMap((one) => (one === first ? [one, one] : [one]))
            : entries
        return engine.fold(
          twice.map((entry, at) => renumbered(entry, at, from)),
          flowOf,
          from,
        )
      },
    },
    'a fold that lets a point change an answer': folding((whole) =>
      lastType(whole) === 'point.covered'
        ? changed(whole, () => ({ answers: { story: 'x' } }))
        : whole,
    ),
    'a fold that moves when an answer changes': folding((whole) =>
      lastType(whole) === 'field.answered' ? changed(whole, () => ({ at: 'mend/ask' })) : whole,
    ),
    'a fold that never closes what it reopened': folding((whole) =>
      lastType(whole) === 'field.answered'
        ? changed(whole, ({ left }) => ({
            left: Object.fromEntries(
              Object.entries(left).map(([path, one]) => [path, { ...one, signature: '?' }]),
            ),
          }))
        : whole,
    ),
    'a fold that moves the case by refusing': {
      fold: (entries, flowOf, from) => {
        const whole = engine.fold(entries, flowOf, from)
        return whole.stop && from ? { ...engine.fold([], flowOf), stop: whole.stop } : whole
      },
    },
    'a fold that throws at junk': {
      fold: (entries, flowOf, from) => {
        for (const entry of entries) (entry as { type: string }).type.startsWith('case.')
        return engine.fold(entries, flowOf, from)
      },
    },
    'a fold that keeps what JSON cannot': folding((whole) =>
      lastType(whole) === 'notified.recorded'
        ? changed(whole, () => ({ notified: [undefined] as never }))
        : whole,
    ),
    'a fold whose trail never ends': folding((whole) =>
      changed(whole, ({ at }) => ({ trail: Array.from({ length: 51 }, () => at) })),
    ),
    'a checkpoint that loses an answer': {
      checkpointOf: (standing, seq) => {
        const folded = changed({ standing, events: [], stop: null }, () => ({ answers: {} }))
        return engine.checkpointOf(folded.standing ?? standing, seq)
      },
    },
    'a checkpoint of another moment': {
      restore: (flow, checkpoint) => {
        const { seq } = checkpoint as { seq: number }
        const restored = engine.restore(flow, checkpoint, seq)
        return (
          restored &&
          changed({ standing: restored, events: [], stop: null }, () => ({
            paused: null,
            trail: [],
          })).standing
        )
      },
    },
  }

  test.each(Object.entries(breaks))('%s', (_, broken) => {
    let complaint: string | null
    try {
      complaint = complaintAbout(broken)
    } catch (error) {
      complaint = String(error)
    }
    expect(complaint).not.toBeNull()
  })
})
