import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldOfGap, fill, gapLabel, gapsOf, isGap, partsOf } from './gaps'

const value = (gap: string) => (gap === 'customer.firstName' ? 'Ana' : null)

test('a text falls apart into words and gaps, with their fallbacks', () => {
  expect(partsOf('Let {customer.firstName|them} finish, {agent.name}.')).toEqual([
    'Let ',
    { gap: 'customer.firstName', fallback: 'them' },
    ' finish, ',
    { gap: 'agent.name', fallback: null },
    '.',
  ])
  expect(partsOf('{field.asked}')).toEqual([{ gap: 'field.asked', fallback: null }])
  expect(partsOf('')).toEqual([])
})

test('a brace that is never closed stays a character', () => {
  expect(partsOf('a { b')).toEqual(['a { b'])
  expect(partsOf('a } b')).toEqual(['a } b'])
})

test('no text is lost and a text of 200,000 braces is split at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', '|', 'a', '.') }), (text) => {
      const back = partsOf(text).map((part) => {
        if (typeof part === 'string') return part
        return part.fallback === null ? `{${part.gap}}` : `{${part.gap}|${part.fallback}}`
      })
      expect(back.join('')).toBe(text)
    }),
  )
  expect(partsOf('{'.repeat(200_000))).toHaveLength(1)
  expect(partsOf('{}'.repeat(100_000))).toHaveLength(100_000)
})

test('a gap is filled by its value, else by its fallback, and never by nothing', () => {
  expect(fill('Let {customer.firstName|them} finish', value)).toBe('Let Ana finish')
  expect(fill('Let {customer.firstName|them} finish', () => null)).toBe('Let them finish')
  expect(fill('Let {customer.firstName|them} finish', () => '')).toBe('Let them finish')
  expect(fill('Until {commitment.due}', value)).toBe('Until [a time]')
})

test('a value that looks like a gap is not filled again', () => {
  expect(fill('{field.asked}', () => '{agent.name}')).toBe('{agent.name}')
})

test('the gaps of a text are those of all its channels, each once', () => {
  expect(gapsOf({ spoken: '{agent.name} {agent.name}', written: '{field.asked|it}' })).toEqual([
    'agent.name',
    'field.asked',
  ])
})

test('only what a case can fill is a gap', () => {
  const good = ['customer.firstName', 'agent.id', 'ticket.orderNumber', 'field.no-agreement']
  const fixed = ['offer.text', 'commitment.what', 'commitment.due']
  for (const gap of [...good, ...fixed]) expect([gap, isGap(gap)]).toEqual([gap, true])
  const bad = ['', 'customer', 'customer.', 'custmer.name', 'field.Asked', 'field.', 'offer.cost']
  const hostile = ['customer.__proto__', 'field.constructor', '__proto__.name', 'constructor.name']
  for (const gap of [...bad, ...hostile]) expect([gap, isGap(gap)]).toEqual([gap, false])
})

test('a gap says in words what it asks for', () => {
  const labels = { impact: 'What it did to them' }
  expect(gapLabel('customer.firstName')).toBe('their first name')
  expect(gapLabel('agent.name')).toBe('your name')
  expect(gapLabel('ticket.id')).toBe('the ticket number')
  expect(gapLabel('ticket.orderNumber')).toBe('the order number')
  expect(gapLabel('commitment.due')).toBe('a time')
  expect(gapLabel('field.impact', labels)).toBe('what it did to them')
  expect(gapLabel('field.no-agreement', labels)).toBe('no agreement')
})

test('a gap that shows a field names it', () => {
  expect(fieldOfGap('field.asked')).toBe('asked')
  expect(fieldOfGap('customer.name')).toBeNull()
})
