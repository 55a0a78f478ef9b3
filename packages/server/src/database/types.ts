import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** What queries are run on: inside a transaction, as a role that sees one team. */
export type Transaction = Pick<
  PgDatabase<PgQueryResultHKT>,
  'execute' | 'select' | 'insert' | 'update' | 'delete'
>

/** A connection as the owner of the schema. */
export interface Engine {
  readonly kind: 'pglite' | 'postgresql'
  /** One transaction: committed when `work` resolves, undone when it rejects. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Makes room and gathers statistics, where the database does not do so by itself. */
  tend(): Promise<void>
  close(): Promise<void>
}

/** The team's database, for every team. */
export interface Database {
  readonly kind: Engine['kind']
  /**
   * Runs `work` in one transaction that sees and changes the rows of one team and no other. It is
   * run again when the database undid it for the sake of another one, so it has no other effects.
   */
  inTeam<T>(team: string, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** The teams there are. */
  teams(): Promise<readonly string[]>
  /** Rejects when the database does not answer. */
  ping(): Promise<void>
  /** Keeps it as quick as it was, now and then. */
  tend(): Promise<void>
  close(): Promise<void>
}
