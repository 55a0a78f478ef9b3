import { sql } from 'drizzle-orm'
import type { Transaction } from '../src/database/types'
import type { Sealing } from '../src/keys/types'
import { hashChain } from '../src/keys/chain'

/** A case with a thousand events more than the others. */
export const longest = 'case-3'

/** Of ten cases nine are closed, and of those that are open every other one owes something. */
export const perCase = 5

/**
 * Rows of so many cases of a team, opened a minute apart, with nothing sealed in them: for what
 * depends on how many rows there are, and not on what they say. One of `people` owes each promise.
 */
export async function fillWithRows(team: string, tx: Transaction, cases: number, people: number) {
  const name = sql`'case-' || n`
  const all = sql`generate_series(1, ${cases}::integer) as n`
  await tx.execute(sql`insert into amends.teams (team_id, last_change) values (${team}, ${cases})`)
  await tx.execute(sql`insert into amends.cases (team_id, case_id, seq, change, key_id, head, listing,
      opened_at, closed, owing, customer)
    select ${team}, ${name}, ${perCase}, n, 'key', '\\x00', '\\x00',
      timestamptz '2026-01-01' + n * interval '1 minute', n % 10 <> 0, n % 20 = 0, 'customer-' || n / 3
    from ${all}`)
  await tx.execute(sql`insert into amends.case_events (team_id, case_id, seq, event_id, recorded_at,
      recorded_by, readable, hash)
    select ${team}, ${name}, seq, 'event-' || seq, now(), 'sam', '{"type": "case.resumed"}', '\\x00'
    from ${all}
      cross join generate_series(1, ${perCase}::integer + case when n = 3 then 1000 else 0 end) as seq`)
  await tx.execute(sql`update amends.cases set seq = seq + 1000 where case_id = ${longest}`)
  await tx.execute(sql`insert into amends.promises (team_id, case_id, promise_id, kind, owner, due_at, open)
    select ${team}, ${name}, 'promise', 'fix', 'owner-' || n / 20 % ${people}::integer, now(), n % 20 = 0
    from ${all}`)
}

/** Reads the listings of such rows, and looks people up by their names. */
export const nothingSealed: Sealing = {
  chain: hashChain,
  keyring: {
    create: () => Promise.reject(new Error('Nothing is written.')),
    find: async (_team, caseId, id) => ({
      id,
      seal: () => new Uint8Array(),
      open: () => JSON.stringify({ form: 1, listing: { caseId } }),
    }),
    destroy: async () => undefined,
    retire: async () => [],
    blind: async (_team, _kind, text) => text,
  },
}
