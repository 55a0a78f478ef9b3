import type { Due } from '../flow/types'
import { instantAt, wallAt } from './wall-time'

const computed = new WeakMap<Due, number>()

/** Milliseconds since 1970, or an ISO 8601 instant. */
export type Instant = number | string

/** Milliseconds since 1970; NaN for what cannot be read. */
export function msOf(instant: Instant): number {
  return typeof instant === 'number' ? instant : Date.parse(instant)
}

/**
 * When it is due, in milliseconds. The wall time is what was promised: when a zone's rules have
 * changed since, the instant is computed anew. NaN when nothing of it can be read.
 */
export function instantOf(due: Due): number {
  const known = computed.get(due)
  if (known !== undefined) return known
  const stored = msOf(due.instant)
  const holds = wallAt(stored, due.zone) === due.wall
  const instant = holds ? stored : (instantAt(due.wall, due.zone) ?? stored)
  computed.set(due, instant)
  return instant
}
