import {
  bigint,
  boolean,
  customType,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
})
type Readable = Readonly<Record<string, unknown>>
const count = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Beside whatever else the database holds. */
export const schema = pgSchema('amends')

/** One row a team; `lastChange` counts the appends of all its cases, and orders them for readers. */
export const teams = schema.table('teams', {
  team: text('team_id').primaryKey(),
  lastChange: count('last_change').notNull(),
  /** Days that a closed case is kept; null: for ever. */
  retentionDays: integer('retention_days'),
  createdAt: instant('created_at').notNull(),
})

/** One row a case: where its log stands, and what lists are made of. */
export const cases = schema.table(
  'cases',
  {
    team: text('team_id').notNull(),
    caseId: text('case_id').notNull(),
    /** Of its last event. */
    seq: count('seq').notNull(),
    /** The team's `lastChange` when it last grew. */
    change: count('change').notNull(),
    /** Names its key in the keyring; null when that is destroyed. */
    keyId: text('key_id'),
    /** Hash of its last event. */
    head: bytes('head').notNull(),
    /** Sealed CaseListing as JSON; null once erased. */
    listing: bytes('listing'),
    openedAt: instant('opened_at').notNull(),
    closed: boolean('closed').notNull(),
    /** When the server recorded that it was closed. */
    closedAt: instant('closed_at'),
    /** Whether anything is owed in it: whether it has an open promise. */
    owing: boolean('owing').notNull(),
    /** Blind index of the id of the customer whom it is about now. */
    customer: text('customer'),
    /** When its text is to be erased; null: not until it is closed, or never. */
    eraseAfter: instant('erase_after'),
    /** Not to be erased, whatever `eraseAfter` says. */
    legalHold: boolean('legal_hold').notNull(),
    erasedAt: instant('erased_at'),
  },
  (table) => [primaryKey({ columns: [table.team, table.caseId] })],
)

/** Every customer whom the log of a case ever named, until it is erased. */
export const caseCustomers = schema.table(
  'case_customers',
  {
    team: text('team_id').notNull(),
    /** Blind index of the customer's id. */
    customer: text('customer').notNull(),
    caseId: text('case_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.team, table.customer, table.caseId] })],
)

/** The log: appended to, and never changed. */
export const caseEvents = schema.table(
  'case_events',
  {
    team: text('team_id').notNull(),
    caseId: text('case_id').notNull(),
    seq: count('seq').notNull(),
    eventId: text('event_id').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    /** What may stay readable of the event, and after an erasure is all that is left of it. */
    readable: jsonb('readable').$type<Readable>().notNull(),
    /** What is personal in it as JSON, sealed; null when nothing is. */
    sealed: bytes('sealed'),
    prevHash: bytes('prev_hash'),
    hash: bytes('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.team, table.caseId, table.seq] }),
    unique().on(table.team, table.caseId, table.eventId),
  ],
)

/** What is owed, without words: enough to find what falls due, and to lease it to one worker. */
export const promises = schema.table(
  'promises',
  {
    team: text('team_id').notNull(),
    caseId: text('case_id').notNull(),
    promiseId: text('promise_id').notNull(),
    kind: text('kind').notNull(),
    /** Blind index of the owner's id. */
    owner: text('owner').notNull(),
    dueAt: instant('due_at'),
    dueZone: text('due_zone'),
    dueWall: text('due_wall'),
    /** The due instant that was last counted as fallen due. */
    fellDueAt: instant('fell_due_at'),
    open: boolean('open').notNull(),
    /** The seq at which it was settled. */
    settledSeq: count('settled_seq'),
    leaseUntil: instant('lease_until'),
    leaseBy: text('lease_by'),
  },
  (table) => [primaryKey({ columns: [table.team, table.caseId, table.promiseId] })],
)

/** What was done with cases as records, for auditors: who and when, and no text. */
export const care = schema.table(
  'care',
  {
    team: text('team_id').notNull(),
    careId: text('care_id').notNull(),
    /** Null where it was done to all cases of the team. */
    caseId: text('case_id'),
    done: text('done', {
      enum: ['exported', 'held', 'released', 'erased', 'retention'],
    }).notNull(),
    /** How long cases are kept from then on, where that was set; null: for ever. */
    days: integer('days'),
    doneAt: instant('done_at').notNull(),
    doneBy: text('done_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.team, table.careId] })],
)

/** Flows by content hash, as canonical JSON text. */
export const flows = schema.table(
  'flows',
  {
    team: text('team_id').notNull(),
    hash: text('hash').notNull(),
    flow: text('flow').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.team, table.hash] })],
)
