import { cut } from '../case/texts/clean'
import { instantOf, msOf, type Instant } from '../case/time/instant'
import { kindWords } from '../case/view/words'
import type { Due } from '../flow/types'
import { sha256 } from '../flow/sha256'
import { calendarText, textValue, utcValue } from './calendar-lines'
import type { PromiseStory } from './promises'
import { sourceOf, type Source } from './source'
import type { PaperCase, PaperLocale } from './types'
import { timeWords } from './values'
import { words } from './words'

export interface CalendarOptions extends PaperLocale {
  /** When the file is made: milliseconds since 1970, or an ISO 8601 instant. */
  readonly stamp: Instant
  /** The commitments it holds; every open one that has a date unless given. */
  readonly commitments?: readonly string[]
  /** Minutes from the alarm to the due time; 30 unless given, null for none. */
  readonly alarm?: number | null
}

const usualAlarm = 30
/** Four weeks, in minutes. */
const earliestAlarm = 40_320
const longestSummary = 200
const longestNote = 2000

/**
 * A calendar file (RFC 5545) for commitments, or null when none of them has a date. An entry is a
 * moment, as a promise is, given in UTC: an instant that every calendar shows in its reader's zone,
 * where a named zone would need its rules in the file, and no runtime tells them. The wall time as
 * it was promised stands in the description. The same commitment always has the same UID and a
 * SEQUENCE that grows with its changes, so that importing again moves the entry and adds none; one
 * that is settled is marked as cancelled. Never throws.
 */
export function calendarOf(from: PaperCase, options: CalendarOptions): string | null {
  const source = sourceOf(from, options)
  if (!isInstant(msOf(options.stamp))) return null
  const wanted = options.commitments
  const entries = (source?.promises ?? []).flatMap((story) => {
    const { id, state, due } = story.promise
    const there = wanted ? wanted.includes(id) : state === 'open'
    const dated = due !== null && isInstant(instantOf(due))
    return source && there && dated ? [entryOf(story, due, source, options)] : []
  })
  if (entries.length === 0) return null
  return calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Amends//Amends//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flat(),
    'END:VCALENDAR',
  ])
}

/** Whether calendars can write it: a year of four digits. */
function isInstant(instant: number): boolean {
  return instant >= 0 && instant <= Date.UTC(9999, 11, 31)
}

/** Tells neither the case nor the customer, and is the same each time. */
function uidOf(caseId: string, commitment: string): string {
  return `${sha256(JSON.stringify([caseId, commitment])).slice(0, 32)}@amends`
}

function minutesOf(alarm: number | null | undefined): number | null {
  if (alarm === null) return null
  const minutes = Math.round(alarm ?? usualAlarm)
  return minutes >= 0 && minutes <= earliestAlarm ? minutes : usualAlarm
}

function entryOf(
  { promise, revision }: PromiseStory,
  due: Due,
  source: Source,
  { stamp, alarm }: CalendarOptions,
): readonly string[] {
  const { id, kind, what, owner, state, words: said } = promise
  const { customer, ticket } = source.record.about
  const name = customer.name ?? source.customer
  const summary = cut(`${kindWords[kind]}: ${what}${name ? ` (${name})` : ''}`, longestSummary)
  const note = [
    `${words.promisedFor} ${timeWords(due, source)} (${due.zone})`,
    `${words.owner}: ${owner.name}`,
    `${words.ticket}: ${ticket.id}`,
    ...(said === null ? [] : [`${words.wordsUsed}: “${said}”`]),
  ]
  const minutes = state === 'open' ? minutesOf(alarm) : null
  const bell =
    minutes === null
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${textValue(summary)}`,
          `TRIGGER:-PT${minutes}M`,
          'END:VALARM',
        ]
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(source.case.caseId, id)}`,
    `DTSTAMP:${utcValue(msOf(stamp))}`,
    `SEQUENCE:${revision}`,
    `DTSTART:${utcValue(instantOf(due))}`,
    `SUMMARY:${textValue(summary)}`,
    `DESCRIPTION:${textValue(cut(note.join('\n'), longestNote))}`,
    `STATUS:${state === 'open' ? 'CONFIRMED' : 'CANCELLED'}`,
    'TRANSP:TRANSPARENT',
    ...bell,
    'END:VEVENT',
  ]
}
