import { dueOf, type Due } from '@amends/core'
import { wallOf } from '../../internals/format'

/** The calendar day `days` later, both as `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** How a zone is called where the agent reads: "Central European Time". */
export function zoneText(zone: string, locale: string, at = Date.now()): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}

/** The date and time in full, with its zone in words: "Sat 28 Nov, 15:00, Central European Time". */
export function dueInFull({ instant, zone }: Due, locale: string): string {
  const at = Date.parse(instant)
  const text = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
  return `${text}, ${zoneText(zone, locale, at)}`
}

/**
 * When to check on a colleague who is due at `due`: halfway from `now`, and an hour before at the
 * latest where there is more than an hour. `now` in milliseconds since 1970; answers a wall time
 * in the due's zone.
 */
export function checkWall(due: Due, now: number): string {
  const end = Date.parse(due.instant)
  const half = now + (end - now) / 2
  const hour = end - 3_600_000
  return wallOf(hour > now ? Math.min(half, hour) : half, due.zone)
}

/** The due time of a day and an hour in a zone, or null while they make none. */
export function dueAt(day: string, hour: string, zone: string): Due | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d/.test(hour)) return null
  return dueOf(`${day}T${hour.slice(0, 5)}`, zone)
}
