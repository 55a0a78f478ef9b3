const DAY = 86_400_000
const wallShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/
const clocks = new Map<string, Intl.DateTimeFormat>()

/** A formatter of that zone's wall time, or null when the runtime does not know the zone. */
function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone)
  if (known) return known
  try {
    const clock = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    clocks.set(zone, clock)
    return clock
  } catch {
    return null
  }
}

/** What the zone's clocks show at an instant, as if it were UTC, in milliseconds. */
function shownAt(clock: Intl.DateTimeFormat, instant: number): number {
  const shown = new Map(
    clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0
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
  if (!wallShape.test(wall)) return null
  const utc = Date.parse(`${wall}:00Z`)
  return Number.isFinite(utc) && asWall(utc) === wall ? utc : null
}

function asWall(utc: number): string {
  return new Date(utc).toISOString().slice(0, 16)
}

/** What the clocks of a zone show at an instant: `YYYY-MM-DDTHH:mm`, or null for an unknown zone. */
export function wallAt(instant: number, zone: string): string | null {
  const clock = clockOf(zone)
  if (!clock || !Number.isFinite(instant)) return null
  try {
    const wall = asWall(shownAt(clock, instant))
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
  const clock = clockOf(zone)
  if (utc === null || !clock) return null
  const withOffsetAt = (at: number) => utc - (shownAt(clock, at) - at)
  const before = withOffsetAt(utc - DAY)
  const after = withOffsetAt(utc + DAY)
  const matches = [before, after].filter((instant) => shownAt(clock, instant) === utc)
  return matches.length > 0 ? Math.min(...matches) : before
}
