import type { Flow } from '../flow/types'
import type { CaseEvent } from '../case/types'

/** What papers are written from. An open case is one: pass it whole. */
export interface PaperCase {
  readonly caseId: string
  /** The events that were understood, in order. */
  readonly log: readonly CaseEvent[]
  /** The flow it runs on; null when that is not at hand: fields then go by their ids. */
  readonly flow: Flow | null
}

/** How times, amounts and lists are written. Nothing else of the surroundings is read. */
export interface PaperLocale {
  /** BCP 47 tag; English when it cannot be read. */
  readonly locale: string
  /** IANA zone in which times are given; UTC when it is unknown. */
  readonly zone: string
}

/** `markdown` is CommonMark, `text` the same without marks. Neither holds HTML. */
export type PaperFormat = 'markdown' | 'text'
