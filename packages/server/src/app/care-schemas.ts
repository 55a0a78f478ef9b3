import { Type } from 'typebox'
import { caseId, failureWith, nothing, ok, refusals, seq, text } from './schemas'

const instant = (description: string) => text(description, { format: 'date-time' })
const customerId = Type.Object({
  customerId: text("The customer's id as the host gave it, percent-encoded.", {
    maxLength: 2_048,
  }),
})
const days = Type.Union([Type.Integer({ minimum: 0, maximum: 36_500 }), Type.Null()], {
  description: 'Days after closing at which a case is erased; null: never by itself.',
})
/** No page of another site can send JSON without being asked, so erasing takes some. */
const go = Type.Object({}, { description: '`{}`, as application/json.' })
const held = Type.Boolean({ description: 'Whether a legal hold keeps the case.' })

const ids = (description: string) => Type.Array(Type.String(), { description })
const gone = {
  erased: ids('Ids of the cases that were erased.'),
  shared: ids('Ids of those that named another customer too.'),
}

/** The requests and answers of the routes that take care of cases as records. */
export const careSchemas = {
  erase: {
    summary: 'Erase what was said in a case, for ever',
    description:
      'Its key is destroyed when answered. Refused with `case/held` while a legal hold keeps it.',
    params: caseId,
    body: go,
    response: ok(Type.Object({ caseId: Type.String(), erasedAt: instant('When.') })),
  },
  hold: {
    summary: 'Put a case under legal hold, or lift it',
    params: caseId,
    body: Type.Object({ held }),
    response: { 204: nothing, ...refusals },
  },
  verify: {
    summary: 'Check that the log of a case is whole and as it was written',
    description: 'Of an erased case too: the hash chain covers ciphertext.',
    params: caseId,
    response: ok(
      Type.Object({
        seq,
        head: text(
          'Hash of the last event: noted elsewhere, it proves later that nothing changed.',
        ),
        whole: Type.Boolean(),
        erased: Type.Union([
          Type.Object({ at: instant('When.'), by: text('Id of who did it.') }),
          Type.Null(),
        ]),
        code: Type.Optional(text('`chain/gap`, `chain/changed` or `chain/cut`.')),
        at: Type.Optional(seq),
        reason: Type.Optional(Type.String()),
      }),
    ),
  },
  exportPerson: {
    summary: 'All cases that ever named one customer, in words',
    params: customerId,
    response: ok(
      Type.Object({
        format: Type.Literal('amends.person'),
        version: Type.Literal(1),
        exportedAt: instant('When.'),
        customer: Type.String(),
        cases: Type.Array(Type.Unknown(), {
          description:
            'Case files, `amends.case`, each with `recorded` as in a log that is read: `importCase` of @amends/core/papers reads them.',
        }),
        shared: ids('Ids of those that name another customer too.'),
      }),
    ),
  },
  erasePerson: {
    summary: 'Erase what was said in all cases that ever named one customer',
    description:
      'Those under legal hold are kept: then it is refused with `case/held` and names `erased` and `held`.',
    params: customerId,
    body: go,
    response: {
      ...ok(Type.Object(gone)),
      409: failureWith(
        { ...gone, held: ids('Ids of the cases that are kept.') },
        'A legal hold keeps some of the cases; the others were erased.',
      ),
    },
  },
  listCare: {
    summary:
      'What was exported, held, released and erased, and how long cases are kept: when, and by whom',
    querystring: Type.Object({ after: Type.Optional(text('`next` of the page before.')) }),
    response: ok(
      Type.Object({
        entries: Type.Array(
          Type.Object({
            id: Type.String(),
            caseId: Type.Union([Type.String(), Type.Null()], {
              description: 'Null where it was done to all cases of the team.',
            }),
            done: text('exported, held, released, erased or retention'),
            days: Type.Optional(days),
            at: instant('When.'),
            by: text('Id of who did it.'),
          }),
        ),
        next: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
  },
  getRetention: {
    summary: 'How long the team keeps closed cases',
    response: ok(Type.Object({ days })),
  },
  setRetention: {
    summary: 'Set how long the team keeps closed cases',
    description: 'It holds for those that are closed already, too.',
    body: Type.Object({ days }),
    response: { 204: nothing, ...refusals },
  },
} as const
