import type {
  BeatKind,
  Due,
  Input,
  Money,
  Option,
  Outcome,
  Phase,
  RecordKind,
  Value,
} from '../../flow/types'
import type { Saved } from '../types'

export type BeatState = 'current' | 'done' | 'reopened' | 'skipped' | 'todo'

export interface BeatSummaryView {
  readonly path: string
  readonly title: string
  readonly state: BeatState
  /** Its `when` holds: the case may come by it. */
  readonly there: boolean
}

export interface StepView {
  readonly id: string
  readonly letter: string | null
  readonly title: string
  readonly state: BeatState
  readonly beats: readonly BeatSummaryView[]
}

export interface PointView {
  readonly id: string
  readonly text: string
  readonly covered: boolean
}

/** A gap is named as it stands in the flow: `customer.firstName`, `field.asked`. */
export interface GapView {
  readonly gap: string
  /** What the gap asks for, in words: "their first name". */
  readonly label: string
  readonly value: string | null
}

export interface PhraseView {
  readonly id: string
  readonly parts: readonly (string | GapView)[]
  /** BCP 47 tag of its words. */
  readonly language: string
}

export interface TrapView {
  readonly say: string
  readonly instead: string
}

export interface FieldView {
  readonly id: string
  readonly label: string
  readonly input: Input
  readonly options?: readonly Option[]
  readonly value: Value | null
  /** An exit of this beat waits for it. */
  readonly needed: boolean
  /** Why it cannot be answered yet. */
  readonly shut: string | null
}

export interface ExitView {
  readonly id: string
  readonly label: string
  readonly open: boolean
  readonly reason: string | null
  /** The beat to jump to that opens it. */
  readonly fix: string | null
  readonly main: boolean
}

export interface BeatView {
  readonly path: string
  readonly kind: BeatKind
  readonly phase: Phase
  readonly title: string
  readonly cue: string
  readonly why: string
  readonly points: readonly PointView[]
  readonly phrases: readonly PhraseView[]
  readonly traps: readonly TrapView[]
  readonly fields: readonly FieldView[]
  readonly records: readonly RecordKind[]
  readonly exits: readonly ExitView[]
  /** Every point is covered and every needed field answered. */
  readonly covered: boolean
  readonly must: boolean
  readonly waiting: { readonly for: string; readonly until: string | null } | null
}

export type OfferState =
  | 'open'
  | 'over-limit'
  | 'asked'
  | 'approved'
  | 'refused'
  | 'accepted'
  | 'declined'
  | 'withdrawn'

export interface OfferView {
  readonly id: string
  readonly text: string
  readonly cost: Money | null
  readonly gesture: boolean
  readonly state: OfferState
  /** The open approval of it, or the settled one. */
  readonly approval: string | null
  readonly reason: string | null
}

export interface OwedView {
  readonly id: string
  readonly kind: string
  readonly what: string
  readonly owner: string
  readonly due: Due | null
  readonly state: 'open' | 'due' | 'late'
  readonly parent: string | null
  readonly delegated: boolean
  /** An open fix with neither a date nor dated news: the screen asks for one. */
  readonly undated: boolean
  /** A follow-up that does not come after the last open fix: it has to move. */
  readonly early: boolean
}

export interface ClosingView {
  readonly outcome: Outcome
  readonly label: string
  readonly open: boolean
  readonly reason: string | null
  /** The beat to jump to that opens it. */
  readonly fix: string | null
  /** The agent has to say why. */
  readonly needsReason: boolean
}

/**
 * What should be on the screen now, as JSON. Every renderer draws the view and nothing else.
 * Serializable; under 16 kB for a usual case; long values are cut at 500 graphemes and end in "…".
 * It may grow; a field is never renamed or removed between majors.
 */
export interface RecoveryView {
  readonly caseId: string
  /** The phase of the current beat, unless closed. */
  readonly status: 'live' | 'after' | 'closed'
  readonly overlay: {
    readonly kind: 'paused' | 'safety' | 'escalated'
    readonly reason: string | null
    readonly since: string
  } | null
  readonly readOnly: { readonly code: string; readonly reason: string } | null
  readonly flow: {
    readonly id: string
    readonly version: string
    readonly name: string
    /** BCP 47 tag of its words; empty while the flow is not at hand. */
    readonly language: string
    readonly notice: string
  }
  readonly about: {
    /** The customer's first name, else name, else null. */
    readonly customer: string | null
    readonly agent: { readonly id: string; readonly name: string }
    readonly channel: string
    /** ISO 4217 code and minor units, or null when no limit is known. */
    readonly authority: { readonly currency: string; readonly limit: number } | null
    /** Whether the case is with the agent who opened it on this page. */
    readonly mine: boolean
  }
  readonly steps: readonly StepView[]
  readonly beat: BeatView | null
  /** Their words, shown again later. */
  readonly kept: {
    readonly story: string | null
    readonly asked: string | null
    readonly feelings: readonly string[]
  }
  readonly offers: readonly OfferView[]
  /** Declined offers. */
  readonly rounds: number
  readonly owed: readonly OwedView[]
  readonly notified: readonly { readonly who: string; readonly what: string }[]
  readonly earlier: {
    readonly when: string | null
    readonly what: string
    readonly promised: string | null
    readonly kept: boolean | null
    /** What was left to be asked about it. */
    readonly question: string | null
  } | null
  readonly notices: readonly { readonly id: string; readonly code: string; readonly text: string }[]
  readonly summary: { readonly outcome: string; readonly lines: readonly string[] } | null
  /** The ways to close the case, with what shuts each. Empty when it is closed. */
  readonly closing: readonly ClosingView[]
  readonly can: {
    readonly back: boolean
    readonly jump: boolean
    readonly skip: boolean
    readonly pause: boolean
    readonly resume: boolean
    readonly escalate: boolean
    readonly raiseSafety: boolean
    readonly clearSafety: boolean
    readonly close: boolean
    readonly reopen: boolean
  }
  readonly saved: Saved
}
