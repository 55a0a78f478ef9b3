import type { CaseEvent } from '../case/types'
import type { Flow } from '../flow/types'

export type AppendResult =
  | { readonly ok: true }
  /** Somebody else wrote first: read on from `seq` and ask the machine again. */
  | { readonly ok: false; readonly code: 'store/conflict'; readonly seq: number }
  | {
      readonly ok: false
      readonly code: 'store/full' | 'store/denied' | 'store/failed'
      readonly reason: string
    }

export interface CaseListing {
  readonly caseId: string
  readonly seq: number
  readonly openedAt: string
  readonly closed: boolean
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

/**
 * Where cases are kept. No method throws or rejects for what users or the machine do, but `read`:
 * it rejects when the log cannot be read, because that must not look like an empty one.
 */
export interface Store {
  /** Writes the events as seq `expectedSeq + 1` onwards, all or none; ok only when they are durable. */
  append(caseId: string, expectedSeq: number, events: readonly CaseEvent[]): Promise<AppendResult>
  /** What is stored from `fromSeq` on, in order, exactly as stored: it may be damaged or newer. */
  read(caseId: string, fromSeq?: number): Promise<readonly unknown[]>
  list(filter?: { readonly open?: boolean }): Promise<readonly CaseListing[]>
  /** Calls back when anybody else appends to the case. Answers how to stop. */
  watch(caseId: string, listener: (seq: number) => void): () => void
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
}
