import { oncePer } from '../../flow/once-per'
import type { Due } from '../../flow/types'
import { instantAt, wallAt } from './wall-time'

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
export const instantOf = /* @__PURE__ */ oncePer((due: Due): number => {
  const stored = msOf(due.instant)
  const holds = wallAt(stored, due.zone) === due.wall
  return holds ? stored : (instantAt(due.wall, due.zone) ?? stored)
})
