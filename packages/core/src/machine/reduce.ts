import type { CaseEvent, CaseEventOf, EventType } from '../case/types'
import { reduceAbout } from './reduce-about'
import { commitmentReducers } from './reduce-commitments'
import { offerReducers } from './reduce-offers'
import type { CaseRecord } from './record'

export type Reducer<T extends EventType> = (record: CaseRecord, event: CaseEventOf<T>) => CaseRecord
export type Reducers<T extends EventType = EventType> = { readonly [K in T]?: Reducer<K> }

function without<V>(table: Readonly<Record<string, V>>, key: string): Record<string, V> {
  return Object.fromEntries(Object.entries(table).filter(([id]) => id !== key))
}

function coveredAt(record: CaseRecord, beat: string): readonly string[] {
  return Object.hasOwn(record.covered, beat) ? (record.covered[beat] ?? []) : []
}

const reducers: Reducers = {
  'about.changed': (record, event) => ({ ...record, about: reduceAbout(record.about, event.changes) }),
  'authority.changed': (record, event) => ({ ...record, authority: event.authority }),
  'flow.changed': (record, event) => ({ ...record, flow: event.to, trail: [] }),
  'point.covered': (record, { beat, point }) => ({
    ...record,
    covered: { ...record.covered, [beat]: [...new Set([...coveredAt(record, beat), point])] },
  }),
  'point.uncovered': (record, { beat, point }) => ({
    ...record,
    covered: { ...record.covered, [beat]: coveredAt(record, beat).filter((id) => id !== point) },
  }),
  'field.answered': (record, { field, value }) => ({
    ...record,
    answers:
      value === null ? without(record.answers, field) : { ...record.answers, [field]: value },
  }),
  'text.said': (record, event) => ({
    ...record,
    said: [
      ...record.said,
      {
        beat: event.beat,
        phrase: event.phrase ?? null,
        channel: event.channel,
        text: event.text,
        at: event.at,
      },
    ],
  }),
  'notified.recorded': (record, { who, what }) => ({
    ...record,
    notified: [...record.notified, { who, what }],
  }),
  'safety.raised': (record, event) => ({
    ...record,
    safety: { reason: event.reason ?? null, since: event.at },
  }),
  'safety.cleared': (record) => ({ ...record, safety: null }),
  'case.paused': (record, event) => ({
    ...record,
    paused: { reason: event.reason ?? null, since: event.at },
  }),
  'case.resumed': (record) => ({ ...record, paused: null, escalated: null }),
  'case.escalated': (record, event) => ({
    ...record,
    paused: null,
    escalated: { reason: event.reason, to: event.to ?? null, since: event.at },
  }),
  'case.taken': (record, event) => ({
    ...record,
    escalated: null,
    authority: event.authority,
    about: { ...record.about, agent: { ...event.who } },
  }),
  'case.closed': (record, event) => ({
    ...record,
    paused: null,
    escalated: null,
    safety: null,
    closed: { outcome: event.outcome, reason: event.reason ?? null, at: event.at },
  }),
  'case.reopened': (record) => ({ ...record, closed: null }),
  'effect.asked': (record, event) => ({
    ...record,
    effects: {
      ...record.effects,
      [event.effect]: { capability: event.capability, state: 'asked', code: null },
    },
  }),
  'effect.done': (record, event) => settleEffect(record, event.effect, 'done', null),
  'effect.failed': (record, event) => settleEffect(record, event.effect, 'failed', event.code),
  ...offerReducers,
  ...commitmentReducers,
}

function settleEffect(
  record: CaseRecord,
  id: string,
  state: 'done' | 'failed',
  code: string | null,
): CaseRecord {
  const effect = record.effects[id]
  if (!effect) return record
  return { ...record, effects: { ...record.effects, [id]: { ...effect, state, code } } }
}

/** The record after an event that the machine accepted. Pure; navigation is the machine's own. */
export function reduce(record: CaseRecord, event: CaseEvent): CaseRecord {
  const reducer = reducers[event.type] as Reducer<EventType> | undefined
  return reducer ? reducer(record, event) : record
}
