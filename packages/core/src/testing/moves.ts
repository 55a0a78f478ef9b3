import type { About, CaseEvent, CaseEventInput, CaseEventOf, EventType } from '../case/types'
import { beatAt } from '../flow/paths'
import type { Beat, Field, Flow, Value } from '../flow/types'
import { meets } from '../machine/beats'
import { unmetNeed } from '../machine/exits'
import { lacksDate } from '../machine/facts'
import { offerStateOf } from '../machine/offers'
import type { CaseRecord, Commitment } from '../machine/record'
import type { Live } from './routing'

const at = '2026-03-02T09:00:00.000Z'
const due = { wall: '2026-03-06T17:00', zone: 'UTC', instant: '2026-03-06T17:00:00.000Z' }
const moved = { wall: '2026-03-07T17:00', zone: 'UTC', instant: '2026-03-07T17:00:00.000Z' }
const checkBack = { wall: '2026-03-09T17:00', zone: 'UTC', instant: '2026-03-09T17:00:00.000Z' }
const earlier = { wall: '2026-03-05T17:00', zone: 'UTC', instant: '2026-03-05T17:00:00.000Z' }
const me = { id: 'agent-1', name: 'Noor' }

/** A customer, an agent and a ticket for walks through a flow. */
export const walkAbout: About = {
  customer: { id: 'customer-1', firstName: 'Ana', name: 'Ana Ruiz' },
  agent: me,
  ticket: { id: 'ticket-1' },
  channel: 'phone',
}

/** The event with a fixed envelope, as a walk sends it. */
export function recorded(input: CaseEventInput | { type: EventType }, seq = 1): CaseEvent {
  return { ...input, v: 1, seq, id: `e${seq}`, at, by: me.id } as unknown as CaseEvent
}

/** The opening of a walk. */
export function opening(flow: Flow, about: About = walkAbout): CaseEventOf<'case.opened'> {
  const ref = { id: flow.id, version: flow.version, hash: flow.id }
  const authority = { currency: 'EUR', limit: 5000 }
  return recorded({
    type: 'case.opened',
    flow: ref,
    about,
    authority,
  } as never) as CaseEventOf<'case.opened'>
}

/** One value of each kind that conditions can tell apart. */
export function valuesOf(field: Field): readonly Value[] {
  switch (field.input) {
    case 'one-of':
      return (field.options ?? []).map((option) => option.id)
    case 'any-of':
      return (field.options ?? []).map((option) => [option.id])
    case 'yes-no':
      return ['yes', 'no']
    case 'money':
      return [{ minor: 1000, currency: 'EUR' }]
    case 'date-time':
      return [due]
    case 'text':
    case 'long-text':
      return ['the day off']
  }
}

function answers(
  path: string,
  beat: Beat,
  record: CaseRecord,
  flow: Flow,
  read: ReadonlySet<string>,
): readonly CaseEventInput[] {
  return (beat.fields ?? [])
    .filter((field) => read.has(field.id) && meets(field.when, record, flow))
    .filter((field) => unmetNeed(field.needs, record, flow) === null)
    .flatMap((field) =>
      valuesOf(field).map((value) => ({
        type: 'field.answered' as const,
        beat: path,
        field: field.id,
        value,
      })),
    )
}

function offers(beat: Beat, record: CaseRecord): readonly CaseEventInput[] {
  const open = record.offers.findLast(({ result }) => result === null)
  const gesture = beat.kind === 'gesture'
  const id = `o${record.offers.length + 1}`
  if (!open) {
    const cost = (minor: number) => ({ minor, currency: 'EUR' })
    const made = { type: 'offer.made' as const, offer: id, text: 'a new one today', gesture }
    return [
      { ...made, cost: cost(1000) },
      { ...made, cost: cost(9000) },
    ]
  }
  const settle = (result: 'accepted' | 'declined') =>
    ({ type: 'offer.settled', offer: open.id, result }) as const
  const pending = record.approvals.find(({ result }) => result === null)
  const approval = `a${record.approvals.length + 1}`
  const asked =
    offerStateOf(record, open) === 'over-limit'
      ? [{ type: 'approval.asked' as const, approval, offer: open.id, to: 'Mara' }]
      : []
  const answered = pending
    ? (['approved', 'refused'] as const).map((result) => ({
        type: 'approval.settled' as const,
        approval: pending.id,
        result,
        who: 'Mara',
      }))
    : []
  return [settle('accepted'), settle('declined'), ...asked, ...answered]
}

function promises(record: CaseRecord): readonly CaseEventInput[] {
  const made = record.commitments
  const older = (of: Commitment) =>
    made.indexOf(of) < record.round.commitments && !record.round.moved.includes(of.id)
  const open = made.filter(({ state }) => state === 'open')
  const id = `c${made.length + 1}`
  const promise = { type: 'commitment.made' as const, commitment: id, owner: me }
  const fix = open.find(({ kind }) => kind === 'fix')
  const fresh: CaseEventInput[] = made.some(
    ({ kind, state }, index) =>
      kind === 'fix' && (state === 'open' || index >= record.round.commitments),
  )
    ? []
    : [
        { ...promise, kind: 'fix', what: 'the new kettle', due },
        { ...promise, kind: 'fix', what: 'the new kettle', due: null },
      ]
  const handed: CaseEventInput[] =
    fix && !fix.delegated
      ? [
          {
            type: 'commitment.delegated',
            commitment: fix.id,
            to: { id: 'depot', name: 'Depot' },
            check: `k${made.length + 1}`,
            checkDue: earlier,
          },
        ]
      : []
  const settled = open.flatMap(({ id: commitment }): CaseEventInput[] => [
    { type: 'commitment.kept', commitment },
  ])
  const broken: CaseEventInput[] =
    fix && !made.some(({ state }) => state === 'broken')
      ? [{ type: 'commitment.broken', commitment: fix.id, reason: 'The van broke down' }]
      : []
  const late: CaseEventInput[] =
    fix && older(fix)
      ? [
          {
            type: 'commitment.moved',
            commitment: fix.id,
            due: moved,
            told: true,
            reason: 'The van is late',
          },
        ]
      : []
  const back: CaseEventInput[] = open.some((one) => one.kind === 'follow-up' && !older(one))
    ? []
    : [{ ...promise, kind: 'follow-up', what: 'a call', due: checkBack }]
  return [...fresh, ...handed, ...settled, ...broken, ...late, ...back]
}

/** A date for news of a fix that has none: Owed asks for it on every beat. */
function news(record: CaseRecord): readonly CaseEventInput[] {
  const fix = record.commitments.find((made) => lacksDate(record.commitments, made))
  if (!fix) return []
  const commitment = `c${record.commitments.length + 1}`
  const promise = { type: 'commitment.made', kind: 'update', what: 'news of the kettle' } as const
  return [{ ...promise, commitment, owner: me, due: earlier, parent: fix.id }]
}

/** What an agent could do on the current beat that changes where the conversation may go. */
export function movesAt(record: CaseRecord, flow: Flow, live: Live): readonly CaseEventInput[] {
  const beat = beatAt(flow, record.at)?.beat
  if (!beat || record.closed) return []
  const leaving = beat.exits.map((exit) => ({
    type: 'beat.left' as const,
    beat: record.at,
    exit: exit.id,
  }))
  const records = new Set(beat.records)
  return [
    ...leaving,
    ...answers(record.at, beat, record, flow, live.fields),
    ...(records.has('offers') ? offers(beat, record) : []),
    ...(records.has('commitments') ? promises(record) : []),
    ...news(record),
    ...(live.facts.has('public-channel') && record.about.channel === 'social-public'
      ? [{ type: 'about.changed' as const, changes: { channel: 'social-private' as const } }]
      : []),
  ]
}
