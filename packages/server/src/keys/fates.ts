import type { EventPayloads, EventType } from '@amends/core'

/** What may stay readable at rest. A value that does not look like it counts as personal. */
export type Leaf = 'id' | 'number' | 'flag' | 'instant'

/** What becomes of a value at rest: it stays readable, its parts differ, or it is ciphertext. */
export type Fate = 'personal' | Leaf | { readonly [key: string]: Fate }

/** Of every event. */
const envelope = { v: 'number', seq: 'number', id: 'id', at: 'instant', by: 'id' } as const

/** A fate for each part, so that a new event type or key does not compile without one. */
type FateOf<V> =
  | 'personal'
  | Leaf
  | (V extends readonly unknown[]
      ? never
      : V extends object
        ? { readonly [K in keyof V]-?: FateOf<NonNullable<V[K]>> }
        : never)
type Fates = {
  readonly [T in EventType]: {
    readonly [K in keyof EventPayloads[T]]-?: FateOf<NonNullable<EventPayloads[T][K]>>
  }
}

const due = { wall: 'instant', zone: 'id', instant: 'instant' } as const
const money = { minor: 'number', currency: 'id' } as const
const authority = { currency: 'id', limit: 'number' } as const
const flow = { id: 'id', version: 'id', hash: 'id' } as const
const person = { id: 'id', name: 'personal' } as const
const point = { beat: 'id', point: 'id' } as const
const settled = { commitment: 'id', reason: 'personal' } as const

/**
 * What of each event is personal. Ids, choices, numbers, flags and dates stay readable; every free
 * text, every name, every answer and all that the host knows of the customer and the ticket is
 * ciphertext. Keys that are not named here are ciphertext too.
 */
const fates: Fates = {
  'case.opened': {
    flow,
    about: {
      customer: 'personal',
      channel: 'id',
      agent: person,
      ticket: 'personal',
      firstComplaintAt: 'instant',
      earlier: 'personal',
    },
    authority,
  },
  'about.changed': {
    changes: {
      customer: 'personal',
      agent: 'personal',
      ticket: 'personal',
      channel: 'id',
      firstComplaintAt: 'instant',
      earlier: 'personal',
    },
  },
  'authority.changed': { authority },
  'flow.changed': { from: flow, to: flow, beat: 'id' },
  'beat.left': { beat: 'id', exit: 'id', closes: 'id' },
  'beat.jumped': { beat: 'id', to: 'id' },
  'beat.back': { beat: 'id' },
  'beat.skipped': { beat: 'id', reason: 'personal' },
  'point.covered': point,
  'point.uncovered': point,
  'field.answered': { beat: 'id', field: 'id', value: 'personal' },
  'text.said': { beat: 'id', phrase: 'id', channel: 'id', text: 'personal', via: 'id' },
  'offer.made': { offer: 'id', text: 'personal', cost: money, gesture: 'flag' },
  'offer.settled': { offer: 'id', result: 'id', reason: 'personal' },
  'approval.asked': { approval: 'id', offer: 'id', to: 'personal' },
  'approval.settled': { approval: 'id', result: 'id', who: 'personal', limit: 'number' },
  'commitment.made': {
    commitment: 'id',
    kind: 'id',
    what: 'personal',
    due,
    every: 'number',
    owner: person,
    words: 'personal',
    parent: 'id',
  },
  'commitment.kept': { commitment: 'id', note: 'personal' },
  'commitment.broken': settled,
  'commitment.withdrawn': settled,
  'commitment.moved': { commitment: 'id', due, told: 'flag', reason: 'personal' },
  'commitment.delegated': { commitment: 'id', to: person, check: 'id', checkDue: due },
  'commitment.fell-due': { commitment: 'id', due: 'instant' },
  'notified.recorded': { who: 'personal', what: 'personal' },
  'safety.raised': { reason: 'personal', words: 'personal' },
  'safety.cleared': { note: 'personal' },
  'case.paused': { reason: 'personal' },
  'case.resumed': {},
  'case.escalated': { to: 'personal', reason: 'personal' },
  'case.taken': { who: person, authority },
  'case.closed': { outcome: 'id', reason: 'personal' },
  'case.reopened': { reason: 'personal', beat: 'id' },
  'effect.asked': { effect: 'id', capability: 'id' },
  'effect.done': { effect: 'id', ref: 'personal' },
  'effect.failed': { effect: 'id', code: 'personal' },
}

/** The fates of an event's keys. A type that this version does not know may be anybody's words. */
export function fatesOf(type: unknown): Readonly<Record<string, Fate>> {
  return typeof type === 'string' && Object.hasOwn(fates, type)
    ? { ...fates[type as EventType], ...envelope, type: 'id' }
    : envelope
}
