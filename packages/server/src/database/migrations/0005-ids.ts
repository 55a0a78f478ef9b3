import type { Migration } from './types'

/** Of a promise's date there stays at rest what is a time zone or a wall time, and no other text. */
export const ids: Migration = {
  id: '0005-ids',
  statements: [
    // Forced, row-level security hides every team from the owner too.
    `alter table amends.promises no force row level security`,
    `update amends.promises set due_zone = null
      where due_zone !~ '^[A-Za-z]+(/[A-Za-z0-9_+-]+){0,2}$'`,
    `update amends.promises set due_wall = null
      where due_wall !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$'`,
    `alter table amends.promises force row level security`,
  ],
}
