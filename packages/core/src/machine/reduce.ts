import type { CaseEvent, EventType } from '../case/types'
import { own } from '../flow/own'
import type { Flow } from '../flow/types'
import type { CaseRecord } from './record'
import { commitmentReducers } from './reduce-commitments'
import { moveReducers } from './reduce-moves'
import { offerReducers } from './reduce-offers'
import type { Reducer, Reducers } from './reducers'

function overlay({ reason, at }: { readonly reason?: string; readonly at: string }) {
  return { reason: reason ?? null, since: at }
}

function coveredAt({ covered }: CaseRecord, beat: string): readonly string[] {
  return own(covered, beat) ?? []
}

function settled(
  { effects }: CaseRecord,
  id: string,
  state: 'done' | 'failed',
  code: string | null,
): Partial<CaseRecord> {
  const effect = effects[id]
  return effect ? { effects: { ...effects, [id]: { ...effect, state, code } } } : {}
}

const caseReducers: Reducers = {
  'about.changed': ({ about, inPublic }, { changes }) => ({
    inPublic: inPublic || changes.channel === 'social-public',
    about: {
      ...about,
      ...changes,
      customer: { ...about.customer, ...changes.customer },
      agent: { ...about.agent, ...changes.agent },
      ticket: { ...about.ticket, ...changes.ticket },
    },
  }),
  'authority.changed': (_, { authority }) => ({ authority }),
  'flow.changed': (_, { to }) => ({ flow: to, trail: [] }),
  'point.covered': (record, { beat, point }) => ({
    covered: { ...record.covered, [beat]: [...new Set([...coveredAt(record, beat), point])] },
  }),
  'point.uncovered': (record, { beat, point }) => ({
    covered: { ...record.covered, [beat]: coveredAt(record, beat).filter((id) => id !== point) },
  }),
  'field.answered': ({ answers }, { field, value }) => {
    const { [field]: _, ...others } = answers
    return { answers: value === null ? others : { ...answers, [field]: value } }
  },
  'text.said': ({ said }, { beat, phrase = null, channel, text, at }) => ({
    said: [...said, { beat, phrase, channel, text, at }],
  }),
  'notified.recorded': ({ notified }, { who, what }) => ({
    notified: [...notified, { who, what }],
  }),
  'safety.raised': (_, event) => ({ safety: overlay(event) }),
  'safety.cleared': () => ({ safety: null }),
  'case.paused': (_, event) => ({ paused: overlay(event) }),
  'case.resumed': () => ({ paused: null, escalated: null }),
  'case.escalated': (_, event) => ({
    paused: null,
    escalated: { ...overlay(event), to: event.to ?? null },
  }),
  'case.taken': ({ about }, { who, authority }) => ({
    escalated: null,
    authority,
    about: { ...about, agent: { ...who } },
  }),
  'case.closed': (_, { outcome, reason = null, at }) => ({
    paused: null,
    escalated: null,
    safety: null,
    closed: { outcome, reason, at },
  }),
  'case.reopened': () => ({ closed: null }),
  'effect.asked': ({ effects }, { effect, capability }) => ({
    effects: { ...effects, [effect]: { capability, state: 'asked', code: null } },
  }),
  'effect.done': (record, { effect }) => settled(record, effect, 'done', null),
  'effect.failed': (record, { effect, code }) => settled(record, effect, 'failed', code),
}

// A spread at the top of a module is never dropped from a bundle that has no use for it.
const reducers: Reducers = /* @__PURE__ */ Object.assign(
  {},
  caseReducers,
  moveReducers,
  offerReducers,
  commitmentReducers,
)

/** The record after an event that the machine accepted. Pure; where it goes is the machine's own. */
export function reduce(record: CaseRecord, event: CaseEvent, flow: Flow | null): CaseRecord {
  const reducer = reducers[event.type] as Reducer<EventType> | undefined
  return { ...record, ...reducer?.(record, event, flow) }
}
