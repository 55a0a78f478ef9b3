import { Type, type TSchema } from 'typebox'

const orNull = (schema: TSchema) => Type.Union([schema, Type.Null()])
const instant = (description: string) => Type.String({ description })
const person = Type.Object({ id: Type.String(), name: Type.String() })

const owed = Type.Object({
  commitment: Type.String({ description: 'Its id in the case.' }),
  kind: Type.String({ description: 'fix, update, delegate-check, follow-up or gesture' }),
  what: Type.String(),
  due: orNull(
    Type.Object({
      wall: Type.String({ description: 'Date and time on the wall.' }),
      zone: Type.String({ description: 'IANA time zone of that wall.' }),
      instant: instant('ISO 8601 instant.'),
    }),
  ),
  every: orNull(Type.Number({ description: 'Hours between updates.' })),
  owner: person,
  parent: orNull(Type.String({ description: 'Commitment that it is the check of.' })),
  delegated: Type.Boolean(),
  fellDue: Type.Array(Type.String(), { description: 'Due instants that were counted.' }),
})

/** What lists tell of a case, as far as its events are ones that can be read. */
export const listing = Type.Object(
  {
    caseId: Type.String(),
    seq: Type.Integer({ minimum: 0, description: "Number of the case's last event." }),
    openedAt: instant("ISO 8601 instant, or '' where no event gives one."),
    changedAt: instant("ISO 8601 instant, or '' where no event gives one."),
    closedAt: orNull(instant('ISO 8601 instant.')),
    outcome: orNull(Type.String()),
    closed: Type.Boolean(),
    flow: orNull(Type.Object({ id: Type.String(), version: Type.String() })),
    customer: Type.Object({ id: Type.String(), name: orNull(Type.String()) }),
    ticket: Type.String({ description: "The ticket's id." }),
    agent: Type.Object(
      { id: Type.String(), name: Type.String() },
      { description: 'Who has the case.' },
    ),
    owed: Type.Array(owed, { description: 'The open commitments, in the order they were made.' }),
    offered: Type.Array(Type.Object({ offer: Type.String(), what: Type.String() }), {
      description: 'Gestures that were offered and not answered yet.',
    }),
  },
  { description: 'CaseListing of @amends/core.' },
)
