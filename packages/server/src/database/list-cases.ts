import type { CaseFilter, CaseListing } from '@amends/core'
import { and, asc, eq, exists, isNull, sql, type SQL } from 'drizzle-orm'
import type { Sealing } from '../keys/types'
import { findKey, keyMissing, type CaseRow } from './case-row'
import { openListing } from './case-texts'
import { cases, promises } from './schema'
import type { Transaction } from './types'

/** Where a page of a list ends: the next one begins behind it. */
export interface After {
  readonly openedAt: Date
  readonly caseId: string
}

export interface Unreadable {
  readonly caseId: string
  readonly keyId: string | null
}

export interface CasePage {
  readonly cases: readonly CaseListing[]
  /** Those on this page that nothing is told of: the keyring has lost their keys. */
  readonly unreadable: readonly Unreadable[]
  /** Where the next page begins, or null after the last. */
  readonly next: After | null
}

/**
 * Listings that fit the filter, those opened first before the others. Erased cases are in none. One
 * lost key costs one case and not the list: what is behind it is refused when it is opened.
 */
export async function listCases(
  team: string,
  tx: Transaction,
  sealing: Sealing,
  filter: CaseFilter,
  after: After | null,
  limit: number,
): Promise<CasePage> {
  const rows = await tx
    .select()
    .from(cases)
    .where(and(...(await conditions(team, tx, sealing, filter)), after ? behind(after) : undefined))
    .orderBy(asc(cases.openedAt), asc(cases.caseId))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const listings = await Promise.all(page.map((row) => listingOf(team, tx, sealing, row)))
  return {
    cases: listings.flatMap(({ listing }) => listing ?? []),
    unreadable: listings.flatMap(({ unreadable }) => unreadable ?? []),
    next: rows.length > limit && last ? last : null,
  }
}

async function listingOf(
  team: string,
  tx: Transaction,
  sealing: Sealing,
  row: CaseRow,
): Promise<{ readonly listing?: CaseListing; readonly unreadable?: Unreadable }> {
  try {
    const key = await findKey(team, tx, sealing, row)
    return key ? { listing: await openListing(team, tx, key, row) } : {}
  } catch (error) {
    if (error !== keyMissing) throw error
    return { unreadable: { caseId: row.caseId, keyId: row.keyId } }
  }
}

async function conditions(
  team: string,
  tx: Transaction,
  { keyring }: Sealing,
  { open, owing, owner, customer }: CaseFilter,
): Promise<readonly SQL[]> {
  const owes = async (person: string) =>
    exists(
      tx
        .select({ found: sql`1` })
        .from(promises)
        .where(
          and(
            eq(promises.team, team),
            eq(promises.caseId, cases.caseId),
            eq(promises.owner, await keyring.blind(team, 'owner', person)),
            sql`${promises.open}`,
          ),
        ),
    )
  // Written out, not as parameters: so they are known to be what the partial indexes are of.
  return [
    eq(cases.team, team),
    isNull(cases.erasedAt),
    ...(open === undefined ? [] : [open ? sql`not ${cases.closed}` : sql`${cases.closed}`]),
    ...(customer === undefined
      ? []
      : [eq(cases.customer, await keyring.blind(team, 'customer', customer))]),
    ...(owing || owner !== undefined ? [sql`${cases.owing}`] : []),
    ...(owner === undefined ? [] : [await owes(owner)]),
  ]
}

function behind({ openedAt, caseId }: After): SQL {
  return sql`(${cases.openedAt}, ${cases.caseId}) > (${openedAt.toISOString()}::timestamptz, ${caseId})`
}
