import type { CaseEventOf, EventType } from '../case/types'
import { own } from '../flow/own'
import { beatAt, fieldOf } from '../flow/paths'
import { isAnswerTo } from '../flow/values'
import type { Due, Flow } from '../flow/types'
import { approvalOf, gestureId, mayVoice, overLimit } from './offers'
import type { CaseRecord, Commitment, Offer } from './record'

type Accepts<T extends EventType> = (
  record: CaseRecord,
  event: CaseEventOf<T>,
  flow: Flow,
) => boolean

function offerOf(record: CaseRecord, id: string): Offer | undefined {
  return record.offers.find((offer) => offer.id === id)
}

function openCommitment(record: CaseRecord, id: string): Commitment | undefined {
  return record.commitments.find((made) => made.id === id && made.state === 'open')
}

function said(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

/** Kinds that may be owed before a time is known. */
const undated: ReadonlySet<string> = new Set(['fix', 'gesture'])

/** A check comes before the date of what it checks; where that has none, any time will do. */
function comesBefore(check: Due | null, date: Due | null | undefined): boolean {
  if (!check || date === undefined) return false
  return date === null || Date.parse(check.instant) < Date.parse(date.instant)
}

/**
 * Whether a record event makes sense in the case. These hold in every state, closed too; where
 * the conversation stands does not matter to them.
 */
export const accepts: { readonly [T in EventType]?: Accepts<T> } = {
  'about.changed': () => true,
  'authority.changed': () => true,
  'point.covered': (_, { beat, point }, flow) => hasPoint(flow, beat, point),
  'point.uncovered': (_, { beat, point }, flow) => hasPoint(flow, beat, point),
  'field.answered': (_, { field, value }, flow) => {
    const known = fieldOf(flow, field)
    return known !== null && (value === null || isAnswerTo(known, value))
  },
  'text.said': (_, event) => said(event.text),
  'offer.made': (record, event) => said(event.text) && !offerOf(record, event.offer),
  'offer.settled': (record, event) => {
    const offer = offerOf(record, event.offer)
    if (!offer || offer.result !== null) return false
    if (event.result !== 'accepted') return true
    const owed = record.commitments.some(({ id }) => id === gestureId(offer.id))
    return mayVoice(record, offer) && !owed
  },
  'approval.asked': (record, event) => {
    const offer = offerOf(record, event.offer)
    if (!offer || offer.result !== null || !overLimit(record, offer)) return false
    if (record.approvals.some(({ id }) => id === event.approval)) return false
    return approvalOf(record, event.offer)?.result !== null
  },
  'approval.settled': (record, event) =>
    said(event.who) &&
    record.approvals.some(({ id, result }) => id === event.approval && result === null),
  'commitment.made': (record, event) => {
    if (!said(event.what) || record.commitments.some(({ id }) => id === event.commitment))
      return false
    if (event.due === null && !undated.has(event.kind)) return false
    const parent = record.commitments.find(({ id }) => id === event.parent)
    if (event.kind === 'delegate-check' && !comesBefore(event.due, parent?.due)) return false
    return event.parent === undefined || parent !== undefined
  },
  'commitment.kept': (record, event) => !!openCommitment(record, event.commitment),
  'commitment.broken': (record, event) =>
    said(event.reason) && !!openCommitment(record, event.commitment),
  'commitment.withdrawn': (record, event) =>
    said(event.reason) && !!openCommitment(record, event.commitment),
  'commitment.moved': (record, { commitment, due, reason }) => {
    const made = openCommitment(record, commitment)
    if (!made || !said(reason)) return false
    const family = record.commitments.filter(
      ({ id, parent, kind, state }) =>
        state === 'open' &&
        (id === made.parent || (parent === made.id && kind === 'delegate-check')),
    )
    return family.every((other) =>
      other.id === made.parent
        ? made.kind !== 'delegate-check' || comesBefore(due, other.due)
        : comesBefore(other.due, due),
    )
  },
  'commitment.delegated': (record, event) => {
    const made = openCommitment(record, event.commitment)
    if (!made || record.commitments.some(({ id }) => id === event.check)) return false
    return comesBefore(event.checkDue, made.due)
  },
  'commitment.fell-due': (record, event) => {
    const made = openCommitment(record, event.commitment)
    return made?.due?.instant === event.due && !made.fellDue.includes(event.due)
  },
  'notified.recorded': (_, event) => said(event.who),
  'effect.asked': (record, event) => !own(record.effects, event.effect),
  'effect.done': (record, event) => isAsked(record, event.effect),
  'effect.failed': (record, event) => isAsked(record, event.effect),
}

function isAsked(record: CaseRecord, effect: string): boolean {
  return own(record.effects, effect)?.state === 'asked'
}

function hasPoint(flow: Flow, path: string, point: string): boolean {
  return beatAt(flow, path)?.beat.points?.some(({ id }) => id === point) ?? false
}
