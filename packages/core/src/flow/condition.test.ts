import { expect, test } from 'vitest'
import { evaluate, readsOf } from './condition'
import type { Condition, Fact, Value } from './types'

const holds = (
  condition: Condition | undefined,
  answers: Record<string, Value | null> = {},
  facts: readonly Fact[] = [],
) => evaluate(condition, { answers, fact: (fact) => facts.includes(fact) })

test('no condition holds', () => {
  expect(holds(undefined)).toBe(true)
})

test('an unanswered field makes is, in and has false', () => {
  for (const answers of [{}, { severity: null }, { severity: '' }, { severity: '  ' }]) {
    expect(holds({ field: 'severity', is: 'major' }, answers)).toBe(false)
    expect(holds({ field: 'severity', is: '' }, answers)).toBe(false)
    expect(holds({ field: 'severity', in: ['major', ''] }, answers)).toBe(false)
    expect(holds({ field: 'severity', has: 'major' }, answers)).toBe(false)
  }
})

test('is compares ids, in takes any of several, has looks among many', () => {
  expect(holds({ field: 'severity', is: 'major' }, { severity: 'major' })).toBe(true)
  expect(holds({ field: 'severity', is: 'major' }, { severity: 'minor' })).toBe(false)
  expect(holds({ field: 'severity', in: ['minor', 'major'] }, { severity: 'major' })).toBe(true)
  expect(holds({ field: 'severity', in: ['minor'] }, { severity: 'major' })).toBe(false)
  expect(holds({ field: 'cost', has: 'time' }, { cost: ['money', 'time'] })).toBe(true)
  expect(holds({ field: 'cost', has: 'plans' }, { cost: ['money', 'time'] })).toBe(false)
})

test('has does not search inside a text', () => {
  expect(holds({ field: 'story', has: 'late' }, { story: 'late again' })).toBe(false)
})

test('blank text and an empty choice count as unanswered', () => {
  expect(holds({ field: 'asked', answered: true }, { asked: ' ' })).toBe(false)
  expect(holds({ field: 'cost', answered: false }, { cost: [] })).toBe(true)
  expect(holds({ field: 'asked', answered: true }, { asked: 'a refund' })).toBe(true)
  expect(holds({ field: 'price', answered: true }, { price: { minor: 0, currency: 'EUR' } })).toBe(
    true,
  )
})

test('what an object inherits is not an answer', () => {
  expect(holds({ field: 'constructor', answered: true })).toBe(false)
})

test('facts, all, any and not combine', () => {
  const condition: Condition = {
    all: [
      { fact: 'listened' },
      { any: [{ fact: 'delegated' }, { field: 'fix-now', is: 'no' }] },
      { not: { fact: 'rounds-over' } },
    ],
  }
  expect(holds(condition, { 'fix-now': 'no' }, ['listened'])).toBe(true)
  expect(holds(condition, {}, ['listened', 'delegated'])).toBe(true)
  expect(holds(condition, {}, ['listened'])).toBe(false)
  expect(holds(condition, { 'fix-now': 'no' }, ['listened', 'rounds-over'])).toBe(false)
})

test('an empty all holds and an empty any does not', () => {
  expect(holds({ all: [] })).toBe(true)
  expect(holds({ any: [] })).toBe(false)
})

test('readsOf names every field and fact once, however deep', () => {
  const first: Condition = {
    all: [
      { field: 'fault', is: 'clear' },
      { not: { any: [{ fact: 'listened' }, { field: 'cost', has: 'time' }] } },
    ],
  }
  const second: Condition = { any: [{ field: 'fault', in: ['unclear'] }, { fact: 'listened' }] }
  expect(readsOf(first, undefined, second)).toEqual({
    fields: ['fault', 'cost'],
    facts: ['listened'],
  })
})
