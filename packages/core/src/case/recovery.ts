import type { Flow } from '../flow/types'
import type { About, Authority, CaseEvent, CaseEventInput, Saved, SendResult } from './types'
import type { RecoveryView } from './view/view-types'

export interface Observer<T> {
  next?(value: T): void
}

/** A case that is open on this page. It lives outside every renderer. */
export interface Recovery {
  readonly caseId: string
  /** The flow it runs on; null when that flow is not at hand. */
  readonly flow: Flow | null
  /** Every recorded event, in order. The log is the truth. */
  readonly log: readonly CaseEvent[]
  /** All there is of it: for an export, for nothing else. */
  contents(): CaseContents
  /** What should be on the screen now. Parts that did not change keep their identity. */
  view(): RecoveryView
  /** Whether `send` would accept it now. */
  can(event: CaseEventInput): boolean
  /** Appends one event, or an array whole or not at all; queued in order; never throws. */
  send(event: CaseEventInput | readonly CaseEventInput[]): Promise<SendResult>
  /** Keeps a text that is still being typed; saved within 100 ms. Answers how much of it is kept. */
  draft(field: string, text: string): DraftResult
  /** The text still being typed into a field, or null. */
  draftOf(field: string): string | null
  /**
   * Tells the case what the host knows now. What differs from what it said before is recorded;
   * what the agent filled in stays.
   */
  update(said: { readonly about?: About; readonly authority?: Authority | null }): Promise<void>
  /** Writes waiting drafts and events now; for `pagehide`. */
  flush(): Promise<void>
  /**
   * Removes the case from its store and from this page, which is then read-only; other pages that
   * have it open hear of it. Refused, and nothing removed, while some of it is not saved.
   */
  remove(): Promise<RemoveResult>
  /** Computes the view anew, because time has passed; tries again to save what could not be. */
  refresh(): void
  /** Called after every change of the view. Shaped for `useSelector` of @xstate/react. */
  subscribe(observer: Observer<RecoveryView> | ((view: RecoveryView) => void)): {
    unsubscribe(): void
  }
  /** The same as `view()`: stable until something changes. */
  getSnapshot(): RecoveryView
  readonly saved: Saved
  /** The XState actor, for the inspector; replaced when another writer came first. */
  readonly actor: unknown
  /** Flushes and stops listening to the store. The case itself goes on. */
  dispose(): Promise<void>
}

export type RemoveResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'case/unsaved' | 'store/failed'; readonly reason: string }

/** A case as it is kept, whether this version understands all of it or not. */
export interface CaseContents {
  readonly caseId: string
  /** Its log: events, and after them whatever could not be read, as it was found. */
  readonly entries: readonly unknown[]
  /** Flows at hand by content hash, those that the log names among them. */
  readonly flows: ReadonlyMap<string, Flow>
}

export interface DraftResult {
  /** The text as kept: cleaned, and cut at the cap. */
  readonly text: string
  /** Characters (code points) that did not fit under the cap of 64 kB. */
  readonly over: number
}
