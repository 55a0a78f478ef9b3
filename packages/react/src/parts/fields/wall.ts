import type { Due } from '@amends/core'

/** The IANA zone this page runs in. */
export const zoneHere = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The wall time in a zone as `YYYY-MM-DDTHH:mm`. */
export function wallOf(instant: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant)
  const at = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${at('year')}-${at('month')}-${at('day')}T${at('hour')}:${at('minute')}`
}

/** The calendar day `days` later, both as `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** How a zone is called where the agent reads: "Central European Time". */
export function zoneText(zone: string, locale?: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(new Date())
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T12:00Z`) - Date.parse(`${from}T12:00Z`)) / 86_400_000)

/**
 * When something is due, as short as it stays clear from `now`: "today 15:00", "tomorrow 9:00",
 * "Sat 9:00" within the week, "3 Dec 9:00" beyond. Times are those of the due's own zone.
 */
export function dueText(due: Due, now: Date, locale?: string): string {
  const { zone } = due
  const instant = new Date(due.instant)
  const away = daysBetween(wallOf(now, zone).slice(0, 10), due.wall.slice(0, 10))
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
  }).format(instant)
  const day =
    Math.abs(away) <= 1
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(away, 'day')
      : new Intl.DateTimeFormat(locale, {
          timeZone: zone,
          ...(away > 0 && away < 7 ? { weekday: 'short' } : { day: 'numeric', month: 'short' }),
        }).format(instant)
  return `${day} ${time}`
}

/** The date and time in full, with its zone in words. */
export function dueInFull(due: Due, locale?: string): string {
  const text = new Intl.DateTimeFormat(locale, {
    timeZone: due.zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(due.instant))
  return `${text}, ${zoneText(due.zone, locale)}`
}

/**
 * When to check on a colleague who is due at `due`: halfway from `now`, and an hour before at the
 * latest where there is more than an hour. Answers a wall time in the due's zone.
 */
export function checkWall(due: Due, now: Date): string {
  const end = Date.parse(due.instant)
  const half = now.getTime() + (end - now.getTime()) / 2
  const hour = end - 3_600_000
  return wallOf(new Date(hour > now.getTime() ? Math.min(half, hour) : half), due.zone)
}
