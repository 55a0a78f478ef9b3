import { lacksDate } from '../../machine/facts'
import type { CaseListing } from '../../store/types'
import { bySoonest, urgencyOf, type Instant } from '../time/due'
import { fixAfter } from './too-early'
import type { Person } from '../types'
import type { OwedView } from './view-types'

/** Something owed in one of many cases. `id` is that of the commitment in its case. */
export interface LedgerEntry extends OwedView {
  readonly caseId: string
  /** The customer's name, where it is known. */
  readonly customer: string | null
  /** The ticket's id. */
  readonly ticket: string
  readonly by: Person
}

export interface LedgerOptions {
  /** Milliseconds since 1970, or an ISO 8601 instant. */
  readonly now: Instant
  /** Id of a person: what they owe; else what everybody does. */
  readonly owner?: string | undefined
}

/**
 * All that is owed over all cases, soonest first, what has no date last; equal ones keep the order
 * of the cases. `due` within 24 hours and `late` past, as in a case's own view. Pure.
 */
export function ledgerOf(
  cases: readonly CaseListing[],
  { now, owner }: LedgerOptions,
): readonly LedgerEntry[] {
  return cases
    .flatMap(({ caseId, customer, ticket, owed }) => {
      const open = owed.map((made) => ({ ...made, id: made.commitment, state: 'open' as const }))
      return open
        .filter((made) => owner === undefined || made.owner.id === owner)
        .map((made) => ({
          caseId,
          customer: customer.name,
          ticket,
          by: made.owner,
          id: made.id,
          kind: made.kind,
          what: made.what,
          owner: made.owner.name,
          due: made.due,
          state: urgencyOf(made.due, now),
          parent: made.parent,
          delegated: made.delegated,
          undated: lacksDate(open, made),
          early: !!fixAfter(made, open),
        }))
    })
    .toSorted(bySoonest)
}
