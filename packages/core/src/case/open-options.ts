import type { Flow } from '../flow/types'
import type { Store } from '../store/types'
import type { About, Authority } from './types'

export interface OpenCaseOptions {
  /** The host's own key: one case for ever. */
  readonly caseId: string
  /** What a new case runs on. A case that exists keeps the flow it began with. */
  readonly flow: Flow
  readonly store: Store
  readonly about: About
  /** What the agent may give without asking; null when no limit is known. */
  readonly authority?: Authority | null
  /** Milliseconds since 1970; the system's clock unless given. */
  readonly now?: () => number
  /** BCP 47 tag for dates and amounts. */
  readonly locale?: string
  /** IANA zone of the agent. */
  readonly zone?: string
}

/** What a case that is kept is opened with: it has a flow of its own. */
export type KeptOptions = Omit<OpenCaseOptions, 'flow'>
