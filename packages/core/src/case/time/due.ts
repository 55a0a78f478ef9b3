import type { Due } from '../../flow/types'
import { instantOf, msOf, type Instant } from './instant'
import { instantAt, wallAt } from './wall-time'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * A due time from what was said: a wall time `YYYY-MM-DDTHH:mm` in an IANA zone. The instant is the
 * earlier one when clocks show that time twice, and moves on by the jump when they never do (then
 * `wallOf(due.instant, due.zone)` differs from `due.wall`). Null for an unknown time or zone.
 */
export function dueOf(wall: string, zone: string): Due | null {
  const instant = instantAt(wall, zone)
  return instant === null ? null : { wall, zone, instant: new Date(instant).toISOString() }
}

/** What clocks in the zone show at an instant: `YYYY-MM-DDTHH:mm`; null for an unknown one of either. */
export function wallOf(instant: Instant, zone: string): string | null {
  return wallAt(msOf(instant), zone)
}

/** The due time that many hours after an instant, up to the full minute; null for an unknown zone. */
export function addHours(instant: Instant, hours: number, zone: string): Due | null {
  const at = Math.ceil((msOf(instant) + hours * HOUR) / MINUTE) * MINUTE
  const wall = wallAt(at, zone)
  return wall === null ? null : { wall, zone, instant: new Date(at).toISOString() }
}

/** How near it is: `due` within 24 hours, `late` past; what has no date is `open`. */
export function urgencyOf(due: Due | null, now: Instant): 'open' | 'due' | 'late' {
  const left = dueAt({ due }) - msOf(now)
  if (left < 0) return 'late'
  return left <= DAY ? 'due' : 'open'
}

interface Dated {
  readonly due: Due | null
}

/** Sorts by when they are due; what has no date comes last. */
export function bySoonest(one: Dated, other: Dated): number {
  return dueAt(one) - dueAt(other)
}

function dueAt({ due }: Dated): number {
  return due ? instantOf(due) : Number.MAX_VALUE
}

export { describeDue } from './describe-due'
export { instantOf, type Instant } from './instant'
