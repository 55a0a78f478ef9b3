import type { Migration } from './types'

const rows = ['teams', 'cases', 'case_events']

/**
 * A closed case counts as closed since the server recorded it, and is kept so long: until now it
 * counted from what the sender's clock said.
 */
export const closing: Migration = {
  id: '0003-closing',
  statements: [
    // Forced, row-level security hides every team from the owner too.
    ...rows.map((table) => `alter table amends.${table} no force row level security`),
    `update amends.cases set closed_at = closing.recorded_at
      from (
        select team_id, case_id, max(recorded_at) as recorded_at from amends.case_events
        where readable ->> 'type' = 'case.closed'
          or (readable ->> 'type' = 'beat.left' and readable ->> 'closes' is not null)
        group by team_id, case_id
      ) as closing
      where cases.team_id = closing.team_id and cases.case_id = closing.case_id
        and cases.closed and cases.erased_at is null`,
    `update amends.cases set erase_after = closed_at + retention_days * interval '1 day'
      from amends.teams
      where cases.team_id = teams.team_id and cases.closed and cases.erased_at is null`,
    ...rows.map((table) => `alter table amends.${table} force row level security`),
  ],
}
