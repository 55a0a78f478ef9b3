import { own } from '../../flow/own'
import type { CaseEvent, EventType } from '../types'
import { cleanText } from '../texts/clean'
import { isObject } from './event-shapes'
import { newId } from './ids'

/** An event's payload with everything but its envelope. */
export type Prepared = Readonly<Record<string, unknown>> & { readonly type: EventType }

const madeId: Readonly<Record<string, string>> = {
  'offer.made': 'offer',
  'approval.asked': 'approval',
  'commitment.made': 'commitment',
  'commitment.delegated': 'check',
  'effect.asked': 'effect',
}

/** How many parts an event may have, and how deep they may lie: far more than any needs. */
const mostParts = 20_000
const deepest = 16

/** What is thrown at a text that is longer than a case keeps: nobody's words are cut unseen. */
export const tooLong = /* @__PURE__ */ new RangeError('text/too-long')

/** What the host says of the case. It has the whole texts itself: here they are cut at the cap. */
const byHost = /^(case.opened|about)/

/**
 * A copy that every store can hold: JSON only, its texts cleaned; what JSON has no words for is
 * left out. Throws for what is too large or too deep, which a circle always is.
 */
function plainCopy(root: unknown, cuts: boolean): unknown {
  let parts = 0
  const copy = (value: unknown, depth: number): unknown => {
    parts += 1
    if (parts > mostParts || depth > deepest) throw new RangeError('Too much for one event')
    if (typeof value === 'string') {
      const { text, over } = cleanText(value)
      if (over > 0 && !cuts) throw tooLong
      return text
    }
    // JSON has no minus zero: adding zero makes it one.
    if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined
    if (typeof value === 'boolean' || value === null) return value
    if (Array.isArray(value)) return Array.from(value, (part) => copy(part, depth + 1) ?? null)
    if (!isObject(value)) return undefined
    const entries = Object.entries(value).map(
      ([key, part]) => [key, copy(part, depth + 1)] as const,
    )
    return Object.fromEntries(entries.filter(([, part]) => part !== undefined))
  }
  return copy(root, 0)
}

/** The event as plain data, with the id of what it makes; throws when it is no event at all. */
export function prepare(input: unknown): Prepared {
  const payload = plainCopy(input, byHost.test(String(Object(input).type)))
  if (!isObject(payload)) throw new TypeError('Not an event')
  const type = payload['type'] as EventType
  const key = own(madeId, type)
  const made = key !== undefined && payload[key] === undefined ? { [key]: newId() } : {}
  return { ...payload, ...made, type }
}

/** What falls due does so once, whoever notices: its id follows from what it is. */
function idOf({ type, commitment, due }: Prepared): string {
  return type === 'commitment.fell-due' ? `due:${String(commitment)}:${String(due)}` : newId()
}

/** The prepared event as it goes into the log. */
export function envelop(payload: Prepared, seq: number, at: string, by: string): CaseEvent {
  return { ...payload, v: 1, seq, id: idOf(payload), at, by } as unknown as CaseEvent
}
