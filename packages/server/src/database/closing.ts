import type { CaseListing } from '@amends/core'
import type { CaseRow } from './case-row'

/**
 * When a case was closed, by the clock of the server that recorded it: how long it is kept counts
 * from there, and what the sender says of the time counts for nothing. Null while it is open.
 */
export function closedAtOf(
  row: Pick<CaseRow, 'closedAt'> | undefined,
  { closed }: CaseListing,
  events: readonly unknown[],
  recordedAt: Date,
): Date | null {
  if (!closed) return null
  return events.some(reopens) ? recordedAt : (row?.closedAt ?? recordedAt)
}

function reopens(event: unknown): boolean {
  return (Object(event) as { readonly type?: unknown }).type === 'case.reopened'
}
