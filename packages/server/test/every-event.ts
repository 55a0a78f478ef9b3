import type { CaseEvent, EventPayloads, EventType } from '@amends/core'

const flow = { id: 'mama', version: '1', hash: 'abc123' }
const due = { wall: '2026-12-01T09:00', zone: 'Europe/Berlin', instant: '2026-12-01T08:00:00.000Z' }
const authority = { currency: 'EUR', limit: 5000 }
const cost = { minor: 900, currency: 'EUR' }
const place = { beat: 'listen/hear' }

/** A payload of each type with the words in every place that takes any. */
function payloads(words: string): EventPayloads {
  const person = { id: 'agent-7', name: words }
  const facts = { name: words, firstName: words, note: words }
  const earlier = [
    { caseId: words, what: words, outcome: words, promised: words, promisedAndKept: true },
  ]
  return {
    'case.opened': {
      flow,
      about: {
        customer: { id: words, ...facts },
        channel: 'phone',
        agent: { ...person, team: words },
        ticket: { id: words, subject: words },
        firstComplaintAt: '2026-11-01T08:00:00.000Z',
        earlier,
      },
      authority,
    },
    'about.changed': {
      changes: { customer: facts, agent: facts, ticket: facts, channel: 'chat', earlier },
    },
    'authority.changed': { authority },
    'flow.changed': { from: flow, to: flow, beat: 'listen/hear' },
    'beat.left': { ...place, exit: 'finished' },
    'beat.jumped': { ...place, to: 'agree/ask' },
    'beat.back': place,
    'beat.skipped': { ...place, reason: words },
    'point.covered': { ...place, point: 'posture' },
    'point.uncovered': { ...place, point: 'posture' },
    'field.answered': { ...place, field: 'story', value: words },
    'text.said': { ...place, phrase: 'plain', channel: 'phone', text: words, via: 'spoken' },
    'offer.made': { offer: 'offer-1', text: words, cost, gesture: false },
    'offer.settled': { offer: 'offer-1', result: 'declined', reason: words },
    'approval.asked': { approval: 'approval-1', offer: 'offer-1', to: words },
    'approval.settled': { approval: 'approval-1', result: 'approved', who: words, limit: 100 },
    'notified.recorded': { who: words, what: words },
    'commitment.kept': { commitment: 'promise-1', note: words },
    'commitment.made': {
      commitment: 'promise-1',
      kind: 'fix',
      what: words,
      due,
      every: 4,
      owner: person,
      words,
      parent: 'p',
    },
    'commitment.broken': { commitment: 'promise-1', reason: words },
    'commitment.withdrawn': { commitment: 'promise-1', reason: words },
    'commitment.moved': { commitment: 'promise-1', due, told: true, reason: words },
    'commitment.delegated': { commitment: 'promise-1', to: person, check: 'c', checkDue: due },
    'commitment.fell-due': { commitment: 'promise-1', due: due.instant },
    'safety.raised': { reason: words, words },
    'safety.cleared': { note: words },
    'case.paused': { reason: words },
    'case.resumed': {},
    'case.escalated': { to: words, reason: words },
    'case.taken': { who: person, authority },
    'case.closed': { outcome: 'recovered', reason: words },
    'case.reopened': { reason: words, beat: 'listen/hear' },
    'effect.asked': { effect: 'effect-1', capability: 'createTask' },
    'effect.done': { effect: 'effect-1', ref: words },
    'effect.failed': { effect: 'effect-1', code: words },
  }
}

/**
 * The same with the words in every id as well, and a promise that is left open, with them in the
 * place of its time zone.
 */
export function wordsInEveryId(words: string): readonly CaseEvent[] {
  const log = wordsInEveryEvent(words)
  const left = log.find(({ type }) => type === 'commitment.made')
  const openOne = { commitment: 'promise-2', due: { ...due, zone: `zone of ${words}` } }
  const all = [...log, { ...left, id: 'event-last', ...openOne } as CaseEvent]
  return all.map((event) => ({
    ...event,
    id: `${event.id} of ${words}`,
    ...('commitment' in event && { commitment: `${event.commitment} of ${words}` }),
  }))
}

/** A log of every type of event, each with the words in every place that takes any. */
export function wordsInEveryEvent(words: string): readonly CaseEvent[] {
  return Object.entries(payloads(words)).map(
    ([type, payload], index) =>
      ({
        v: 1,
        seq: index + 1,
        type: type as EventType,
        id: `event-${index + 1}`,
        at: '2026-11-28T09:00:00.000Z',
        by: 'agent-7',
        ...payload,
      }) as CaseEvent,
  )
}
