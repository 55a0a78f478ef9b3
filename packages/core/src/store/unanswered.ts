import type { CaseListing } from './types'

/** A list that was not had: whoever has the cases did not answer, or has too many for one list. */
export function unanswered(code: string, known: readonly CaseListing[]): Error {
  const message =
    '[amends] The server did not give the list of cases. Some of them may be unknown here, and what ' +
    `is known may be out of date, so it must not be shown as all there is. (${code})`
  return Object.assign(new Error(message), { code, known })
}

/**
 * The cases that are known to fit the filter, from what the `list` of a store rejected with. Some may
 * be missing or out of date, so show them only as that. Null where the store knows none by itself.
 */
export function knownIn(error: unknown): readonly CaseListing[] | null {
  return (Object(error) as { known?: readonly CaseListing[] }).known ?? null
}
