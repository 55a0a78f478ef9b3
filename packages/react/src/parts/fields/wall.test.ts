import { expect, test } from 'vitest'
import { checkWall, dayAfter, dueAt, dueInFull } from './wall'

const now = Date.UTC(2026, 10, 22, 12)

test('counts calendar days over the end of a month and the change of clocks', () => {
  expect(dayAfter('2026-10-31', 1)).toBe('2026-11-01')
  expect(dayAfter('2026-03-28', 1)).toBe('2026-03-29')
  expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31')
})

test('makes a due time only of a whole day and hour', () => {
  expect(dueAt('2026-11-23', '09:00', 'Europe/Madrid')?.instant).toBe('2026-11-23T08:00:00.000Z')
  expect(dueAt('2026-11-23', '', 'Europe/Madrid')).toBeNull()
  expect(dueAt('', '09:00', 'Europe/Madrid')).toBeNull()
})

test('says the time that clocks will show, with its zone in words', () => {
  const skipped = dueAt('2026-03-29', '02:30', 'Europe/Madrid')
  expect(skipped && dueInFull(skipped, 'en-GB')).toBe('Sun 29 Mar, 03:30, Central European Time')
})

test('checks on a colleague halfway, and an hour before at the latest', () => {
  const due = (hours: number) => {
    const at = new Date(now + hours * 3_600_000).toISOString()
    return { wall: at.slice(0, 16), zone: 'UTC', instant: at }
  }
  expect(checkWall(due(10), now)).toBe('2026-11-22T17:00')
  expect(checkWall(due(1.5), now)).toBe('2026-11-22T12:30')
  expect(checkWall(due(0.5), now)).toBe('2026-11-22T12:15')
})
