import { cut } from '../texts/clean'

/** Longest text in a view, in graphemes. */
const longest = 500

/** The JSON value with every text in it cut at 500 graphemes; a cut text ends in "…". */
export function shorten<T>(value: T): T {
  const json = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? cut(part, longest) : part,
  )
  return JSON.parse(json) as T
}
