import type { Due } from '../../flow/types'
import { instantOf, msOf, type Instant } from './instant'
import { formatOf, wallAsUtc, wallAt } from './wall-time'

const DAY = 86_400_000

export interface DescribeOptions {
  readonly now: Instant
  /** BCP 47 tag; the runtime's unless given or when it cannot be read. */
  readonly locale?: string | undefined
  /** IANA zone of the reader; the runtime's unless given. */
  readonly zone?: string | undefined
}

/**
 * The due time in short words, as clocks where it was promised show it: "today 15:00", "tomorrow
 * 9:00", "Sat 21 Nov 9:00"; with the year when it is another, and with the zone's short name when
 * the reader's clocks show something else. The locale decides words, order and clock. A stored zone
 * that this runtime does not know counts as the reader's.
 */
export function describeDue(due: Due, { now, locale: tag, zone }: DescribeOptions): string {
  const locale = localeOf(tag)
  const instant = instantOf(due)
  const here = zone !== undefined && wallAt(instant, zone) !== null ? zone : hereZone()
  const known = wallAt(instant, due.zone)
  const wall = known ?? wallAt(instant, here)
  if (wall === null) return due.wall
  const today = wallAt(msOf(now), known ? due.zone : here) ?? wall
  const words = [dayWords(wall, today, locale), timeWords(wall, locale)]
  if (wallAt(instant, here) !== wall) words.push(zoneName(instant, due.zone, locale))
  return words.join(' ')
}

function hereZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

function dayWords(wall: string, today: string, locale: string | undefined): string {
  const day = dayOf(wall)
  const days = Math.round((day - dayOf(today)) / DAY)
  if (Math.abs(days) <= 1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
  }
  return formatOf(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(wall.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(day)
}

function timeWords(wall: string, locale: string | undefined): string {
  const clock = formatOf(locale, {
    timeZone: 'UTC',
    hour: 'numeric',
    minute: '2-digit',
  })
  return clock
    .formatToParts(wallAsUtc(wall) ?? 0)
    .map(({ type, value }) => (type === 'hour' ? value.replace(/^0(?=\d)/, '') : value))
    .join('')
}

function zoneName(instant: number, zone: string, locale: string | undefined): string {
  const parts = formatOf(locale, {
    timeZone: zone,
    timeZoneName: 'short',
  }).formatToParts(instant)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

function dayOf(wall: string): number {
  return Date.parse(`${wall.slice(0, 10)}T00:00:00Z`)
}

export function localeOf(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
