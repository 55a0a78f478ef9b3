import type { CaseEvent, Person } from '../case/types'
import type { CommitmentKind, Due, Flow, Outcome } from '../flow/types'

export type AppendResult =
  | { readonly ok: true }
  /** Somebody else wrote first: read on from `seq` and ask the machine again. */
  | { readonly ok: false; readonly code: 'store/conflict'; readonly seq: number }
  | {
      readonly ok: false
      readonly code: 'store/full' | 'store/denied' | 'store/failed' | 'store/unreachable'
      readonly reason: string
    }

/** An open commitment, as a list of cases tells it. */
export interface OwedListing {
  /** Its id in the case. */
  readonly commitment: string
  readonly kind: CommitmentKind
  readonly what: string
  readonly due: Due | null
  /** Hours between updates. */
  readonly every: number | null
  readonly owner: Person
  readonly parent: string | null
  readonly delegated: boolean
  /** Due instants that were counted, each once. */
  readonly fellDue: readonly string[]
}

/** What is known of a case without opening it. Instants are ISO 8601, '' where no event gives one. */
export interface CaseListing {
  readonly caseId: string
  readonly seq: number
  readonly openedAt: string
  /** When its newest event was recorded. */
  readonly changedAt: string
  readonly closedAt: string | null
  readonly outcome: Outcome | null
  readonly closed: boolean
  readonly flow: { readonly id: string; readonly version: string } | null
  readonly customer: { readonly id: string; readonly name: string | null }
  /** The ticket's id. */
  readonly ticket: string
  /** Who has the case. */
  readonly agent: Person
  /** The open commitments, in the order in which they were made. */
  readonly owed: readonly OwedListing[]
  /** Gestures that were offered and not answered yet: one that is accepted is owed. */
  readonly offered: readonly { readonly offer: string; readonly what: string }[]
}

export interface CaseFilter {
  /** The open cases, or the closed ones. */
  readonly open?: boolean
  /** Cases in which something is owed, closed ones too. */
  readonly owing?: true
  /** Id of a person: cases in which they owe something. */
  readonly owner?: string
  /** Id of a customer. */
  readonly customer?: string
}

export interface Draft {
  readonly field: string
  readonly text: string
}

/** `durable`: survives the tab. `memory`: gone with it; `reason` says why it is not durable. */
export interface StoreStatus {
  readonly kind: 'durable' | 'memory'
  readonly reason: string | null
}

/** How far a case has come on its way to a server that others read. */
export interface Delivery {
  /**
   * `sent`: the server has all of it. `sending`: it is on its way. `waiting`: it is kept here until
   * the server can be reached. `refused`: it is kept here, and the server does not take it as it is.
   */
  readonly state: 'sent' | 'sending' | 'waiting' | 'refused'
  /** Events that the server does not have. */
  readonly waiting: number
  /** What the agent can know or do about it, in words; null where there is only waiting. */
  readonly problem: { readonly code: string; readonly reason: string } | null
  /** Events of ours that did not fit after what others wrote first, since the case was last opened. */
  readonly setAside: number
}

/** Why a case is nowhere any more. */
export interface Gone {
  readonly code: 'case/erased'
  /** In words for the agent. */
  readonly reason: string
}

/**
 * Where cases are kept. No method throws or rejects for what users or the machine do, but `read`:
 * it rejects when the log cannot be read, because that must not look like an empty one. `list` may
 * too, where nobody answers who has the cases; `knownIn` then says what is known nevertheless.
 */
export interface Store {
  /**
   * Writes the events as seq `expectedSeq + 1` onwards, all or none; ok only when they are durable.
   * `after` is the id of the event that the writer takes for the newest one stored: a store whose
   * log may be put in another order answers with a conflict when it is another.
   */
  append(
    caseId: string,
    expectedSeq: number,
    events: readonly CaseEvent[],
    after?: string,
  ): Promise<AppendResult>
  /** What is stored from `fromSeq` on, in order, exactly as stored: it may be damaged or newer. */
  read(caseId: string, fromSeq?: number): Promise<readonly unknown[]>
  /** The cases that fit all of the filter, those opened first before the others. */
  list(filter?: CaseFilter): Promise<readonly CaseListing[]>
  /**
   * Calls back when anybody appends to the case, or with null to any; with seq 0 when it is gone, and
   * why, unless it was removed from here. Answers how to stop.
   */
  watch(
    caseId: string | null,
    listener: (seq: number, caseId: string, why?: Gone) => void,
  ): () => void
  putFlow(hash: string, flow: Flow): Promise<boolean>
  getFlow(hash: string): Promise<unknown>
  putDraft(caseId: string, field: string, text: string): Promise<boolean>
  drafts(caseId: string): Promise<readonly Draft[]>
  clearDraft(caseId: string, field: string): Promise<void>
  /**
   * Removes all of a case from here: its events, its listing and its drafts, not its flow, which
   * others share. True when there was something and nothing of it is left; those who watch the case
   * then hear of seq 0. False when there was nothing, or it could not be removed.
   */
  remove(caseId: string): Promise<boolean>
  status(): Promise<StoreStatus>
  /**
   * Only where there is a server behind it, which then counts what has fallen due: calls back with how far a case has come, soon and after
   * each change. Answers how to stop.
   */
  delivery?(caseId: string, listener: (delivery: Delivery) => void): () => void
}
