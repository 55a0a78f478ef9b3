import type { CaseEvent } from '@amends/core'
import { latte } from '@amends/core/flows/latte'
import { handOffOf, writeUpOf, type PaperCase } from '@amends/core/papers'
import { opening, walkFlow } from '@amends/core/testing'
import { describe, expect, test } from 'vitest'

const where = { locale: 'en-GB', zone: 'UTC' } as const
const { journeys } = walkFlow(latte)
const cases = journeys.map(({ events }): PaperCase => ({
  caseId: 'walk',
  log: [opening(latte), ...events],
  flow: latte,
}))
const full = (from: PaperCase) =>
  writeUpOf(from, { ...where, format: 'text', length: 'full' }).split('\n')

/** The longest journey that ends as asked. */
function journeyTo(outcome: string): PaperCase {
  const found = cases
    .filter((one) => handOffOf(one)?.closed?.outcome === outcome)
    .toSorted((one, other) => other.log.length - one.log.length)[0]
  if (!found) throw new Error(`No journey ends ${outcome}`)
  return found
}

const of = <T extends CaseEvent['type']>(from: PaperCase, type: T) =>
  from.log.filter((event): event is Extract<CaseEvent, { type: T }> => event.type === type)

describe('the papers of every journey through a method', () => {
  test('tell each promise and each offer, and none that was not made', () => {
    for (const from of cases) {
      const note = full(from)
      const made = handOffOf(from)?.promises ?? []
      const lines = note.filter((line) =>
        /^- (Fix|Update|Check|Follow-up|Gesture): .*; /.test(line),
      )
      const offers = note.filter((line) => /^- (Offer|Gesture): (?!.*; (by|no date))/.test(line))
      expect(lines).toHaveLength(made.length)
      expect(offers).toHaveLength(of(from, 'offer.made').length)
    }
  })

  test('tell how it ended', () => {
    for (const from of cases) {
      const outcome = handOffOf(from)?.closed?.outcome
      expect(outcome).toMatch(/recovered/)
      const said = outcome === 'recovered' ? 'Recovered' : 'Not recovered'
      expect(full(from)).toContain(`- Outcome: ${said}, Mon, 2 Mar 2026, 9:00`)
    }
  })

  test('are the same after a trip through JSON', () => {
    for (const from of cases) {
      expect(full(JSON.parse(JSON.stringify(from)) as PaperCase)).toEqual(full(from))
    }
  })

  test.each(['recovered', 'not-recovered'])('of the longest that ends %s', (outcome) => {
    const note = writeUpOf(journeyTo(outcome), { ...where, format: 'text', length: 'full' })
    expect(note).toMatchSnapshot()
  })
})
