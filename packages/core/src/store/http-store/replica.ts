import type { Keeper } from '../checked-store'
import type { Gone } from '../types'
import { erased, type Problem } from './failures'

/**
 * How much of a case the server has, and how sending the rest went. The outbox is no table of its
 * own: it is the part of the log behind `seq`. So an append is one write, and nothing can be in the
 * log and not in the outbox.
 */
export interface Sent {
  /** Events from the first on that the server is known to have. */
  readonly seq: number
  /** Attempts that failed since the last one that did not. */
  readonly tries: number
  /** Not to be tried before, in milliseconds since 1970. */
  readonly notBefore: number
  /** The server asked to be left alone until then, in milliseconds since 1970; 0 when it did not. */
  readonly leftAloneUntil: number
  /** Why the last attempt failed. */
  readonly problem: (Problem & { readonly refused: boolean }) | null
  /** The rest lies on top of a log that could not be followed: the machine is yet to be asked. */
  readonly unasked: boolean
  /** It had events of the case and no longer has any: nothing is sent until somebody says so. */
  readonly forgotten: boolean
}

/** All went well so far. */
export function sentUpTo(seq: number): Sent {
  const rest = { tries: 0, notBefore: 0, leftAloneUntil: 0, problem: null }
  return { seq, ...rest, unasked: false, forgotten: false }
}

export const unsent: Sent = /* @__PURE__ */ sentUpTo(0)

/** Nothing is left, and nothing may be sent. */
export function sentOfErased(): Sent {
  const { code, reason } = erased
  return { ...unsent, problem: { code, reason, refused: true } }
}

/** Why nothing is here of a case that was erased. */
export function goneIn({ seq, sent }: Standing): Gone | undefined {
  const { code, reason } = erased
  return seq === 0 && sent.problem?.code === code ? { code, reason } : undefined
}

/** Whether the case may be removed from here: the server has all of it, or will not take the rest. */
export function isRemovable({ seq, sent }: Standing, refusedToo: boolean): boolean {
  return seq <= sent.seq || (refusedToo && sent.problem?.refused === true)
}

/** Where a case stands here and at the server. */
export interface Standing {
  readonly caseId: string
  /** Events in the log here. */
  readonly seq: number
  readonly sent: Sent
}

/** An event that did not fit after what others wrote first. */
export interface SetAside {
  readonly event: unknown
  /** A page has been told of it. */
  readonly told: boolean
}

/** A log put in another order: what stands from `sent.seq + 1` on, and what has no place in it. */
export interface Rewrite {
  /** Events from the first on that stay as they are. */
  readonly keep: number
  readonly next: readonly unknown[]
  readonly sent: Sent
  readonly aside: readonly unknown[]
}

/** The copy of the server's cases in this browser, with what the server does not have yet. */
export interface Replica extends Keeper {
  standing(caseId: string): Promise<Standing>
  /** Every case here, those too of which only something set aside is left. */
  standings(): Promise<readonly Standing[]>
  /** Notes how sending went, unless the server was found to have more or less meanwhile. */
  mark(caseId: string, sentSeq: number, sent: Sent): Promise<boolean>
  /** Puts the log in another order, unless it changed meanwhile. */
  rewrite(before: Standing, after: Rewrite): Promise<boolean>
  aside(caseId: string): Promise<readonly SetAside[]>
  /** Notes that a page was told of what was set aside. */
  markTold(caseId: string): Promise<void>
  /** Removes all of a case, unless the server lacks some of it; with `refusedToo`, and may yet take it. */
  remove(caseId: string, refusedToo?: boolean): Promise<boolean>
  /** Removes all of a case, whatever waits, and notes why. */
  erase(caseId: string): Promise<void>
}

/** The id of an event, of whatever is stored as one. */
export function idOf(event: unknown): unknown {
  return (Object(event) as { id?: unknown }).id
}
