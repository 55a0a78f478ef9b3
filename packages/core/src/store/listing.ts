import type { CaseListing } from './types'

/** The listing of a case after events were appended to it. Reads events it does not trust. */
export function listingAfter(
  before: CaseListing | undefined,
  caseId: string,
  seq: number,
  events: readonly unknown[],
): CaseListing {
  let openedAt = before?.openedAt ?? ''
  let closed = before?.closed ?? false
  for (const event of events) {
    const type = textOf(event, 'type')
    if (openedAt === '') openedAt = textOf(event, 'at')
    if (type === 'case.closed') closed = true
    if (type === 'case.opened' || type === 'case.reopened') closed = false
  }
  return { caseId, seq, openedAt, closed }
}

function textOf(event: unknown, key: string): string {
  if (typeof event !== 'object' || event === null) return ''
  const value: unknown = Reflect.get(event, key)
  return typeof value === 'string' ? value : ''
}

/** The listings that match, those opened first before the others. */
export function listed(
  all: readonly CaseListing[],
  filter: { readonly open?: boolean } | undefined,
): readonly CaseListing[] {
  const open = filter?.open
  const matching = all.filter(({ closed }) => typeof open !== 'boolean' || closed !== open)
  // oxlint-disable-next-line unicorn/no-array-sort -- a copy, and `toSorted` is young
  return matching.sort((a, b) => order(a.openedAt, b.openedAt) || order(a.caseId, b.caseId))
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
