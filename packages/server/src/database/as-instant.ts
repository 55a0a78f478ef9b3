/** An instant that a database can keep, from ISO 8601 or milliseconds, or null for anything else. */
export function asInstant(given: string | number | null | undefined): Date | null {
  const at = new Date(given ?? '')
  const year = at.getUTCFullYear()
  return year >= 1 && year <= 9999 ? at : null
}
