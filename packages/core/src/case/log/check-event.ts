import { hasShape, isObject, shapes } from './event-shapes'
import type { CaseEvent, EventType } from '../types'

/** Why an entry of a log cannot be read. */
export interface Unreadable {
  readonly code: 'log/newer' | 'log/damaged'
  readonly reason: string
}

function damaged(reason: string): Unreadable {
  return { code: 'log/damaged', reason }
}

function newer(reason: string): Unreadable {
  return { code: 'log/newer', reason }
}

/**
 * Something read from a store as an event, if this version understands it. A newer format or an
 * unknown type is `log/newer`; anything else that does not fit is `log/damaged`.
 */
export function checkEvent(value: unknown): { readonly event: CaseEvent } | Unreadable {
  if (!isObject(value)) return damaged('An entry of the log is not an event.')
  const { v, seq, type, id, by, at } = value
  if (typeof v === 'number' && v > 1) return newer('Saved by a newer version of Amends.')
  if (v !== 1 || !Number.isSafeInteger(seq) || Number(seq) < 1) {
    return damaged('An entry of the log has no number.')
  }
  if (typeof type !== 'string') return damaged(`Entry ${String(seq)} of the log has no type.`)
  if (!Object.hasOwn(shapes, type)) {
    return newer('Holds an event that this version does not know.')
  }
  const texts = [id, by, at].every((text) => typeof text === 'string')
  return texts && !Number.isNaN(Date.parse(String(at))) && hasShape(type as EventType, value)
    ? { event: value as unknown as CaseEvent }
    : damaged(`Entry ${String(seq)} of the log is damaged.`)
}

/** The events among the entries that this version understands. */
export function readableOf(entries: readonly unknown[]): readonly CaseEvent[] {
  return entries.flatMap((entry) => {
    const checked = checkEvent(entry)
    return 'event' in checked ? [checked.event] : []
  })
}
