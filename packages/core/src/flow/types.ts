/** What a beat is for: flows compare by it, and a case can change flow. */
export const beatKinds = [
  'attend',
  'believe',
  'listen',
  'probe',
  'acknowledge',
  'apologize',
  'ask',
  'offer',
  'agree',
  'commit',
  'act',
  'gesture',
  'explain',
  'thank',
  'notify',
  'check',
  'follow-up',
  'recall',
  'learn',
  'other',
] as const
export type BeatKind = (typeof beatKinds)[number]

/** `live`: the customer is there. `after`: they are not. */
export type Phase = 'live' | 'after'

export const channels = [
  'phone',
  'chat',
  'email',
  'video',
  'in-person',
  'social-public',
  'social-private',
] as const
export type Channel = (typeof channels)[number]

/**
 * A text for every channel, or one per channel. Looked up as: the channel itself, then its
 * group (`spoken`: phone, video, in-person; `written`: chat, email, social-private), then `else`.
 * Gaps: `{customer.firstName}`, `{offer.text}`, `{commitment.what}`, `{fix.due}` and so on. A text that
 * speaks to the agent gives each gap words for when it is empty: `Let {customer.firstName|them} finish`.
 */
export type Text = string | TextByChannel
export type TextByChannel = { readonly [K in Channel | 'spoken' | 'written' | 'else']?: string }

export const facts = [
  'listened',
  'offer-open',
  'offer-accepted',
  'offer-over-authority',
  'approval-pending',
  'rounds-over',
  'commitment-made',
  'commitment-open',
  'promise-open',
  'commitment-undated',
  'commitment-broken',
  'follow-up-made',
  'slipping',
  'delegated',
  'public-channel',
  'complained-in-public',
  'returning-customer',
] as const
/** A selector of the case; none reads the clock. `…-made`: since the tail last led back to the live part. */
export type Fact = (typeof facts)[number]

/** Plain data. An unanswered field makes `is`, `in` and `has` false. */
export type Condition =
  | { readonly field: string; readonly is: string }
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly has: string }
  | { readonly field: string; readonly answered: boolean }
  | { readonly fact: Fact }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** Something that must hold before an exit or a field opens, and what the screen says until then. */
export interface Need {
  readonly that: Condition
  /** Says what opens it: "Opens when the refund has a date." */
  readonly reason: Text
}

/** Something to cover, ticked when covered; never a line to read out. */
export interface Point {
  readonly id: string
  readonly text: Text
  readonly when?: Condition
}

/** An example of how to say it. Shown only on the channels its text has words for. */
export interface Phrase {
  readonly id: string
  readonly text: Text
  readonly when?: Condition
}

/** What not to say, and what to say instead. */
export interface Trap {
  readonly say: string
  readonly instead: string
  readonly when?: Condition
}

export const inputs = [
  'text',
  'long-text',
  'one-of',
  'any-of',
  'yes-no',
  'date-time',
  'money',
] as const
export type Input = (typeof inputs)[number]

export interface Option {
  readonly id: string
  readonly label: string
}

/** Something to capture. A standard id has the same input and options in every flow. */
export interface Field {
  readonly id: string
  readonly label: Text
  readonly input: Input
  readonly options?: readonly Option[]
  readonly when?: Condition
  /** While one does not hold, the field is shut and says why. */
  readonly needs?: readonly Need[]
}

export const outcomes = [
  'recovered',
  'not-recovered',
  'no-answer',
  'duplicate',
  'wrong-ticket',
  'handed-off',
] as const
export type Outcome = (typeof outcomes)[number]

/** A way out of a beat, shown as a button; while a need does not hold it is closed and says why. */
export interface Exit {
  readonly id: string
  readonly label: Text
  /** `next`: the first later beat whose `when` holds. `close`: the case closes. Else a beat's path. */
  readonly to: string
  /** How the case ends; exits to `close` have one, others none. */
  readonly outcome?: 'recovered' | 'not-recovered'
  /** The channel the conversation goes on in: recorded as `about.changed` with the press. */
  readonly channel?: Channel
  /** Fields to be answered anew, because a new round begins: recorded as answered by nothing. */
  readonly clears?: readonly string[]
  readonly when?: Condition
  readonly needs?: readonly Need[]
}

export const recordKinds = ['offers', 'approval', 'commitments', 'notified', 'summary'] as const
export type RecordKind = (typeof recordKinds)[number]

export const commitmentKinds = ['fix', 'update', 'delegate-check', 'follow-up', 'gesture'] as const
export type CommitmentKind = (typeof commitmentKinds)[number]

/** One thing to do now: one machine state, one screen. The first exit shown is the main one. */
export interface Beat {
  readonly id: string
  readonly kind: BeatKind
  readonly phase: Phase
  /** A word or two for the strip and the list of beats. */
  readonly title: string
  /** The instruction on the screen: an act, 7 words at most. */
  readonly cue: Text
  /** One sentence: the effect on the customer or on the agent. */
  readonly why: Text
  readonly points?: readonly Point[]
  readonly phrases?: readonly Phrase[]
  readonly traps?: readonly Trap[]
  readonly fields?: readonly Field[]
  readonly exits: readonly Exit[]
  readonly records?: readonly RecordKind[]
  /** The beat is passed over by `next` while this does not hold. */
  readonly when?: Condition
  /** Cannot be skipped. */
  readonly must?: boolean
  /** Until a commitment of this kind is due the beat waits. */
  readonly waitsFor?: CommitmentKind
}

/** One letter of the method. `letter` is null for a last step outside the acronym. */
export interface Step {
  readonly id: string
  readonly letter: string | null
  readonly title: string
  readonly beats: readonly Beat[]
}

export interface Attribution {
  readonly originator: string
  readonly source: string
  /** Says that we are not affiliated. */
  readonly notice: string
}

/** A runnable recovery method as plain JSON-safe data. */
export interface Flow {
  readonly id: string
  /** Semantic version of the content. */
  readonly version: string
  /** BCP 47 tag of its texts. */
  readonly language: string
  readonly name: string
  /** One sentence: when a team would choose this method. */
  readonly summary: string
  readonly attribution: Attribution
  /** Declined offers before `rounds-over` holds; 3 unless given. */
  readonly maxRounds?: number
  readonly steps: readonly Step[]
  /** Beats of the shared tail that this flow leaves out, each with its reason. */
  readonly without?: readonly { readonly beat: string; readonly reason: string }[]
}

/** Exact amount in the currency's minor unit: `{ minor: 5000, currency: 'EUR' }` is 50 euros. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

/** A wall time in an IANA zone with its computed instant (ISO 8601, UTC). */
export interface Due {
  readonly wall: string
  readonly zone: string
  readonly instant: string
}

/** text: string; one-of: id; any-of: ids; yes-no: 'yes' | 'no'; money: Money; date-time: Due. */
export type Value = string | readonly string[] | Money | Due

export interface Problem {
  readonly code: string
  /** Where: `steps.0.beats.2.exits.1.to`. */
  readonly path: string
  /** What happened, why it matters, what to do. */
  readonly message: string
}
