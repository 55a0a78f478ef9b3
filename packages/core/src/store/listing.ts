import type { CaseListing } from './types'

/** The listing of a case after events were appended to it. Reads events it does not trust. */
export function listingAfter(
  before: CaseListing | undefined,
  caseId: string,
  seq: number,
  events: readonly unknown[],
): CaseListing {
  let { openedAt, closed } = before ?? { openedAt: '', closed: false }
  for (const event of events) {
    const { type, at } = Object(event) as Readonly<Record<string, unknown>>
    if (openedAt === '' && typeof at === 'string') openedAt = at
    if (type === 'case.closed') closed = true
    if (type === 'case.opened' || type === 'case.reopened') closed = false
  }
  return { caseId, seq, openedAt, closed }
}

/** The listings that match, those opened first before the others. */
export function listed(
  all: readonly CaseListing[],
  filter: { readonly open?: boolean } | undefined,
): readonly CaseListing[] {
  const open = filter?.open
  const matching = all.filter(({ closed }) => typeof open !== 'boolean' || closed !== open)
  // oxlint-disable-next-line unicorn/no-array-sort -- a copy, and `toSorted` is young
  return matching.sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
}

function rank({ openedAt, caseId }: CaseListing): string {
  return `${openedAt}\u0000${caseId}`
}
