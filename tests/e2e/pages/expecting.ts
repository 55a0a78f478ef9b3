/** The two matchers that the contract of stores needs, for a page that has no test runner. */
export function expectOf(actual: unknown) {
  const check = (isSo: boolean, expected: unknown) => {
    if (!isSo) throw new Error(`${shown(actual)} is not ${shown(expected)}`)
  }
  return {
    toBe: (expected: unknown) => check(Object.is(actual, expected), expected),
    toEqual: (expected: unknown) => check(areEqual(actual, expected), expected),
  }
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 200)
}

function areEqual(one: unknown, other: unknown): boolean {
  if (one instanceof Set && other instanceof Set) {
    return one.size === other.size && [...one].every((value) => other.has(value))
  }
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) {
    return Object.is(one, other)
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [left, right] = [definedIn(one), definedIn(other)]
  return (
    left.size === right.size &&
    [...left].every(([key, value]) => right.has(key) && areEqual(value, right.get(key)))
  )
}

function definedIn(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).filter(([, part]) => part !== undefined))
}
