import { Type, type TProperties, type TSchema } from 'typebox'
import { listing } from './listing-schema'

export const text = (description: string, options = {}) => Type.String({ description, ...options })

const stored = 'Refused; nothing was stored unless the message says so.'
/** A refusal, and what it tells beside its code and its message. */
export const failureWith = (more: TProperties, description = stored) =>
  Type.Object(
    {
      code: text('Stable between releases: `area/what`.'),
      message: text('What happened, why it matters and what to do.'),
      ...more,
    },
    { description },
  )
const failure = failureWith({})

/** Every route can refuse these. */
export const refusals = { '4xx': failure, '5xx': failure } as const

export const ok = (schema: TSchema) => ({ 200: schema, ...refusals })
export const nothing = Type.Null({ description: 'Done.' })

export const caseId = Type.Object({
  caseId: text("The case's id, percent-encoded.", { maxLength: 2_048 }),
})
const hash = Type.Object({
  hash: text("The flow's content hash: SHA-256 of its canonical JSON, 64 hexadecimal digits.", {
    maxLength: 2_048,
  }),
})
export const seq = Type.Integer({
  minimum: 0,
  description: "Number of the case's last event; 0: none.",
})
const flag = (description: string) =>
  Type.Optional(Type.Union([Type.Literal('true'), Type.Literal('false')], { description }))

/** Beside the events of a log: those can say anything. */
const recorded = Type.Array(
  Type.Object({
    by: text('Id of the person who was signed in when it came, or of the server.'),
    at: text("When, by the server's clock.", { format: 'date-time' }),
  }),
  { description: 'One for each event, in the same order: what the server vouches for.' },
)

/** The requests and answers of every route: what is checked, typed and described is the same. */
export const schemas = {
  append: {
    summary: 'Append events to a case',
    description: 'All or none, durable when answered. Events sent again are stored once.',
    params: caseId,
    body: Type.Object({
      expectedSeq: Type.Integer({
        minimum: 0,
        maximum: Number.MAX_SAFE_INTEGER,
        description: 'Where the sender believes the case to stand.',
      }),
      events: Type.Array(Type.Unknown(), {
        maxItems: 1_000,
        description: 'CaseEvent of @amends/core; kept as they are.',
      }),
    }),
    response: {
      ...ok(Type.Object({ seq, duplicate: Type.Optional(Type.Literal(true)) })),
      409: Type.Object(
        { code: Type.Literal('store/conflict'), message: Type.String(), seq },
        { description: 'The case stands elsewhere.' },
      ),
      422: failureWith(
        { seq: Type.Optional(seq) },
        'One of the events cannot be stored, so none was. `store/event-taken` says where the case stands.',
      ),
    },
  },
  read: {
    summary: 'Read a case',
    params: caseId,
    querystring: Type.Object({
      from: Type.Optional(text('First seq to read.', { pattern: '^[1-9][0-9]{0,14}$' })),
    }),
    response: ok(
      Type.Object({
        seq,
        events: Type.Array(Type.Unknown(), {
          description: 'As they were appended: their `by` and `at` are what the sender wrote.',
        }),
        recorded,
      }),
    ),
  },
  list: {
    summary: 'List cases, those opened first before the others',
    querystring: Type.Object({
      open: flag('The open cases, or the closed ones.'),
      owing: flag('Cases in which something is owed.'),
      owner: Type.Optional(text('Id of a person: cases in which they owe something.')),
      customer: Type.Optional(text('Id of a customer.')),
      after: Type.Optional(text('`next` of the page before.')),
    }),
    response: ok(
      Type.Object({
        cases: Type.Array(listing),
        unreadable: Type.Optional(
          Type.Array(Type.String(), {
            description:
              'Ids of cases on this page of which nothing can be told: their keys are missing. Reading one is refused with `keys/missing`.',
          }),
        ),
        next: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
  },
  putFlow: {
    summary: 'Keep a flow by its hash; the first one stays',
    params: hash,
    body: Type.Unknown({ description: 'Flow of @amends/core.' }),
    response: { 204: nothing, ...refusals },
  },
  getFlow: {
    summary: 'The flow of a hash',
    params: hash,
    response: ok(Type.Unknown({ description: 'Flow of @amends/core.' })),
  },
  changes: {
    summary: "Follow the team's changes, as server-sent events",
    description:
      '`id` is the cursor, sent back as Last-Event-ID. `event: case` has `{ caseId, seq }`; `event: reset` says that too much was missed: list anew.',
    response: { 200: Type.String({ description: 'text/event-stream' }), ...refusals },
  },
  me: {
    summary: 'Who the server takes the sender for',
    response: ok(
      Type.Object({
        team: Type.String(),
        person: Type.Object({ id: Type.String(), name: Type.String() }),
        role: Type.String({ description: 'agent, lead, admin or auditor' }),
      }),
    ),
  },
  health: {
    summary: 'Whether the process runs',
    security: [],
    response: ok(Type.Object({ status: Type.String() })),
  },
  ready: {
    summary: 'Whether the database answers',
    security: [],
    response: ok(Type.Object({ status: Type.String() })),
  },
} as const
