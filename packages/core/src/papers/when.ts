import { localeOf } from '../case/time/describe-due'
import { instantOf } from '../case/time/instant'
import { formatOf, wallAt } from '../case/time/wall-time'
import type { Due } from '../flow/types'
import type { PaperLocale } from './types'

/** Spaces that differ between versions of the runtime's language data. */
const oddSpaces = /[\u00a0\u2009\u202f]/g

/** The locale as the runtime knows it, and the zone, each with what stands in for an unknown one. */
export function knownLocale({ locale, zone }: PaperLocale): PaperLocale {
  return { locale: localeOf(locale) ?? 'en', zone: wallAt(0, zone) === null ? 'UTC' : zone }
}

function write(instant: number, { locale, zone }: PaperLocale, name: boolean): string {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(name && { timeZoneName: 'short' }),
  }
  return formatOf(locale, options).format(instant).replace(oddSpaces, ' ')
}

/** An ISO 8601 instant with its day, year and time in the zone of the paper. */
export function atWords(at: string, where: PaperLocale): string {
  const instant = Date.parse(at)
  return Number.isNaN(instant) ? at : write(instant, knownLocale(where), false)
}

/** A due time as clocks showed it where it was promised; with the zone's name where that is another. */
export function dueWords(due: Due, where: PaperLocale): string {
  const { locale, zone } = knownLocale(where)
  const instant = instantOf(due)
  if (Number.isNaN(instant)) return due.wall
  const there = wallAt(instant, due.zone) === null ? zone : due.zone
  const differs = wallAt(instant, there) !== wallAt(instant, zone)
  return write(instant, { locale, zone: there }, differs)
}
