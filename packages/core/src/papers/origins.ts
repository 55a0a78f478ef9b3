import { beatsOf } from '../flow/paths'
import type { Flow } from '../flow/types'

/** Whose an answer is: the customer's own words, what they told, or what the agent made of it. */
export type Origin = 'their-words' | 'customer' | 'agent'

const words: ReadonlySet<string> = new Set(['story', 'asked'])

/** Standard fields that are answered while the customer is there, but not by them. */
const judged: ReadonlySet<string> = new Set([
  'feelings',
  'severity',
  'fault',
  'apology-wanted',
  'apology-given',
  'agreement',
  'no-agreement',
  'read-back',
  'fix-now',
  'explanation',
])

/** Told by the customer, though often written down after they have gone. */
const told: ReadonlySet<string> = new Set(['satisfied', 'lingering', 'happened-at', 'place'])

/** Whose the answer to a field is. A field of the flow's own is the customer's where they are there. */
export function originOf(field: string, flow: Flow | null): Origin {
  if (words.has(field)) return 'their-words'
  if (judged.has(field)) return 'agent'
  const asked =
    told.has(field) ||
    flow === null ||
    beatsOf(flow).some(
      ({ beat }) => beat.phase === 'live' && beat.fields?.some(({ id }) => id === field),
    )
  return asked ? 'customer' : 'agent'
}
