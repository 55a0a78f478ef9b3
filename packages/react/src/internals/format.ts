import type { Due, Money } from '@amends/core'
import { words } from './words'

/** Money in the reader's language: `€50`, `€49.50`. */
export function formatMoney(money: Money, locale: string): string {
  const plain = new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency })
  const digits = plain.resolvedOptions().maximumFractionDigits ?? 2
  const amount = money.minor / 10 ** digits
  if (!Number.isInteger(amount)) return plain.format(amount)
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    maximumFractionDigits: 0,
  }).format(amount)
}

const dayOf = (instant: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant)

/**
 * A due time as one would say it: `today 15:00`, `tomorrow 9:00`, `Sat 9:00`, `3 Dec 9:00`; the
 * zone's name follows when it is not the reader's own. `now` in milliseconds since 1970.
 */
export function formatDue(due: Due, now: number, locale: string, timeZone: string): string {
  const instant = Date.parse(due.instant)
  if (Number.isNaN(instant)) return due.wall
  const time = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
  })
    .format(instant)
    .replace(/^0(?=\d)/, '')
  const day = 86_400_000
  const days = Math.round(
    (Date.parse(dayOf(instant, timeZone)) - Date.parse(dayOf(now, timeZone))) / day,
  )
  if (days === 0) return words.today(time)
  if (days === 1) return words.tomorrow(time)
  if (days === -1) return words.yesterday(time)
  const date = new Intl.DateTimeFormat(
    locale,
    days > 1 && days < 7
      ? { timeZone, weekday: 'short' }
      : { timeZone, day: 'numeric', month: 'short' },
  ).format(instant)
  return `${date} ${time}`
}

/** The instant as a wall time for `datetime-local`: `2026-11-21T15:00`, in the zone. */
export function wallOf(instant: number, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant)
  return `${dayOf(instant, timeZone)}T${time}`
}

const bidiMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Shows the signs that could turn a name around as visible marks. */
export const showMarks = (text: string) => text.replace(bidiMarks, '\u25C7')
