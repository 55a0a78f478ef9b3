import type { Channel, CommitmentKind, Due, Money, Outcome, Value } from '../flow/types'

/** Who did it. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** What the host knows of the customer, the agent and the ticket. Values are strings to show, never markup. */
export interface About {
  readonly customer: Facts & {
    readonly id: string
    readonly firstName?: string
    readonly name?: string
  }
  readonly channel: Channel
  readonly agent: Facts & Person
  readonly ticket: Facts & { readonly id: string }
  /** ISO 8601 instant of the customer's first contact on any channel. */
  readonly firstComplaintAt?: string
  readonly earlier?: readonly EarlierCase[]
}
type Facts = { readonly [key: string]: string | undefined }

export interface EarlierCase {
  readonly caseId: string
  readonly what: string
  readonly outcome: string
  /** What was promised then, in words. */
  readonly promised?: string
  /** Whether every promise of that case was kept. */
  readonly promisedAndKept: boolean | null
  /** What the agent then left word to ask about it; null when they are not to be asked. */
  readonly question?: string | null
  /** ISO 8601 instant. */
  readonly at?: string
}

/** What the agent may give without asking. `limit` in minor units of `currency`. */
export interface Authority {
  readonly currency: string
  readonly limit: number
}

export interface FlowRef {
  readonly id: string
  readonly version: string
  readonly hash: string
}

/** Every event's own data, by type. `beat` is the path it was pressed on. */
export interface EventPayloads {
  'case.opened': { flow: FlowRef; about: About; authority: Authority | null }
  'about.changed': { changes: AboutChanges }
  'authority.changed': { authority: Authority | null }
  'flow.changed': { from: FlowRef; to: FlowRef; beat: string }
  /** `closes`: how the case ended with it. The case records it, so that lists of cases need no flow. */
  'beat.left': { beat: string; exit: string; closes?: Outcome }
  'beat.jumped': { beat: string; to: string }
  'beat.back': { beat: string }
  'beat.skipped': { beat: string; reason?: string }
  'point.covered': { beat: string; point: string }
  'point.uncovered': { beat: string; point: string }
  'field.answered': { beat: string; field: string; value: Value | null }
  'text.said': {
    beat: string
    phrase?: string
    channel: Channel
    text: string
    via: 'insert' | 'copy' | 'spoken'
  }
  'offer.made': { offer: string; text: string; cost: Money | null; gesture: boolean }
  'offer.settled': {
    offer: string
    result: 'accepted' | 'declined' | 'withdrawn'
    reason?: string
  }
  'approval.asked': { approval: string; offer: string; to?: string }
  'approval.settled': {
    approval: string
    result: 'approved' | 'refused'
    who: string
    limit?: number
  }
  'commitment.made': {
    commitment: string
    kind: CommitmentKind
    what: string
    due: Due | null
    /** Hours between updates. */
    every?: number
    owner: Person
    words?: string
    parent?: string
  }
  'commitment.kept': { commitment: string; note?: string }
  'commitment.broken': { commitment: string; reason: string }
  'commitment.withdrawn': { commitment: string; reason: string }
  'commitment.moved': { commitment: string; due: Due; told: boolean; reason: string }
  /** Makes the commitment somebody else's to do, and the check on them ours, due before it. */
  'commitment.delegated': { commitment: string; to: Person; check: string; checkDue: Due }
  'commitment.fell-due': { commitment: string; due: string }
  'notified.recorded': { who: string; what: string }
  'safety.raised': { reason?: string; words?: string }
  'safety.cleared': { note?: string }
  'case.paused': { reason?: string }
  'case.resumed': Record<never, never>
  'case.escalated': { to?: string; reason: string }
  'case.taken': { who: Person; authority: Authority | null }
  'case.closed': { outcome: Outcome; reason?: string }
  'case.reopened': { reason: string; beat: string }
  'effect.asked': { effect: string; capability: Capability }
  'effect.done': { effect: string; ref?: string }
  'effect.failed': { effect: string; code: string }
}

export type EventType = keyof EventPayloads
export type Capability =
  | 'insert'
  | 'copy'
  | 'createTask'
  | 'requestApproval'
  | 'escalate'
  | 'onEvent'

export interface AboutChanges {
  readonly customer?: Readonly<Record<string, string>>
  readonly agent?: Readonly<Record<string, string>>
  readonly ticket?: Readonly<Record<string, string>>
  readonly channel?: Channel
  readonly firstComplaintAt?: string
  readonly earlier?: readonly EarlierCase[]
}

/** What every recorded event carries. `seq` counts from 1; `at` is an ISO 8601 instant; `by` a person's id. */
export interface Envelope {
  readonly v: 1
  readonly seq: number
  readonly id: string
  readonly at: string
  readonly by: string
}

export type CaseEvent = {
  [T in EventType]: Envelope & { readonly type: T } & Readonly<EventPayloads[T]>
}[EventType]
export type CaseEventOf<T extends EventType> = Extract<CaseEvent, { type: T }>

/** The ids of things an event makes: filled in when the sender gives none. */
type MadeIds = {
  'offer.made': 'offer'
  'approval.asked': 'approval'
  'commitment.made': 'commitment'
  'commitment.delegated': 'check'
  'effect.asked': 'effect'
}
type Input<T extends EventType> = T extends 'case.taken'
  ? Partial<EventPayloads[T]>
  : T extends 'beat.left'
    ? Omit<EventPayloads[T], 'closes'>
    : T extends keyof MadeIds
      ? Omit<EventPayloads[T], MadeIds[T]> &
          Partial<Pick<EventPayloads[T], MadeIds[T] & keyof EventPayloads[T]>>
      : EventPayloads[T]

/**
 * An event before it is recorded: `send` fills the envelope, the ids of what it makes, and who takes
 * a case and with what authority: whoever opened it on this page.
 */
export type CaseEventInput = {
  [T in Exclude<EventType, 'case.opened'>]: { readonly type: T } & Readonly<Input<T>>
}[Exclude<EventType, 'case.opened'>]

export type SendResult =
  | { readonly ok: true; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly code: string; readonly reason: string }

/** `waiting`: saved here, and not yet at the server that others read. */
export type Saved = 'saved' | 'saving' | 'waiting' | 'not-saved' | 'memory-only'
