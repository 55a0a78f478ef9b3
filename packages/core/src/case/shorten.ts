import { cut } from './clean'

/** Longest text in a view, in graphemes. */
const longest = 500

/** The JSON value with every text in it cut at 500 graphemes; a cut text ends in "…". */
export function shorten<T>(value: T): T {
  if (typeof value === 'string') return cut(value, longest) as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(shorten) as T
  const entries = Object.entries(value).map(([key, part]) => [key, shorten(part)] as const)
  return Object.fromEntries(entries) as T
}
