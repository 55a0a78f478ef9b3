import type { Migration } from './types'

const rows = ['cases', 'promises']

/**
 * A page of a list is read from an index in its own order, however many cases a team has: all of
 * them, the open ones, and those in which something is owed.
 */
export const lists: Migration = {
  id: '0002-lists',
  statements: [
    `alter table amends.cases add column owing boolean not null default false`,
    // Forced, row-level security hides every team from the owner too.
    ...rows.map((table) => `alter table amends.${table} no force row level security`),
    `update amends.cases set owing = true where exists (
      select 1 from amends.promises where promises.team_id = cases.team_id
        and promises.case_id = cases.case_id and promises.open)`,
    ...rows.map((table) => `alter table amends.${table} force row level security`),
    `alter table amends.cases alter column owing drop default`,
    `drop index amends.cases_by_opening`,
    `create index cases_by_opening on amends.cases (team_id, opened_at, case_id)`,
    `create index cases_open on amends.cases (team_id, opened_at, case_id) where not closed`,
    `create index cases_owing on amends.cases (team_id, opened_at, case_id) where owing`,
  ],
}
