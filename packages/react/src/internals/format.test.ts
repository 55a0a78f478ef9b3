import { expect, test } from 'vitest'
import { formatDue, formatMoney, showMarks } from './format'

const now = Date.parse('2026-11-21T12:00:00Z')
const at = (instant: string) => ({ wall: '', zone: 'UTC', instant })
const say = (instant: string, zone = 'UTC') => formatDue(at(instant), now, 'en-GB', zone)

test('says a due time as one would', () => {
  expect(say('2026-11-21T15:00:00Z')).toBe('today 15:00')
  expect(say('2026-11-22T09:00:00Z')).toBe('tomorrow 9:00')
  expect(say('2026-11-20T09:00:00Z')).toBe('yesterday 9:00')
  expect(say('2026-11-24T09:00:00Z')).toBe('Tue 9:00')
  expect(say('2026-12-03T09:00:00Z')).toBe('3 Dec 9:00')
})

test('counts days in the reader’s zone', () => {
  expect(say('2026-11-21T23:30:00Z', 'Europe/Madrid')).toBe('tomorrow 0:30')
})

test('shows a stored time that is damaged as it is', () => {
  expect(formatDue({ wall: 'Saturday', zone: '', instant: '' }, now, 'en', 'UTC')).toBe('Saturday')
})

test('shows money without empty decimals, in each currency’s own minor units', () => {
  expect(formatMoney({ minor: 5000, currency: 'EUR' }, 'en')).toBe('€50')
  expect(formatMoney({ minor: 4950, currency: 'EUR' }, 'en')).toBe('€49.50')
  expect(formatMoney({ minor: 5000, currency: 'JPY' }, 'en')).toBe('¥5,000')
})

test('makes signs visible that would turn a text around', () => {
  expect(showMarks('A\u202Eb\u2066c')).toBe('A\u25C7b\u25C7c')
})
