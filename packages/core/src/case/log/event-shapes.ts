import { channels, commitmentKinds, outcomes } from '../../flow/types'
import { isDue, isMoney } from '../../flow/values'
import type { EventPayloads, EventType } from '../types'

type Check = (value: unknown) => boolean
type Shape<T extends EventType> = { readonly [K in keyof EventPayloads[T]]-?: Check }

/** Longest text that an event may carry, in UTF-16 units. */
const textCap = 65_536

const isText: Check = (value) => typeof value === 'string' && value.length <= textCap
const isId: Check = (value) =>
  typeof value === 'string' && value !== '' && value.length <= 256 && value !== '__proto__'
const isBoolean: Check = (value) => typeof value === 'boolean'
const isNumber: Check = (value) => Number.isFinite(value) && Number(value) >= 0

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
// @__NO_SIDE_EFFECTS__
function optional(check: Check): Check {
  return (value) => value === undefined || check(value)
}
// @__NO_SIDE_EFFECTS__
function nullable(check: Check): Check {
  return (value) => value === null || check(value)
}
// @__NO_SIDE_EFFECTS__
function oneOf(list: readonly string[]): Check {
  return (value) => typeof value === 'string' && list.includes(value)
}
// @__NO_SIDE_EFFECTS__
function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check)
}
// @__NO_SIDE_EFFECTS__
function record(shape: Readonly<Record<string, Check>>): Check {
  return (value) =>
    isObject(value) && Object.entries(shape).every(([key, check]) => check(value[key]))
}

const isPerson = record({ id: isId, name: isText })
const isFlowRef = record({ id: isId, version: isText, hash: isId })
const isCurrency: Check = (value) => isMoney({ minor: 0, currency: value })
const isCost: Check = (value) => isMoney(value) && value.minor >= 0
const isAuthority = nullable(record({ currency: isCurrency, limit: isNumber }))
const isTexts: Check = (value) => isObject(value) && Object.values(value).every(optional(isText))
const isEarlier = optional(
  listOf(
    record({
      caseId: isId,
      what: isText,
      outcome: isText,
      promised: optional(isText),
      promisedAndKept: nullable(isBoolean),
      question: optional(nullable(isText)),
      at: optional(isText),
    }),
  ),
)
const isChannel = oneOf(channels)
const hasId = record({ id: isId })
const isNamed: Check = (value) => isTexts(value) && hasId(value)
const isAbout = record({
  customer: isNamed,
  agent: (value) => isNamed(value) && isPerson(value),
  ticket: isNamed,
  channel: isChannel,
  firstComplaintAt: optional(isText),
  earlier: isEarlier,
})
const isChanges = record({
  customer: optional(isTexts),
  agent: optional(isTexts),
  ticket: optional(isTexts),
  channel: optional(isChannel),
  firstComplaintAt: optional(isText),
  earlier: isEarlier,
})
const isValue: Check = (value) =>
  value === null || isText(value) || listOf(isText)(value) || isMoney(value) || isDue(value)
const isCapability = oneOf([
  'insert',
  'copy',
  'createTask',
  'requestApproval',
  'escalate',
  'onEvent',
])
const settled = { commitment: isId, reason: isText }
const onPoint = { beat: isId, point: isId }

/** What each event's payload must look like; extra keys are kept and ignored. */
export const shapes: { readonly [T in EventType]: Shape<T> } = {
  'case.opened': { flow: isFlowRef, about: isAbout, authority: isAuthority },
  'about.changed': { changes: isChanges },
  'authority.changed': { authority: isAuthority },
  'flow.changed': { from: isFlowRef, to: isFlowRef, beat: isId },
  'beat.left': { beat: isId, exit: isId, closes: optional(oneOf(outcomes)) },
  'beat.jumped': { beat: isId, to: isId },
  'beat.back': { beat: isId },
  'beat.skipped': { beat: isId, reason: optional(isText) },
  'point.covered': onPoint,
  'point.uncovered': onPoint,
  'field.answered': { beat: isId, field: isId, value: isValue },
  'text.said': {
    beat: isId,
    phrase: optional(isId),
    channel: isChannel,
    text: isText,
    via: oneOf(['insert', 'copy', 'spoken']),
  },
  'offer.made': { offer: isId, text: isText, cost: nullable(isCost), gesture: isBoolean },
  'offer.settled': {
    offer: isId,
    result: oneOf(['accepted', 'declined', 'withdrawn']),
    reason: optional(isText),
  },
  'approval.asked': { approval: isId, offer: isId, to: optional(isText) },
  'approval.settled': {
    approval: isId,
    result: oneOf(['approved', 'refused']),
    who: isText,
    limit: optional(isNumber),
  },
  'commitment.made': {
    commitment: isId,
    kind: oneOf(commitmentKinds),
    what: isText,
    due: nullable(isDue),
    every: optional(isNumber),
    owner: isPerson,
    words: optional(isText),
    parent: optional(isId),
  },
  'commitment.kept': { commitment: isId, note: optional(isText) },
  'commitment.broken': settled,
  'commitment.withdrawn': settled,
  'commitment.moved': { commitment: isId, due: isDue, told: isBoolean, reason: isText },
  'commitment.delegated': { commitment: isId, to: isPerson, check: isId, checkDue: isDue },
  'commitment.fell-due': { commitment: isId, due: isText },
  'notified.recorded': { who: isText, what: isText },
  'safety.raised': { reason: optional(isText), words: optional(isText) },
  'safety.cleared': { note: optional(isText) },
  'case.paused': { reason: optional(isText) },
  'case.resumed': {},
  'case.escalated': { to: optional(isText), reason: isText },
  'case.taken': { who: isPerson, authority: isAuthority },
  'case.closed': { outcome: oneOf(outcomes), reason: optional(isText) },
  'case.reopened': { reason: isText, beat: isId },
  'effect.asked': { effect: isId, capability: isCapability },
  'effect.done': { effect: isId, ref: optional(isText) },
  'effect.failed': { effect: isId, code: isText },
}

/** Whether the event's payload is what its type demands. */
export function hasShape(type: EventType, payload: Readonly<Record<string, unknown>>): boolean {
  const shape: Readonly<Record<string, (value: unknown) => boolean>> = shapes[type]
  return Object.entries(shape).every(([key, check]) => check(payload[key]))
}
