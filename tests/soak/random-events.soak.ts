import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flows } from '../conformance/flows'
import { twoPages } from '../fixtures/random/pages'
import { rowOfEvents } from '../fixtures/random/rows'
import { walk } from '../fixtures/random/walk'
import { smallFlow } from '../fixtures/small-flow'

const all = [...flows, smallFlow].map((flow) => ({ id: flow.id, flow }))
const rows = 100_000
const rowsOnTwoPages = 3_000
const share = 500
const limit = 3_600_000

function tell(what: string, begun: number): void {
  const seconds = Math.round((performance.now() - begun) / 1000)
  process.stdout.write(`[random events] ${what} (${seconds} s)\n`)
}

describe('whatever is sent, in whatever order', () => {
  test.each(all)(
    'the case of $id holds together',
    async ({ id, flow }) => {
      const numRuns = Math.ceil(rows / all.length)
      const begun = performance.now()
      const count = { events: 0, refused: 0, closed: 0 }
      const row = fc.property(rowOfEvents, (seeds) => {
        const { problems, log, refused, closed } = walk(flow, seeds)
        count.events += log.length
        count.refused += refused
        count.closed += closed ? 1 : 0
        if (problems.length > 0) throw new Error(problems.join('; '))
      })
      for (let left = numRuns; left > 0; left -= share) {
        fc.assert(row, { numRuns: Math.min(left, share) })
        // Lets the test runner hear of this thread: it gives up one that is silent for minutes.
        await new Promise((resolve) => setImmediate(resolve))
      }
      const { events, refused, closed } = count
      const sum = `${events} events, ${refused} refused, ${closed} closed, 0 problems`
      tell(`${id}: ${numRuns} rows, ${sum}`, begun)
      expect(closed).toBeGreaterThan(numRuns / 100)
    },
    limit,
  )
})

describe('two pages that do whatever they like with one case', () => {
  test.each(all)(
    'end with the same case of $id',
    async ({ id, flow }) => {
      const numRuns = Math.ceil(rowsOnTwoPages / all.length)
      const begun = performance.now()
      await fc.assert(
        fc.asyncProperty(rowOfEvents, async (seeds) => {
          expect(await twoPages(flow, seeds)).toEqual([])
        }),
        { numRuns },
      )
      tell(`${id}: ${numRuns} rows on two pages, 0 problems`, begun)
    },
    limit,
  )
})
