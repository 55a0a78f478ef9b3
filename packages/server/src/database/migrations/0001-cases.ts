import type { Migration } from './types'

const tables = ['teams', 'cases', 'case_events', 'promises', 'flows', 'care']
const ownRows = `team_id = current_setting('app.team', true)`

/**
 * Every key, unique and foreign key leads with the team, so that a distributed engine keeps a team
 * together. Ids are compared byte by byte: collations differ between machines.
 */
export const cases: Migration = {
  id: '0001-cases',
  statements: [
    `create table amends.teams (
      team_id text collate "C" primary key check (team_id <> ''),
      last_change bigint not null default 0,
      retention_days integer check (retention_days >= 0),
      created_at timestamptz(3) not null default now()
    )`,
    `create table amends.cases (
      team_id text collate "C" not null references amends.teams (team_id),
      case_id text collate "C" not null,
      seq bigint not null check (seq > 0),
      change bigint not null,
      key_id text,
      head bytea not null,
      listing bytea,
      opened_at timestamptz(3) not null,
      closed boolean not null,
      closed_at timestamptz(3),
      customer text collate "C",
      erase_after timestamptz(3),
      legal_hold boolean not null default false,
      erased_at timestamptz(3),
      primary key (team_id, case_id)
    )`,
    `create index cases_by_change on amends.cases (team_id, change)`,
    `create index cases_by_opening on amends.cases (team_id, closed, opened_at, case_id)`,
    `create index cases_by_customer on amends.cases (team_id, customer, opened_at)`,
    `create index cases_by_erasure on amends.cases (team_id, erase_after) where erased_at is null`,
    `create table amends.case_events (
      team_id text collate "C" not null,
      case_id text collate "C" not null,
      seq bigint not null check (seq > 0),
      event_id text collate "C" not null,
      recorded_at timestamptz(3) not null,
      recorded_by text not null,
      readable jsonb not null,
      sealed bytea,
      prev_hash bytea,
      hash bytea not null,
      primary key (team_id, case_id, seq),
      unique (team_id, case_id, event_id),
      foreign key (team_id, case_id) references amends.cases (team_id, case_id)
    )`,
    `create table amends.promises (
      team_id text collate "C" not null,
      case_id text collate "C" not null,
      promise_id text collate "C" not null,
      kind text not null,
      owner text collate "C" not null,
      due_at timestamptz(3),
      due_zone text,
      due_wall text,
      fell_due_at timestamptz(3),
      open boolean not null,
      settled_seq bigint,
      lease_until timestamptz(3),
      lease_by text,
      primary key (team_id, case_id, promise_id),
      foreign key (team_id, case_id) references amends.cases (team_id, case_id)
    )`,
    `create index promises_by_owner on amends.promises (team_id, owner, due_at) where open`,
    `create index promises_by_due on amends.promises (team_id, due_at) where open`,
    `create table amends.flows (
      team_id text collate "C" not null references amends.teams (team_id),
      hash text collate "C" not null,
      flow text not null,
      created_at timestamptz(3) not null default now(),
      primary key (team_id, hash)
    )`,
    `create table amends.care (
      team_id text collate "C" not null references amends.teams (team_id),
      care_id text collate "C" not null,
      case_id text collate "C" not null,
      done text not null check (done in ('exported', 'held', 'released', 'erased')),
      done_at timestamptz(3) not null,
      done_by text not null,
      primary key (team_id, care_id)
    )`,
    `create index care_by_time on amends.care (team_id, done_at, care_id)`,
    ...tables.flatMap((table) => [
      `alter table amends.${table} enable row level security`,
      `alter table amends.${table} force row level security`,
      `create policy own_rows on amends.${table} using (${ownRows}) with check (${ownRows})`,
    ]),
    // Jobs go from team to team: they may see which teams there are, and nothing else of them all.
    `create policy every_team on amends.teams for select
      using (current_setting('app.every_team', true) = 'yes')`,
    `revoke all on all tables in schema amends from public`,
    `grant usage on schema amends to amends_app`,
    `grant select, insert, update on amends.teams, amends.cases to amends_app`,
    `grant select, insert, update, delete on amends.promises to amends_app`,
    `grant select, insert on amends.flows, amends.care to amends_app`,
    // The log is appended to: whoever holds the role cannot change what was said.
    `grant select, insert on amends.case_events to amends_app`,
    `revoke update, delete, truncate on amends.case_events from amends_app`,
  ],
}
