import type { CaseFilter, CaseListing } from './types'

/** The listings that fit all of the filter, those opened first before the others. */
export function listed(
  all: readonly CaseListing[],
  filter: CaseFilter | undefined,
): readonly CaseListing[] {
  const { open, owing, owner, customer } = Object(filter) as Partial<Record<string, unknown>>
  const matching = all.filter(
    (one) =>
      (typeof open !== 'boolean' || one.closed !== open) &&
      (owing !== true || one.owed.length > 0) &&
      (typeof owner !== 'string' || one.owed.some((owed) => owed.owner.id === owner)) &&
      (typeof customer !== 'string' || one.customer.id === customer),
  )
  // oxlint-disable-next-line unicorn/no-array-sort -- a copy, and `toSorted` is young
  return matching.sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
}

function rank({ openedAt, caseId }: CaseListing): string {
  return `${openedAt}\u0000${caseId}`
}
