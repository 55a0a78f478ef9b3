import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { start } from '../../../../tests/fixtures/cases'
import { berlin, berlinDue, paperCase } from '../../../../tests/fixtures/paper-case'
import type { CaseEvent } from '../index'
import { calendarOf, type CalendarOptions, type PaperCase } from './index'

const options = { ...berlin, stamp: '2026-03-02T10:00:00.000Z' } as const
const early = await paperCase({}, '03-02T23')
const late = await paperCase()

/** The case with another text for what is promised. */
function promising(what: string, name = 'Ana Ruiz'): PaperCase {
  const log = early.log.map((event): CaseEvent => {
    if (event.type === 'commitment.made') return { ...event, what, words: what }
    if (event.type !== 'case.opened') return event
    return { ...event, about: { ...event.about, customer: { id: 'ana', name } } }
  })
  return { caseId: early.caseId, log, flow: early.flow }
}

const written = (from: PaperCase, change: Partial<CalendarOptions> = {}) =>
  calendarOf(from, { ...options, ...change }) ?? ''

/** The entries, as another library reads them. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => ({
    part,
    value: (name: string) => String(part.getFirstPropertyValue(name)),
    names: part.getAllProperties().map(({ name }) => name),
  }))

describe('a calendar file', () => {
  test('holds every open commitment that has a date, at its instant', () => {
    const entries = read(written(early))
    expect(entries.map(({ value }) => [value('summary'), value('dtstart')])).toEqual([
      ['Fix: the machine at the door (Ana Ruiz)', '2026-03-03T11:00:00Z'],
      ['Check: the machine at the door (Ana Ruiz)', '2026-03-03T10:00:00Z'],
    ])
    expect(entries[0]?.value('description')).toBe(
      [
        'Promised for Tue, 3 Mar 2026, 12:00 (Europe/Berlin)',
        'Owner: Depot North',
        'Ticket: 4821',
        'Said as: “It stands at your door by noon.”',
      ].join('\n'),
    )
  })

  test('rings before, as long before as it is told', () => {
    const bell = (alarm?: number | null) =>
      read(written(early, { commitments: ['c1'], ...(alarm !== undefined && { alarm }) }))[0]
        ?.part.getFirstSubcomponent('valarm')
        ?.getFirstPropertyValue('trigger')
        ?.toString()
    expect(bell()).toBe('-PT30M')
    expect(bell(5)).toBe('-PT5M')
    expect(bell(null)).toBeUndefined()
    for (const odd of [Number.NaN, -1, 1e9, Infinity]) expect(bell(odd)).toBe('-PT30M')
  })

  test('moves its entry when the promise moves, and adds none', () => {
    const [before] = read(written(early, { commitments: ['c1'] }))
    const [after] = read(written(late, { commitments: ['c1'], stamp: start }))
    expect(after?.value('uid')).toBe(before?.value('uid'))
    expect(Number(after?.value('sequence'))).toBeGreaterThan(Number(before?.value('sequence')))
    expect(after?.value('dtstart')).toBe('2026-03-03T13:00:00Z')
    expect(after?.value('dtstamp')).toBe('2026-03-02T09:00:00Z')
    expect([before?.value('status'), after?.value('status')]).toEqual(['CONFIRMED', 'CANCELLED'])
  })

  test('tells commitments and cases apart', () => {
    const uids = (caseId: string) =>
      read(written({ caseId, log: early.log, flow: early.flow })).map(({ value }) => value('uid'))
    expect(new Set([...uids('a'), ...uids('b')]).size).toBe(4)
    expect(uids('a')).toEqual(uids('a'))
  })

  test('keeps the promised wall time when the zone has changed its rules since', () => {
    const [wall] = read(
      written({
        ...early,
        log: early.log.map((event) =>
          event.type === 'commitment.made'
            ? { ...event, due: { ...berlinDue('2026-07-01T12:00'), instant: start } }
            : event,
        ),
      }),
    )
    expect(wall?.value('dtstart')).toBe('2026-07-01T10:00:00Z')
  })

  test('is null where there is no date, no such commitment, no time or no case', () => {
    expect(calendarOf(early, { ...options, commitments: ['gesture-g1'] })).toBeNull()
    expect(calendarOf(early, { ...options, commitments: ['x'] })).toBeNull()
    expect(calendarOf(early, { ...options, stamp: 'noon' })).toBeNull()
    expect(calendarOf(late, options)).toBeNull()
    expect(calendarOf({ caseId: 'c', log: [], flow: null }, options)).toBeNull()
  })

  test('is the same for the same log and stamp', () => {
    expect(written(early)).toBe(written(early))
  })
})

const hostile = [
  'x\r\nATTENDEE:mailto:a@b.c',
  'x\nEND:VEVENT\nBEGIN:VEVENT',
  'x\rURL:http://evil',
  'x\u2028DTSTART:20200101T000000Z',
  'x\u0085ATTACH:http://evil',
  'a;b,c\\n\\;d:"e"',
  '\u0000\u0007nul',
  'ATTENDEE;CN=x:mailto:a@b.c',
  'é漢😀👩‍👩‍👧‍👦'.repeat(60),
  '\ud800 lone',
]

describe('whatever a customer says', () => {
  const names = read(written(early))[0]?.names

  test.each(hostile)('adds no property and is read back whole: %j', (text) => {
    const file = written(promising(text, text))
    const entries = read(file)
    expect(entries).toHaveLength(2)
    for (const entry of entries) expect(entry.names).toEqual(names)
    expect(file.split('\r\n').join('')).not.toMatch(/[\r\n]/)
  })

  test('is read back as it was, but for control characters and ends of lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 }), (text) => {
        const kept = text.replace(/[^\P{Cc}\n\t]/gu, '').replace(/[\u2028\u2029]/g, '\n')
        const summary = read(written(promising(text)))[0]?.value('summary') ?? ''
        expect(summary).toContain(kept.trim())
      }),
      { numRuns: 60 },
    )
  })

  test('fits in lines of 75 octets that break no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const file = written(promising(text))
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75)
          expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('would be found out if it were not escaped', () => {
    const planted = written(early).replace('the machine', 'x\r\nATTENDEE:mailto:a@b.c')
    expect(read(planted)[0]?.names).not.toEqual(names)
  })
})
