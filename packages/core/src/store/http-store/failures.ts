/** Why the server does not have it. */
export interface Problem {
  readonly code: string
  /** In words for the agent. */
  readonly reason: string
}

/**
 * What a failed request means: `erased` is for good, of the case; `wait` passes by itself, `slow` too, sooner in smaller parts; `signed-out` passes when the host has new
 * credentials; `conflict`: somebody else wrote first; `too-much` may pass in smaller parts;
 * `refused` does not pass until somebody changes something.
 */
export interface Failure extends Problem {
  readonly kind: 'erased' | 'wait' | 'slow' | 'signed-out' | 'conflict' | 'too-much' | 'refused'
  /** Milliseconds that the server wants to be left alone; 0 when it did not say. */
  readonly pause: number
}

// @__NO_SIDE_EFFECTS__
function failure(kind: Failure['kind'], code: string, reason: string): Failure {
  return { kind, code, reason, pause: 0 }
}

const waitingForNetwork = 'Saved here. Waiting for the network.'
export const unreachable = failure('wait', 'store/unreachable', waitingForNetwork)
/** No answer in time. */
export const late = failure('slow', 'store/unreachable', waitingForNetwork)
export const unsendable = failure(
  'refused',
  'store/case-id',
  'No server takes a case with this id. It’s kept on this computer.',
)
export const unknownCase = failure(
  'refused',
  'store/unknown-case',
  'The server no longer knows this case. All of it stays on this computer.',
)
export const erased = {
  kind: 'erased',
  code: 'case/erased',
  reason: 'This case was erased.',
  pause: 0,
} as const
const busy = failure('wait', 'store/busy', 'Saved here. Waiting for the server.')
export const signedOut = failure(
  'signed-out',
  'store/signed-out',
  'Saved on this computer. Sign in again, and it goes out.',
)
export const otherPerson = failure(
  'signed-out',
  'store/other-person',
  'Somebody else is signed in. This stays on this computer until you sign in again.',
)
const conflict = failure('conflict', 'store/conflict', 'Somebody else wrote first.')
const forbidden = failure(
  'refused',
  'store/forbidden',
  'You may not write in this case. Your words stay on this computer.',
)
const nowhere = failure(
  'refused',
  'store/not-found',
  'The server has no place for this case. Your words stay on this computer.',
)
const tooLarge = failure(
  'too-much',
  'store/too-large',
  'One entry is larger than the server takes. It stays on this computer.',
)
const malformed = failure(
  'too-much',
  'store/malformed',
  'The server doesn’t take one entry. It stays on this computer.',
)

const byStatus: Readonly<Record<number, Failure>> = {
  401: signedOut,
  403: forbidden,
  404: nowhere,
  405: nowhere,
  408: busy,
  409: conflict,
  410: nowhere,
  413: tooLarge,
  425: busy,
  429: busy,
}

/** The longest that a server is left alone because it asked for it, in milliseconds. */
const longestPause = 600_000

/** What the status of an answer means, 2xx aside; 0 is that of a redirect that was not followed. `now` is in milliseconds since 1970. */
export function failureOf(status: number, retryAfter: string | null, now: number): Failure {
  const known = byStatus[status]
  // A way to somewhere else is the way to a page to sign in.
  if (status < 400) return signedOut
  if (!known && status >= 600) return unreachable
  const meant = known ?? (status >= 500 ? busy : malformed)
  return { ...meant, pause: meant.kind === 'wait' ? pauseOf(retryAfter, now) : 0 }
}

/** `Retry-After` in milliseconds: it counts seconds or names a date. */
function pauseOf(header: string | null, now: number): number {
  if (header === null) return 0
  const seconds = Number(header)
  const pause = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now
  return Math.min(Math.max(pause || 0, 0), longestPause)
}

/** A case that cannot be had must not look like one that is yet to be begun. */
export function unread(code: string): Error {
  if (code === erased.code) {
    return new Error(
      `[amends] ${erased.reason} It is nowhere any more, and cannot be begun anew. (${code})`,
    )
  }
  return new Error(
    '[amends] The server did not give the case, and there is no copy of it on this computer. It may ' +
      `well be there, so it must not be begun anew. Try again when the server can be reached. (${code})`,
  )
}
