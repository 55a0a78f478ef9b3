const DAY = 86_400_000
const wallShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/
const formats = new Map<string, Intl.DateTimeFormat>()

/** A formatter, made once. Throws for a zone or a locale that the runtime does not know. */
export function formatOf(
  locale: string | undefined,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, format)
  return format
}

/** What the zone's clocks show at an instant, as if it were UTC, in milliseconds. */
function shownAt(instant: number, timeZone: string): number {
  const clock = formatOf('en-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const shown = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(shown.get(type))
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
}

/** The wall time as if it were UTC, in milliseconds, or null when no calendar has it. */
export function wallAsUtc(wall: string): number | null {
  const utc = wallShape.test(wall) ? Date.parse(`${wall}Z`) : NaN
  return Number.isFinite(utc) && asWall(utc) === wall ? utc : null
}

function asWall(utc: number): string {
  return new Date(utc).toISOString().slice(0, 16)
}

/** What the clocks of a zone show at an instant: `YYYY-MM-DDTHH:mm`, or null for an unknown zone. */
export function wallAt(instant: number, zone: string): string | null {
  try {
    const wall = asWall(shownAt(instant, zone))
    return wallShape.test(wall) ? wall : null
  } catch {
    return null
  }
}

/**
 * The instant at which the clocks of a zone show a wall time, in milliseconds, or null when either
 * is unknown. Shown twice (clocks go back): the earlier. Never shown (clocks go forward): as much
 * later as the clocks jump. The same answers as Temporal's "compatible".
 */
export function instantAt(wall: string, zone: string): number | null {
  const utc = wallAsUtc(wall)
  if (utc === null || wallAt(utc, zone) === null) return null
  const withOffsetAt = (at: number) => utc - (shownAt(at, zone) - at)
  const before = withOffsetAt(utc - DAY)
  const after = withOffsetAt(utc + DAY)
  const matches = [before, after].filter((instant) => shownAt(instant, zone) === utc)
  return matches.length > 0 ? Math.min(...matches) : before
}
