import type { CaseListing } from './types'

/** A list that was not had: whoever has the cases did not answer. */
export function unanswered(code: string, known: readonly CaseListing[]): Error {
  const message =
    '[amends] The server did not give the list of cases. Some of them may be unknown here, and what ' +
    `is known may be out of date, so it must not be shown as all there is. (${code})`
  return Object.assign(new Error(message), { code, known })
}

/**
 * What the browser keeps by itself, from what the `list` of a store rejected with: all its cases,
 * whatever the filter was. It may lack cases and be out of date, so show it only as that. Null where
 * nothing is known.
 */
export function knownIn(error: unknown): readonly CaseListing[] | null {
  const { known } = Object(error) as { known?: unknown }
  return Array.isArray(known) ? (known as CaseListing[]) : null
}
