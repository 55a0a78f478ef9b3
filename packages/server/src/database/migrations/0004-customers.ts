import type { Migration } from './types'

const ownRows = `team_id = current_setting('app.team', true)`
const filledFrom = ['cases', 'case_customers']

/**
 * Every customer whom a case ever named, by blind index. Of the cases there are it is the one that
 * they are about now: who they were about before is sealed.
 */
export const customers: Migration = {
  id: '0004-customers',
  statements: [
    `create table amends.case_customers (
      team_id text collate "C" not null,
      customer text collate "C" not null,
      case_id text collate "C" not null,
      primary key (team_id, customer, case_id),
      foreign key (team_id, case_id) references amends.cases (team_id, case_id)
    )`,
    `create index case_customers_by_case on amends.case_customers (team_id, case_id)`,
    `alter table amends.case_customers enable row level security`,
    `alter table amends.case_customers force row level security`,
    `create policy own_rows on amends.case_customers using (${ownRows}) with check (${ownRows})`,
    `revoke all on amends.case_customers from public`,
    `grant select, insert, delete on amends.case_customers to amends_app`,
    // Forced, row-level security hides every team from the owner too.
    ...filledFrom.map((table) => `alter table amends.${table} no force row level security`),
    `insert into amends.case_customers (team_id, customer, case_id)
      select team_id, customer, case_id from amends.cases where customer is not null`,
    ...filledFrom.map((table) => `alter table amends.${table} force row level security`),
  ],
}
