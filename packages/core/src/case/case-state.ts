import type { Flow } from '../flow/types'
import type { CaseSnapshot } from '../machine/compile-flow'
import type { CaseRecord } from '../machine/record'
import type { Saved } from './types'

/** Everything a view is made of: the folded case and what is known of its keeping. */
export interface CaseState {
  readonly caseId: string
  /** Null when the flow is not at hand; the case is then read-only. */
  readonly flow: Flow | null
  readonly snapshot: CaseSnapshot | null
  /** The record; without a flow it holds what the events alone tell. Null when nothing is readable. */
  readonly record: CaseRecord | null
  readonly readOnly: { readonly code: string; readonly reason: string } | null
  readonly saved: Saved
  /** Id of the agent who opened it on this page. */
  readonly by: string
  /** Events of ours that did not survive what somebody else wrote first. */
  readonly lost: number
  /** What keeps the case from the server that others read, when the agent can know or do something. */
  readonly problem: { readonly code: string; readonly reason: string } | null
  /** Texts still being typed, by field; they count as answers on the screen. */
  readonly drafts: Readonly<Record<string, string>>
}

/** A case that can be followed: it has a flow and stands in it. */
export interface LiveState extends CaseState {
  readonly flow: Flow
  readonly snapshot: CaseSnapshot
  readonly record: CaseRecord
}

export function isLive(state: CaseState): state is LiveState {
  return state.flow !== null && state.snapshot !== null && state.record !== null
}
