import { isObject } from '../log/event-shapes'

/**
 * The next value with every part that equals the previous one replaced by that previous part, so
 * that a selector of an unchanged part returns the same object. JSON values only.
 */
export function share<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next
  if (Array.isArray(previous) && Array.isArray(next)) {
    const shared = next.map((part: unknown, index) => share(previous[index], part))
    const same =
      shared.length === previous.length && shared.every((part, i) => part === previous[i])
    return (same ? previous : shared) as T
  }
  if (!isObject(previous) || !isObject(next)) return next
  const keys = Object.keys(next)
  const shared = Object.fromEntries(keys.map((key) => [key, share(previous[key], next[key])]))
  const same =
    keys.length === Object.keys(previous).length &&
    keys.every((key) => Object.hasOwn(previous, key) && shared[key] === previous[key])
  return (same ? previous : shared) as T
}
