import { append } from '../src/database/append'
import { openDatabase } from '../src/database/open-database'
import { ensureTeam } from '../src/database/team'
import type { Sealing } from '../src/keys/types'
import { closed, kept, opened, promised, said } from './desk'
import type { Ground } from './grounds'

export interface Years {
  readonly team: string
  /** Cases in which something is owed: each was appended by the server itself, and opens. */
  readonly owing: readonly string[]
  readonly cases: number
  readonly events: number
}

const perCase = 40
const owners = 40
const templates = 300
const lines = [
  'The router went dark on Friday, an hour before the call with the school.',
  'Three weeks, four calls, and nobody wrote down what I said.',
  'I hear that you had to take a day off for a visit that did not happen.',
  'A technician with the part in hand, and a call from me when she is on her way.',
]
const later = '2999-01-01T10:00:00.000Z'

/** Forty events, as a case has them that is owed something or is closed. */
function logOf(at: number, isOwing: boolean): readonly object[] {
  const begun = new Date(Date.UTC(2026, 9, 1) + at * 1_200_000).toISOString()
  const owner = `agent-${at % owners}`
  const last = isOwing
    ? [promised('fix', owner, later), promised('update', owner, later), kept('update')]
    : [promised('fix', owner, later), kept('fix'), closed()]
  const talk = Array.from({ length: perCase - 1 - last.length }, (_, n) => {
    const { text, ...rest } = said(lines[(at + n) % lines.length] ?? '')
    const beat = { ...rest, beat: 'listen/hear' }
    if (n % 4 === 0) return { ...beat, type: 'beat.left', exit: 'finished' }
    if (n % 4 === 1) return { ...beat, type: 'point.covered', point: 'posture' }
    if (n % 4 === 2) return { ...beat, type: 'field.answered', field: 'story', value: text }
    return { ...beat, text }
  })
  return [opened(`customer-${at}`, begun), ...talk, ...last]
}

/**
 * Fills a database with so many cases of forty events of one team. Three in a hundred owe something:
 * those, and three hundred closed ones, the server appends itself. The rest are copies of the closed
 * ones under other names, made by the database: as large as they were, and opened by nobody. The
 * events lie in the order in which cases write them that go on side by side.
 */
export async function fillWithYears(
  ground: Ground,
  sealing: Sealing,
  cases: number,
): Promise<Years> {
  const team = 'years'
  const database = await openDatabase(ground.place)
  await ensureTeam(team, database)
  const made = async (name: string, at: number, isOwing: boolean) => {
    const what = { caseId: name, events: logOf(at, isOwing), person: 'sam', at: new Date() }
    await append(team, database, sealing, { ...what, expectedSeq: 0 })
    return name
  }
  const owing: string[] = []
  for (let at = 0; at < (cases * 3) / 100; at += 1) owing.push(await made(`owing-${at}`, at, true))
  for (let at = 0; at < templates; at += 1) await made(`closed-${at}`, at, false)
  await database.close()
  await ground.run(...copies(cases - owing.length - templates))
  return { team, owing, cases, events: cases * perCase }
}

function copies(count: number): readonly string[] {
  const copied = `amends.template join generate_series(0, ${count - 1}) as n on n % ${templates} = at`
  const name = `md5('case ' || n)`
  const events = Array.from(
    { length: perCase },
    (_, at) => `insert into amends.case_events
      select * from amends.written where seq = ${at + 1}
      union all
      select team_id, ${name}, seq, event_id, recorded_at, recorded_by, readable, sealed, prev_hash, hash
      from ${copied} join amends.written using (case_id) where seq = ${at + 1}`,
  )
  return [
    // Neither triggers nor foreign keys: what is copied fits.
    `set session_replication_role = replica`,
    `create table amends.written as select * from amends.case_events`,
    `truncate amends.case_events`,
    `create table amends.template as select case_id, row_number() over () - 1 as at
      from amends.cases where closed`,
    ...events,
    `insert into amends.promises
      select team_id, ${name}, promise_id, kind, owner, due_at, due_zone, due_wall, fell_due_at, open,
        settled_seq, lease_until, lease_by
      from ${copied} join amends.promises using (case_id)`,
    `insert into amends.cases (team_id, case_id, seq, change, key_id, head, listing, opened_at, closed,
        closed_at, owing, customer, legal_hold)
      select team_id, ${name}, seq, change + n, key_id, head, listing,
        timestamptz '2024-01-01' + n * interval '15 minutes', closed, closed_at, owing,
        customer, legal_hold
      from ${copied} join amends.cases using (case_id)`,
    `drop table amends.written, amends.template`,
    `vacuum analyze`,
  ]
}
