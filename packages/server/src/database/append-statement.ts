import { sql, type SQL } from 'drizzle-orm'
import { rowsOf } from './rows'
import type { Transaction } from './types'

/** An event as it goes into the log. */
export interface EventRow {
  readonly seq: number
  readonly eventId: string
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly readable: Readonly<Record<string, unknown>>
  readonly sealed: Uint8Array | null
  readonly prevHash: Uint8Array | null
  readonly hash: Uint8Array
}

/** The case as it will stand. */
export interface CaseStand {
  readonly caseId: string
  readonly keyId: string
  readonly listing: Uint8Array
  readonly openedAt: Date
  readonly closed: boolean
  readonly closedAt: Date | null
  readonly owing: boolean
  readonly customer: string | null
  /** Blind indexes of the customers whom the events name, each once. */
  readonly named: readonly string[]
}

/**
 * Appends events to a case that stands at `expectedSeq`, all or none, in one statement: it takes the
 * team's next change number, moves the case on, and inserts the events. Two writers meet at the
 * case's row; the second finds another seq there. True when it was done.
 */
export async function appendRows(
  team: string,
  tx: Transaction,
  expectedSeq: number,
  stand: CaseStand,
  events: readonly EventRow[],
): Promise<boolean> {
  const [last] = events.slice(-1)
  if (!last) return true
  const moved = expectedSeq === 0 ? begun(team, stand, last) : grown(team, stand, last, expectedSeq)
  // Written out: joined with what is given, the whole log would be read to find that none is in it.
  const ids = sql.join(
    events.map(({ eventId }) => sql`${eventId}`),
    sql`, `,
  )
  const rows = await rowsOf(
    tx,
    sql`with given as (
          select * from json_to_recordset(${json(events)}::json) as event (
            seq bigint, event_id text, recorded_at timestamptz, recorded_by text,
            readable jsonb, sealed text, prev_hash text, hash text)
        ), turn as (
          update amends.teams set last_change = last_change + 1
          where team_id = ${team} and not exists (
            select 1 from amends.case_events where team_id = ${team} and case_id = ${stand.caseId}
              and event_id in (${ids}))
          returning last_change, retention_days
        ), moved as (${moved})${naming(team, stand)}
        insert into amends.case_events (team_id, case_id, seq, event_id, recorded_at,
          recorded_by, readable, sealed, prev_hash, hash)
        select ${team}, ${stand.caseId}, given.seq, event_id, recorded_at, recorded_by, readable,
          decode(sealed, 'base64'), decode(prev_hash, 'base64'), decode(hash, 'base64')
        from moved cross join given
        returning seq`,
  )
  return rows.length === events.length
}

/** Left out where nobody is named, as mostly nobody is. */
function naming(team: string, { caseId, named }: CaseStand): SQL {
  if (named.length === 0) return sql``
  return sql`, named as (
      insert into amends.case_customers (team_id, customer, case_id)
      select ${team}, given.customer, ${caseId}
      from moved
        cross join json_array_elements_text(${JSON.stringify(named)}::json) as given (customer)
      where not exists (select 1 from amends.case_customers as kept where team_id = ${team}
        and kept.customer = given.customer and case_id = ${caseId}))`
}

function begun(team: string, stand: CaseStand, last: EventRow): SQL {
  return sql`insert into amends.cases (team_id, case_id, seq, change, key_id, head, listing,
      opened_at, closed, closed_at, erase_after, owing, customer)
    select ${team}, ${stand.caseId}, ${last.seq}::bigint, last_change, ${stand.keyId},
      ${bytes(last.hash)}, ${bytes(stand.listing)}, ${iso(stand.openedAt)}::timestamptz,
      ${stand.closed}::boolean, ${iso(stand.closedAt)}::timestamptz, ${eraseAfter(stand)},
      ${stand.owing}::boolean, ${stand.customer}
    from turn
    where not exists (
      select 1 from amends.cases where team_id = ${team} and case_id = ${stand.caseId})
    returning seq`
}

function grown(team: string, stand: CaseStand, last: EventRow, expectedSeq: number): SQL {
  return sql`update amends.cases set seq = ${last.seq}::bigint, change = last_change,
      head = ${bytes(last.hash)}, listing = ${bytes(stand.listing)},
      opened_at = ${iso(stand.openedAt)}::timestamptz, closed = ${stand.closed}::boolean,
      closed_at = ${iso(stand.closedAt)}::timestamptz, erase_after = ${eraseAfter(stand)},
      owing = ${stand.owing}::boolean, customer = ${stand.customer}
    from turn
    where team_id = ${team} and case_id = ${stand.caseId} and seq = ${expectedSeq}::bigint
      and erased_at is null
    returning cases.seq`
}

/** As long after closing as the team keeps cases; null when it keeps them for ever. */
function eraseAfter({ closedAt }: CaseStand): SQL {
  return sql`${iso(closedAt)}::timestamptz + retention_days * interval '1 day'`
}

function json(events: readonly EventRow[]): string {
  return JSON.stringify(
    events.map(({ seq, eventId, recordedAt, recordedBy, readable, sealed, prevHash, hash }) => ({
      seq,
      event_id: eventId,
      recorded_at: recordedAt.toISOString(),
      recorded_by: recordedBy,
      readable,
      sealed: sealed && base64(sealed),
      prev_hash: prevHash && base64(prevHash),
      hash: base64(hash),
    })),
  )
}

function bytes(value: Uint8Array): SQL {
  return sql`decode(${base64(value)}, 'base64')`
}

function base64(value: Uint8Array): string {
  return Buffer.from(value).toString('base64')
}

function iso(value: Date | null): string | null {
  return value && value.toISOString()
}
