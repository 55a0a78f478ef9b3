/** A copy that shares nothing with the original, or null when it holds what cannot be stored. */
export function copyOf(values: readonly unknown[]): unknown[] | null {
  try {
    return typeof structuredClone === 'function'
      ? structuredClone([...values])
      : (JSON.parse(JSON.stringify(values)) as unknown[])
  } catch {
    return null
  }
}
