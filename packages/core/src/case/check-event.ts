import { hasShape, isObject, shapes } from './event-shapes'
import type { CaseEvent, EventType } from './types'

export type CheckedEvent =
  | { readonly ok: true; readonly event: CaseEvent }
  | { readonly ok: false; readonly code: 'log/newer' | 'log/damaged'; readonly reason: string }

function isIsoInstant(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

function damaged(what: string): CheckedEvent {
  return { ok: false, code: 'log/damaged', reason: what }
}

/**
 * Whether something read from a store is an event that this version understands. A newer format
 * or an unknown type is `log/newer`; anything else that does not fit is `log/damaged`.
 */
export function checkEvent(value: unknown): CheckedEvent {
  if (!isObject(value)) return damaged('An entry of the log is not an event.')
  const { v, seq, type } = value
  if (typeof v === 'number' && v > 1) {
    return { ok: false, code: 'log/newer', reason: 'Saved by a newer version of Amends.' }
  }
  if (v !== 1 || !Number.isSafeInteger(seq) || Number(seq) < 1) {
    return damaged('An entry of the log has no number.')
  }
  if (typeof type !== 'string') return damaged(`Entry ${String(seq)} of the log has no type.`)
  if (!Object.hasOwn(shapes, type)) {
    return {
      ok: false,
      code: 'log/newer',
      reason: 'Holds an event that this version does not know.',
    }
  }
  const envelope =
    typeof value['id'] === 'string' && typeof value['by'] === 'string' && isIsoInstant(value['at'])
  if (!envelope || !hasShape(type as EventType, value)) {
    return damaged(`Entry ${String(seq)} of the log is damaged.`)
  }
  return { ok: true, event: value as unknown as CaseEvent }
}
