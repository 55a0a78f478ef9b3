import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsInEveryEvent } from '../../test/every-event'
import { joinEvent, splitEvent } from './split-event'

const canary = 'Zoë told us'

describe('what is personal in an event', () => {
  test.each(wordsInEveryEvent(canary).map((event) => [event.type, event] as const))(
    '%s keeps no word of anybody readable',
    (_, event) => {
      const { readable, personal } = splitEvent(event)
      expect(JSON.stringify(readable)).not.toContain(canary)
      expect(joinEvent({ readable, personal })).toEqual(event)
    },
  )

  test('the test data has words to find in every kind of event that takes any', () => {
    const without = wordsInEveryEvent(canary)
      .filter((event) => !JSON.stringify(event).includes(canary))
      .map(({ type }) => type)
    expect(without).toEqual([
      'authority.changed',
      'flow.changed',
      'beat.left',
      'beat.jumped',
      'beat.back',
      'point.covered',
      'point.uncovered',
      'commitment.fell-due',
      'case.resumed',
      'effect.asked',
    ])
  })

  test('who, when, where and what kind stay readable, for counting after an erasure', () => {
    const made = wordsInEveryEvent(canary).find(({ type }) => type === 'commitment.made')
    expect(splitEvent(made ?? {})).toEqual({
      readable: {
        v: 1,
        seq: 19,
        type: 'commitment.made',
        id: 'event-19',
        at: '2026-11-28T09:00:00.000Z',
        by: 'agent-7',
        commitment: 'promise-1',
        kind: 'fix',
        every: 4,
        owner: { id: 'agent-7' },
        parent: 'p',
        due: {
          wall: '2026-12-01T09:00',
          zone: 'Europe/Berlin',
          instant: '2026-12-01T08:00:00.000Z',
        },
      },
      personal: { what: canary, words: canary, owner: { name: canary } },
    })
  })

  test('words in the place of an id, a date or a number are personal', () => {
    const event = {
      v: 1,
      seq: 1,
      type: 'commitment.made',
      id: 'e',
      at: 'when Ana rang',
      by: 'ana@home.example',
      commitment: 'what Ana wants',
      kind: { of: 'Ana' },
      every: 'Ana',
      due: 'Ana',
      parent: null,
      owner: ['Ana'],
    }
    const { readable, personal } = splitEvent(event)
    expect(readable).toEqual({ v: 1, seq: 1, type: 'commitment.made', id: 'e', parent: null })
    expect(joinEvent({ readable, personal })).toEqual(event)
  })

  test('of an event that a newer version wrote, its number, id and time alone are readable', () => {
    const event = { v: 1, seq: 3, type: 'case.sung-to', id: 'e', song: 'x' }
    expect(splitEvent(event)).toEqual({
      readable: { v: 1, seq: 3, id: 'e' },
      personal: { type: 'case.sung-to', song: 'x' },
    })
  })

  test('whatever it holds comes back as it was', () => {
    const types = wordsInEveryEvent('x').map(({ type }) => type)
    const anything = fc.record({
      type: fc.constantFrom(...types, 'constructor', '__proto__', 'case.unknown'),
      about: fc.jsonValue(),
      due: fc.jsonValue(),
      owner: fc.jsonValue(),
      value: fc.jsonValue(),
      cost: fc.jsonValue(),
      id: fc.string({ unit: 'binary' }),
    })
    const hostile = fc.constantFrom(
      '{"type":"case.opened","about":{"__proto__":{"id":"x"},"agent":{"__proto__":1,"id":"a"}}}',
      '{"type":"commitment.made","__proto__":{"due":1},"owner":{"constructor":{},"id":"a"}}',
    )
    const event = fc.oneof(
      anything.map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>),
      hostile.map((text) => JSON.parse(text) as Record<string, unknown>),
    )
    fc.assert(
      fc.property(event, (given) => {
        expect(joinEvent(splitEvent(given))).toEqual(given)
        expect(Object.keys(joinEvent(splitEvent(given)) as object).toSorted()).toEqual(
          Object.keys(given).toSorted(),
        )
      }),
      { numRuns: 500 },
    )
  })
})
