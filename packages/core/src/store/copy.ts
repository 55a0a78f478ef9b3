/** A copy that shares nothing with the original, or null when it holds what cannot be stored. */
export function copyOf<T>(value: T): T | null {
  try {
    return typeof structuredClone === 'function'
      ? structuredClone(value)
      : (JSON.parse(JSON.stringify(value)) as T)
  } catch {
    return null
  }
}
