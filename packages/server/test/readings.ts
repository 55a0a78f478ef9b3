import { sql } from 'drizzle-orm'
import { rowsOf } from '../src/database/rows'
import type { Database, Transaction } from '../src/database/types'

export interface Reading<T> {
  readonly result: T
  /** Rows read, by table: those that were looked at and left out too. */
  readonly rows: Readonly<Record<string, number>>
  /** Tables that were read from one end to the other. */
  readonly scanned: readonly string[]
}

interface Count {
  readonly name: string
  readonly scans: number
  readonly rows: number
}

/** What a piece of work reads, as the database itself counts. */
export async function readingOf<T>(
  team: string,
  database: Pick<Database, 'inTeam'>,
  work: (tx: Transaction) => Promise<T>,
): Promise<Reading<T>> {
  return database.inTeam(team, async (tx) => {
    const before = new Map((await counts(tx)).map((one) => [one.name, one]))
    const result = await work(tx)
    const read = (await counts(tx)).map(({ name, scans, rows }) => ({
      name,
      scans: scans - (before.get(name)?.scans ?? 0),
      rows: rows - (before.get(name)?.rows ?? 0),
    }))
    return {
      result,
      rows: Object.fromEntries(read.map(({ name, rows }) => [name, rows])),
      scanned: read.filter(({ scans }) => scans > 0).map(({ name }) => name),
    }
  })
}

/** Counts of this connection: of the transactions before, too, that are not in the sums yet. */
function counts(tx: Transaction): Promise<readonly Count[]> {
  return rowsOf<Count>(
    tx,
    sql`select relname as name, seq_scan::integer as scans,
        (seq_tup_read + coalesce(idx_tup_fetch, 0))::integer as rows
      from pg_stat_xact_user_tables where schemaname = 'amends' and relname <> 'teams'`,
  )
}
