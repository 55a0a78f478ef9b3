import { addHours, type Due } from '@amends/core'

/** The calendar day `days` later, both as `YYYY-MM-DD`. */
export const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** How a zone is called where the agent reads: "Central European Time". */
export function zoneText(timeZone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' })
  return format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/**
 * When to check on a colleague who is due at `due`: halfway from `now`, and an hour before at the
 * latest where there is more than an hour. `now` in milliseconds since 1970.
 */
export function checkFor(due: Due | null, now: number): Due | null {
  if (!due) return null
  const end = Date.parse(due.instant)
  const half = (now + end) / 2
  const hour = end - 3_600_000
  return addHours(hour > now ? Math.min(half, hour) : half, 0, due.zone)
}
