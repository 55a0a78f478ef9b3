import { channels, commitmentKinds, outcomes } from '../flow/types'

const text = { type: 'string' } as const
const maybeText = { type: ['string', 'null'] } as const
const instant = { type: 'string', format: 'date-time' } as const
const maybeInstant = { type: ['string', 'null'], format: 'date-time' } as const

/** An object with these keys, all of them; more may come with later versions. */
function object(properties: Readonly<Record<string, object>>) {
  return { type: 'object', required: Object.keys(properties), properties } as const
}

function list(items: object, maxItems?: number) {
  return { type: 'array', items, ...(maxItems !== undefined && { maxItems }) } as const
}

function orNull(schema: object) {
  return { anyOf: [schema, { type: 'null' }] } as const
}

/** What `handOffOf` answers, as JSON Schema (2020-12), for machines that do not speak TypeScript. */
export const handOffSchema = /* @__PURE__ */ schema()

function schema() {
  const person = object({ id: text, name: text })
  const money = object({
    minor: { type: 'integer', description: 'Whole minor units: 5000 EUR is 50 euros.' },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  })
  const due = object({
    wall: { type: 'string', description: 'What clocks in the zone show.' },
    zone: { type: 'string', description: 'IANA time zone.' },
    instant,
  })
  const apologyStates = ['given', 'not-given', 'not-recorded']
  const offerStates = [
    'open',
    'over-limit',
    'asked',
    'approved',
    'refused',
    'accepted',
    'declined',
    'withdrawn',
  ]
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A case handed on: amends.hand-off, version 1',
    ...object({
      format: { const: 'amends.hand-off' },
      version: { const: 1 },
      caseId: text,
      seq: { type: 'integer', minimum: 1, description: 'Number of the last event it tells of.' },
      asOf: instant,
      openedAt: instant,
      ticket: text,
      customer: object({ id: text, name: maybeText }),
      channel: { enum: channels },
      agent: { ...person, description: 'Who has the case.' },
      flow: object({
        id: text,
        version: text,
        hash: text,
        beat: { type: 'string', description: 'Where it stands: step/beat.' },
      }),
      closed: orNull(object({ outcome: { enum: outcomes }, reason: maybeText, at: instant })),
      stopped: { enum: ['safety', 'escalated', 'paused', null] },
      known: {
        ...list(
          object({
            field: text,
            label: text,
            value: { anyOf: [text, list(text), money, due] },
            from: { enum: ['their-words', 'customer', 'agent'] },
          }),
        ),
        description: 'Answers. What is not from the agent the customer told: do not ask again.',
      },
      apology: {
        ...object({
          state: { enum: apologyStates },
          wanted: { enum: ['yes', 'no', 'unsure', null] },
          at: maybeInstant,
          words: list(text),
        }),
        description: 'When it is given, do not apologize again.',
      },
      said: list(object({ at: instant, channel: { enum: channels }, text }), 20),
      offers: list(
        object({
          text,
          cost: orNull(money),
          gesture: { type: 'boolean' },
          state: { enum: offerStates },
        }),
      ),
      promises: list(
        object({
          id: text,
          kind: { enum: commitmentKinds },
          what: text,
          due: orNull(due),
          owner: person,
          state: { enum: ['open', 'kept', 'broken', 'withdrawn'] },
        }),
      ),
      told: list(object({ who: text, what: text })),
    }),
  } as const
}
