/** Freezes plain data and all that it holds, in place, and returns it. */
export function deepFreeze<T>(data: T): T {
  const parts = new Set<unknown>([data])
  for (const part of parts) {
    if (typeof part !== 'object' || part === null) continue
    for (const inner of Object.values(Object.freeze(part))) parts.add(inner)
  }
  return data
}
