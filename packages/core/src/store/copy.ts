/** A copy that shares nothing with the original, or null when it holds what cannot be stored. */
export function copyOf(values: readonly unknown[]): unknown[] | null {
  try {
    return structuredClone([...values])
  } catch {
    return null
  }
}
