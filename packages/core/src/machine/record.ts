import type { Channel, CommitmentKind, Due, Money, Outcome, Value } from '../flow/types'
import type { About, Authority, Capability, CaseEventOf, FlowRef, Person } from '../case/types'

export interface LeftBeat {
  readonly exit: string
  /** What the beat depended on when it was left; see `signatureOf`. */
  readonly signature: string
}

export interface Offer {
  readonly id: string
  readonly text: string
  readonly cost: Money | null
  readonly gesture: boolean
  readonly result: 'accepted' | 'declined' | 'withdrawn' | null
  readonly reason: string | null
}

export interface Approval {
  readonly id: string
  readonly offer: string
  readonly to: string | null
  readonly result: 'approved' | 'refused' | null
  readonly who: string | null
  /** What was approved at most, in minor units of the offer's currency; null for the whole offer. */
  readonly limit: number | null
}

export interface Commitment {
  readonly id: string
  readonly kind: CommitmentKind
  readonly what: string
  readonly due: Due | null
  readonly every: number | null
  readonly owner: Person
  readonly words: string | null
  readonly parent: string | null
  readonly state: 'open' | 'kept' | 'broken' | 'withdrawn'
  readonly delegated: boolean
  readonly note: string | null
  /** Due instants that were counted, each once. */
  readonly fellDue: readonly string[]
}

export interface Said {
  readonly beat: string
  readonly phrase: string | null
  readonly channel: Channel
  readonly text: string
  readonly at: string
}

export interface Overlay {
  readonly reason: string | null
  /** ISO 8601 instant. */
  readonly since: string
}

/** The case as folded from its log: the machine's context. JSON only. */
export interface CaseRecord {
  readonly flow: FlowRef
  readonly openedAt: string
  readonly about: About
  readonly authority: Authority | null
  /** Path of the current beat. */
  readonly at: string
  /** Where `beat.back` goes, newest last. */
  readonly trail: readonly string[]
  readonly left: Readonly<Record<string, LeftBeat>>
  /** Beats the agent skipped, with the reason or null. */
  readonly skipped: Readonly<Record<string, string | null>>
  readonly covered: Readonly<Record<string, readonly string[]>>
  readonly answers: Readonly<Record<string, Value>>
  readonly said: readonly Said[]
  readonly offers: readonly Offer[]
  /** Offers of a fix that the customer accepted or declined, in the order they did. */
  readonly decided: readonly { readonly offer: string; readonly result: 'accepted' | 'declined' }[]
  readonly approvals: readonly Approval[]
  readonly commitments: readonly Commitment[]
  /** Where the present round begins in `decided` and `commitments`: going back from the tail starts one. */
  readonly round: {
    readonly decided: number
    readonly commitments: number
    /** Older promises that were given a new time since. */
    readonly moved: readonly string[]
    /** It began because a promise slipped; not because the customer is not well. */
    readonly slips: boolean
  }
  /** Whether the conversation ever was where everybody reads it. */
  readonly inPublic: boolean
  readonly notified: readonly { readonly who: string; readonly what: string }[]
  readonly paused: Overlay | null
  readonly escalated: (Overlay & { readonly to: string | null }) | null
  readonly safety: Overlay | null
  readonly closed: {
    readonly outcome: Outcome
    readonly reason: string | null
    readonly at: string
  } | null
  readonly effects: Readonly<
    Record<
      string,
      {
        readonly capability: Capability
        readonly state: 'asked' | 'done' | 'failed'
        readonly code: string | null
      }
    >
  >
}

/** What is known of a case of which nothing was read. */
export const emptyRecord: CaseRecord = {
  flow: { id: '', version: '', hash: '' },
  openedAt: '',
  about: {
    customer: { id: '' },
    channel: 'phone',
    agent: { id: '', name: '' },
    ticket: { id: '' },
  },
  authority: null,
  at: '',
  trail: [],
  left: {},
  skipped: {},
  covered: {},
  answers: {},
  said: [],
  offers: [],
  decided: [],
  approvals: [],
  commitments: [],
  round: { decided: 0, commitments: 0, moved: [], slips: false },
  inPublic: false,
  notified: [],
  paused: null,
  escalated: null,
  safety: null,
  closed: null,
  effects: {},
}

/** The record of a case in which nothing has happened but its opening. */
export function openedRecord(event: CaseEventOf<'case.opened'>): CaseRecord {
  const { flow, at: openedAt, about, authority } = event
  const inPublic = about.channel === 'social-public'
  return { ...emptyRecord, flow, openedAt, about, authority, inPublic }
}

/** An open commitment of the agent's own, unless `made` says otherwise. */
export function promised(
  record: CaseRecord,
  made: Pick<Commitment, 'id' | 'kind' | 'what' | 'due'> & Partial<Commitment>,
): Commitment {
  const { id, name } = record.about.agent
  return {
    every: null,
    owner: { id, name },
    words: null,
    parent: null,
    state: 'open',
    delegated: false,
    note: null,
    fellDue: [],
    ...made,
  }
}
