import type { SQL } from 'drizzle-orm'
import type { Transaction } from './types'

/** The rows that a statement gives, whichever driver runs it. */
export async function rowsOf<Row>(tx: Transaction, statement: SQL): Promise<readonly Row[]> {
  const result: unknown = await tx.execute(statement)
  return (result as { readonly rows: readonly Row[] }).rows
}
