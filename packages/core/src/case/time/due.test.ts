import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Due } from '../../flow/types'
import { addHours, describeDue, dueOf, instantOf, urgencyOf, wallOf } from './due'

const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Tokyo',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'America/Scoresbysund',
  'Antarctica/Troll',
]
const HOUR = 3_600_000
const quarters = Array.from({ length: 26 * 4 }, (_, quarter) => quarter + 1)
const must = (due: Due | null): Due => {
  if (!due) throw new Error('no due time')
  return due
}
const at = (iso: string) => Date.parse(iso)

describe('a due time from a wall time', () => {
  it.each([
    ['2026-11-21T15:00', 'Europe/Berlin', '2026-11-21T14:00:00.000Z'],
    ['2026-07-01T09:00', 'America/New_York', '2026-07-01T13:00:00.000Z'],
    ['2026-02-10T12:00', 'Asia/Kathmandu', '2026-02-10T06:15:00.000Z'],
    ['2026-01-10T12:00', 'Pacific/Chatham', '2026-01-09T22:15:00.000Z'],
    ['2024-02-29T23:59', 'UTC', '2024-02-29T23:59:00.000Z'],
  ])('reads %s in %s', (wall, zone, instant) => {
    expect(dueOf(wall, zone)).toEqual({ wall, zone, instant })
  })

  it.each([
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z', '2026-03-29T03:30'],
    ['America/New_York', '2026-03-08T02:00', '2026-03-08T07:00:00.000Z', '2026-03-08T03:00'],
    ['Australia/Lord_Howe', '2026-10-04T02:10', '2026-10-03T15:40:00.000Z', '2026-10-04T02:40'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00:00.000Z', '2011-12-31T12:00'],
  ])('moves on by the jump where clocks in %s never show it', (zone, wall, instant, shown) => {
    const due = must(dueOf(wall, zone))
    expect(due).toEqual({ wall, zone, instant })
    expect(wallOf(due.instant, zone)).toBe(shown)
  })

  it.each([
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00.000Z'],
  ])('is the earlier one where clocks in %s show it twice', (zone, wall, instant) => {
    expect(dueOf(wall, zone)?.instant).toBe(instant)
  })

  it.each([
    ['2026-02-30T10:00', 'UTC'],
    ['2026-11-21T25:00', 'UTC'],
    ['2026-11-21', 'UTC'],
    ['tomorrow', 'UTC'],
    ['', ''],
    ['2026-11-21T15:00', 'Mars/Olympus'],
    ['2026-11-21T15:00', '__proto__'],
  ])('is null for %j in %j', (wall, zone) => {
    expect(dueOf(wall, zone)).toBeNull()
  })

  it('comes back to the same wall time, or by the jump later, in every zone', () => {
    const minutes = fc.integer({
      min: at('1972-01-01T00:00Z') / 60_000,
      max: at('2037-12-31T00:00Z') / 60_000,
    })
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const wall = new Date(minute * 60_000).toISOString().slice(0, 16)
        const due = must(dueOf(wall, zone))
        const shown = wallOf(due.instant, zone) ?? ''
        expect(shown >= wall).toBe(true)
        const earlier = quarters.map((quarter) => at(due.instant) - quarter * (HOUR / 4))
        expect(earlier.filter((instant) => wallOf(instant, zone) === wall)).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  it('finds every instant again, or its earlier twin', () => {
    const instants = fc.integer({ min: at('1972-01-01T00:00Z'), max: at('2037-12-31T00:00Z') })
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (ms, zone) => {
        const instant = Math.floor(ms / 60_000) * 60_000
        const wall = wallOf(instant, zone) ?? ''
        const found = at(must(dueOf(wall, zone)).instant)
        expect(found).toBeLessThanOrEqual(instant)
        expect(wallOf(found, zone)).toBe(wall)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('hours from now', () => {
  it('are hours that pass, also when clocks change', () => {
    const due = must(addHours('2026-03-28T12:00:00Z', 24, 'Europe/Berlin'))
    expect(due.instant).toBe('2026-03-29T12:00:00.000Z')
    expect(due.wall).toBe('2026-03-29T14:00')
  })

  it('end on a full minute, never too early', () => {
    expect(addHours('2026-11-21T10:00:00.001Z', 4, 'UTC')?.wall).toBe('2026-11-21T14:01')
    expect(addHours(at('2026-11-21T10:00:00Z'), 0.5, 'UTC')?.wall).toBe('2026-11-21T10:30')
  })

  it('keep the later of two equal wall times', () => {
    const due = must(addHours('2026-10-25T01:30:00Z', 0, 'Europe/Berlin'))
    expect(due.wall).toBe('2026-10-25T02:30')
    expect(instantOf(due)).toBe(at('2026-10-25T01:30:00Z'))
  })

  it('are null for a zone or instant that cannot be read', () => {
    expect(addHours('2026-11-21T10:00:00Z', 1, 'Mars/Olympus')).toBeNull()
    expect(addHours('soon', 1, 'UTC')).toBeNull()
    expect(wallOf('soon', 'UTC')).toBeNull()
    expect(wallOf(8.7e15, 'UTC')).toBeNull()
  })
})

describe('late and soon', () => {
  const due = must(dueOf('2026-11-21T15:00', 'Europe/Berlin'))

  it('is late once its time has passed, not at that time', () => {
    expect(urgencyOf(due, '2026-11-21T14:00:00.000Z')).not.toBe('late')
    expect(urgencyOf(due, '2026-11-21T14:00:00.001Z')).toBe('late')
  })

  it('is due soon in the 24 hours before, and not once late', () => {
    expect(urgencyOf(due, '2026-11-20T13:59:59.999Z')).toBe('open')
    expect(urgencyOf(due, '2026-11-20T14:00:00Z')).toBe('due')
    expect(urgencyOf(due, '2026-11-21T14:00:00Z')).toBe('due')
    expect(urgencyOf(due, '2026-11-21T14:00:00.001Z')).toBe('late')
  })

  it('holds to the promised wall time when the rules of the zone have changed', () => {
    const moved = { ...due, instant: '2026-11-21T13:00:00.000Z' }
    expect(instantOf(moved)).toBe(at('2026-11-21T14:00:00Z'))
    expect(urgencyOf(moved, '2026-11-21T13:30:00Z')).toBe('due')
  })

  it('reads the instant when the zone is unknown here, and is never late by damage', () => {
    const unknown = { ...due, zone: 'Mars/Olympus' }
    expect(urgencyOf(unknown, '2026-11-21T14:00:01Z')).toBe('late')
    const damaged = { wall: 'x', zone: 'y', instant: 'z' }
    expect([urgencyOf(damaged, 0), urgencyOf(null, 0)]).toEqual(['open', 'open'])
  })
})

describe('a due time in words', () => {
  const now = at('2026-11-18T11:00:00Z')
  const here = { now, locale: 'en-GB', zone: 'Europe/Berlin' }
  const said = (wall: string, zone = 'Europe/Berlin', options = here) =>
    describeDue(must(dueOf(wall, zone)), options)

  it('says the near days and the date of the others', () => {
    expect(said('2026-11-18T15:00')).toBe('today 15:00')
    expect(said('2026-11-19T09:00')).toBe('tomorrow 9:00')
    expect(said('2026-11-17T18:30')).toBe('yesterday 18:30')
    expect(said('2026-11-21T09:00').replace(',', '')).toBe('Sat 21 Nov 9:00')
    expect(said('2027-01-02T00:05').replace(',', '')).toBe('Sat 2 Jan 2027 0:05')
  })

  it('names the zone when the reader sees another time on the clock', () => {
    expect(said('2026-11-18T15:00', 'Europe/Berlin', { ...here, zone: 'Europe/Paris' })).toBe(
      'today 15:00',
    )
    expect(said('2026-11-18T15:00', 'Asia/Kathmandu')).toBe('today 15:00 GMT+5:45')
  })

  it('counts days where it was promised, not where the reader is', () => {
    const late = { ...here, now: at('2026-11-18T23:30:00Z'), zone: 'America/New_York' }
    expect(said('2026-11-19T09:00', 'Europe/London', late)).toBe('tomorrow 9:00 GMT')
    expect(said('2026-11-19T09:00', 'Asia/Tokyo', late)).toContain('today 9:00')
  })

  it('says what clocks show when they skip the promised time', () => {
    const spring = { ...here, now: at('2026-03-28T12:00:00Z') }
    expect(said('2026-03-29T02:30', 'Europe/Berlin', spring)).toBe('tomorrow 3:30')
  })

  it("follows the reader's locale", () => {
    expect(said('2026-11-18T15:00', 'Europe/Berlin', { ...here, locale: 'de' })).toBe('heute 15:00')
    expect(said('2026-11-18T15:00', 'Europe/Berlin', { ...here, locale: 'en-US' })).toMatch(
      /^today 3:00\sPM$/,
    )
  })

  it('never throws for stored or configured nonsense', () => {
    const due = must(dueOf('2026-11-18T15:00', 'Europe/Berlin'))
    expect(describeDue({ ...due, zone: 'Mars/Olympus' }, here)).toBe('today 15:00')
    expect(describeDue({ wall: 'x', zone: 'y', instant: 'z' }, here)).toBe('x')
    for (const instant of ['+275760-09-13T00:00:00.000Z', '+010000-01-01T00:00:00.000Z']) {
      for (const zone of ['Europe/Berlin', 'Mars/Olympus']) {
        expect(describeDue({ wall: 'x', zone, instant }, here)).toBe('x')
      }
    }
    expect(describeDue(due, { ...here, locale: 'not a locale!' })).toContain('today')
    expect(describeDue(due, { ...here, zone: 'Mars/Olympus' })).toContain('today 15:00')
    expect(describeDue(due, { now: 'never' })).not.toBe('')
  })
})
