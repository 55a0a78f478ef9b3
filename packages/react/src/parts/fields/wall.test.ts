import { expect, test } from 'vitest'
import { checkFor, dayAfter } from './wall'

const now = Date.UTC(2026, 10, 22, 12)

test('counts calendar days over the end of a month and the change of clocks', () => {
  expect(dayAfter('2026-10-31', 1)).toBe('2026-11-01')
  expect(dayAfter('2026-03-28', 1)).toBe('2026-03-29')
  expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31')
})

const check = (hours: number) => {
  const at = new Date(now + hours * 3_600_000).toISOString()
  return checkFor({ wall: at.slice(0, 16), zone: 'UTC', instant: at }, now)?.wall
}

test('checks on a colleague halfway, and an hour before at the latest', () => {
  expect(check(10)).toBe('2026-11-22T17:00')
  expect(check(1.5)).toBe('2026-11-22T12:30')
  expect(check(0.5)).toBe('2026-11-22T12:15')
})
