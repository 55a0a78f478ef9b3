import type { Migration } from './types'

/** What was done to cases as records has also how long they are kept: of the team, and of no case. */
export const retention: Migration = {
  id: '0006-retention',
  statements: [
    `alter table amends.care alter column case_id drop not null`,
    `alter table amends.care add column days integer`,
    `alter table amends.care drop constraint care_done_check`,
    `alter table amends.care add constraint care_done_check
      check (done in ('exported', 'held', 'released', 'erased', 'retention'))`,
  ],
}
