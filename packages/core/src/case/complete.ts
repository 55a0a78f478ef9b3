import type { CaseEvent, CaseEventInput, EventType } from './types'
import { cleanText } from './clean'
import { isObject } from './event-shapes'
import { newId } from './ids'

/** An event's payload with everything but its envelope. */
export type Prepared = Readonly<Record<string, unknown>> & { readonly type: EventType }

const madeId: { readonly [T in EventType]?: string } = {
  'offer.made': 'offer',
  'approval.asked': 'approval',
  'commitment.made': 'commitment',
  'commitment.delegated': 'check',
  'effect.asked': 'effect',
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value).text
  if (Array.isArray(value)) return value.map(cleaned)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]))
}

/** The event with its texts cleaned and the id of what it makes. */
export function prepare(input: CaseEventInput): Prepared {
  const payload = cleaned(input) as Prepared
  const key = madeId[input.type]
  return key && payload[key] === undefined ? { ...payload, [key]: newId() } : payload
}

/** The prepared event as it goes into the log. */
export function envelop(
  payload: Prepared,
  seq: number,
  at: string,
  by: string,
): CaseEvent {
  return { ...payload, v: 1, seq, id: newId(), at, by } as unknown as CaseEvent
}
