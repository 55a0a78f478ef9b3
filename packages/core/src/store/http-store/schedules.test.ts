import { describe, expect, test } from 'vitest'
import { schedule, type Planted } from '../../../../../tests/fixtures/wire/schedule'
import { newId } from '../../case/log/ids'
import { sentUpTo } from './replica'
import { alone } from './turns'

const seeds = Array.from({ length: 40 }, (_, at) => at)

async function problemsOf(planted: Planted = {}): Promise<readonly string[]> {
  const found: string[] = []
  for (const seed of seeds) {
    const { problems } = await schedule(seed, planted)
    found.push(...problems.map((problem) => `${seed}: ${problem}`))
    if (planted !== sound && found.length > 0) return found
  }
  return found
}
const sound: Planted = {}

describe('two people write in one case over networks on which all goes wrong', () => {
  test('and nothing is lost, doubled or out of order', async () => {
    expect(await problemsOf(sound)).toEqual([])
  })

  const faults: readonly [string, Planted, RegExp][] = [
    [
      'a new id with every try doubles an event',
      {
        posted: ({ expectedSeq, events }) => ({
          expectedSeq,
          events: events.map((event) => ({ ...event, id: newId() })),
        }),
      },
      /came from nowhere|lost/,
    ],
    ['pages that do not wait for each other send at once', { turns: alone }, /at once/],
    [
      'what waits is dropped when others wrote first',
      {
        replica: (replica) => ({
          ...replica,
          rewrite: (before, after) => {
            const next = after.next.slice(0, after.sent.seq - after.keep)
            return replica.rewrite(before, { ...after, next, aside: [] })
          },
        }),
      },
      /is lost/,
    ],
    [
      'the outbox is forgotten when a page is loaded again',
      {
        async onEnd(replica) {
          for (const { caseId, seq, sent } of await replica.standings()) {
            await replica.mark(caseId, sent.seq, sentUpTo(seq))
          }
        },
      },
      /is lost|differs/,
    ],
  ]

  test.each(faults)('it is found when %s', async (_, planted, problem) => {
    expect((await problemsOf(planted)).join('\n')).toMatch(problem)
  })
})
