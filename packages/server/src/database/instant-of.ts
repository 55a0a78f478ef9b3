/** An ISO 8601 instant that a database can keep, or null for anything else. */
export function instantOf(text: string | null | undefined): Date | null {
  const at = new Date(text ?? '')
  const year = at.getUTCFullYear()
  return year >= 1 && year <= 9999 ? at : null
}
