import { failed, type Refused } from './not-taken'

/** Why nothing is kept, in words for the agent. */
export enum reasons {
  absent = 'This browser has no storage that this page can use.',
  denied = 'This browser does not let this page store anything.',
  stuck = "This browser's storage does not answer.",
  broken = "This browser's storage cannot be opened.",
  full = 'This browser has no room left for this page.',
  failed = "This browser's storage did not take it.",
}

/** What a failure of the browser's storage means. */
export function refusedBy(error: unknown): Refused {
  const name = nameOf(error)
  if (name === 'QuotaExceededError') return { ok: false, code: 'store/full', reason: reasons.full }
  return name === 'SecurityError' || name === 'NotAllowedError'
    ? { ok: false, code: 'store/denied', reason: reasons.denied }
    : failed(reasons.failed)
}

/** The name of an error, of whatever was thrown. */
export function nameOf(error: unknown): unknown {
  return (error as Partial<Error> | null | undefined)?.name
}
