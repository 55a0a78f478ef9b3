import type { AppendResult } from './types'

export type Refused = Extract<AppendResult, { reason: string }>

/** Why nothing is kept, in words for the agent. */
export const reasons = {
  absent: 'This browser has no storage that this page can use.',
  denied: 'This browser does not let this page store anything.',
  stuck: "This browser's storage does not answer.",
  broken: "This browser's storage cannot be opened.",
  full: 'This browser has no room left for this page.',
  failed: "This browser's storage did not take it.",
  junk: 'Only events of a case can be stored.',
}

const full: Refused = { ok: false, code: 'store/full', reason: reasons.full }
const denied: Refused = { ok: false, code: 'store/denied', reason: reasons.denied }
export const failed: Refused = { ok: false, code: 'store/failed', reason: reasons.failed }
export const junk: Refused = { ok: false, code: 'store/failed', reason: reasons.junk }

/** What a failure of the browser's storage means. */
export function refusedBy(error: unknown): Refused {
  const name = nameOf(error)
  if (name === 'QuotaExceededError') return full
  if (name === 'SecurityError' || name === 'NotAllowedError') return denied
  return failed
}

export function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const name: unknown = Reflect.get(error, 'name')
  return typeof name === 'string' ? name : ''
}

/** Whether the arguments of `append` can be stored at all. */
export function isAppendable(caseId: unknown, expectedSeq: unknown, events: unknown): boolean {
  return (
    typeof caseId === 'string' &&
    typeof expectedSeq === 'number' &&
    Number.isSafeInteger(expectedSeq) &&
    expectedSeq >= 0 &&
    Array.isArray(events)
  )
}

/** Whether all of them are texts: what keys are made of. */
export function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string')
}

/** The seq to read from: the first, unless a later one is asked for. */
export function firstSeq(fromSeq: unknown): number {
  return typeof fromSeq === 'number' && fromSeq >= 1 ? Math.ceil(fromSeq) : 1
}
