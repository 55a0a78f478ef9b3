import type { CaseListing } from '../types'
import type { Standing } from './replica'

type Here = readonly [readonly CaseListing[], readonly Standing[]]

/**
 * The server's list with what it does not have yet. A case that was waiting before it was asked or
 * after may be missing from its answer, or be older there than here.
 */
export function merged(
  there: readonly CaseListing[],
  here: readonly Here[],
): readonly CaseListing[] {
  const all = new Map(there.map((listing) => [listing.caseId, listing]))
  for (const [listings, standings] of here) {
    const waiting = new Set(
      standings.filter(({ seq, sent }) => seq > sent.seq).map(({ caseId }) => caseId),
    )
    for (const listing of listings) {
      const { caseId, seq } = listing
      const known = all.get(caseId)
      if (known ? seq > known.seq : waiting.has(caseId)) all.set(caseId, listing)
    }
  }
  return [...all.values()]
}

/** Queries of which the last answer is kept. */
const mostAnswers = 20

/** What the server last answered to each query, for as long as it does not answer. */
export function lastAnswers() {
  const all = new Map<string, readonly CaseListing[]>()
  return {
    keep(query: object, cases: readonly CaseListing[]): void {
      const key = JSON.stringify(query)
      all.delete(key)
      all.set(key, cases)
      for (const [oldest] of all) if (all.size > mostAnswers) all.delete(oldest)
    },
    /** The case is gone. */
    forget(caseId: string): void {
      for (const [key, cases] of all)
        all.set(
          key,
          cases.filter((one) => one.caseId !== caseId),
        )
    },
    /** The last answer with all that is here: of each case the listing that tells of the most events. */
    known(query: object, here: readonly CaseListing[]): readonly CaseListing[] {
      const newest = new Map<string, CaseListing>()
      for (const one of [...(all.get(JSON.stringify(query)) ?? []), ...here]) {
        if (one.seq >= (newest.get(one.caseId)?.seq ?? 0)) newest.set(one.caseId, one)
      }
      return [...newest.values()]
    },
  }
}

/** The filter as the server's query; what is no filter is left out. */
export function listQuery(filter: unknown): Record<string, string> {
  const { open, owing, owner, customer } = Object(filter) as Partial<Record<string, unknown>>
  return {
    ...(typeof open === 'boolean' && { open: String(open) }),
    ...(owing === true && { owing: 'true' }),
    ...(typeof owner === 'string' && { owner }),
    ...(typeof customer === 'string' && { customer }),
  }
}
