import type { CaseEvent } from '../../case/types'
import type { Due, Flow } from '../../flow/types'
import type { Store } from '../../store/types'

/** The few matchers that the contract needs, as Vitest and Jest have them. */
export type Expect = (actual: unknown) => {
  toBe(expected: unknown): unknown
  toEqual(expected: unknown): unknown
}

export interface Kit {
  readonly expect: Expect
  /** One check: `store` is new and empty, `other` another instance that shares its cases. */
  readonly check: (goal: string, run: (store: Store, other: Store) => Promise<void>) => void
}

const envelope = (seq: number, at = '2026-11-21T10:00:00.000Z') => ({
  v: 1 as const,
  seq,
  id: `event-${seq}`,
  at,
  by: 'agent-1',
})

export function opened(at?: string, customer = 'customer-1'): CaseEvent {
  return {
    ...envelope(1, at),
    type: 'case.opened',
    flow: { id: 'mama', version: '1.0.0', hash: 'hash-1' },
    about: {
      customer: { id: customer, firstName: 'Zoë' },
      channel: 'phone',
      agent: { id: 'agent-1', name: 'Sam' },
      ticket: { id: 'ticket-1' },
    },
    authority: { currency: 'EUR', limit: 5000 },
  }
}

export function said(seq: number, text = `words ${seq}`): CaseEvent {
  return {
    ...envelope(seq),
    type: 'text.said',
    beat: 'listen/hear',
    channel: 'phone',
    text,
    via: 'spoken',
  }
}

export function closed(seq: number): CaseEvent {
  return { ...envelope(seq), type: 'case.closed', outcome: 'recovered' }
}

export function reopened(seq: number): CaseEvent {
  return { ...envelope(seq), type: 'case.reopened', reason: 'again', beat: 'listen/hear' }
}

/** An event of any type, with its envelope. */
export function event(seq: number, payload: object): CaseEvent {
  return unlike({ ...envelope(seq), ...payload })
}

/** A time of which the clocks in London, and those of UTC, show the same. */
export function due(wall: string): Due {
  return { wall, zone: 'Europe/London', instant: `${wall}:00.000Z` }
}

export function promised(seq: number, commitment: string, rest: object = {}): CaseEvent {
  return event(seq, {
    type: 'commitment.made',
    commitment,
    kind: 'fix',
    what: 'Send it again',
    due: due('2026-11-23T15:00'),
    owner: { id: 'agent-1', name: 'Sam' },
    ...rest,
  })
}

/** Events with the seqs `from` to `from + count - 1`. */
export function many(from: number, count: number): readonly CaseEvent[] {
  return Array.from({ length: count }, (_, at) => said(from + at))
}

/** What a store may meet in place of an event: damaged, or from a later version. */
export function unlike(value: unknown): CaseEvent {
  return value as CaseEvent
}

export function flowNamed(name: string): Flow {
  return { id: 'mama', version: '1.0.0', name, steps: [] } as unknown as Flow
}

export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** Waits until it is so, for at most a second. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo() && waited < 1_000; waited += 5) await rest(5)
}

/** Long enough for word of an append to arrive. */
export function rest(ms = 40): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}

/** Appends one event at a time from wherever the case stands, as a second tab would. */
export async function writeAll(
  store: Store,
  caseId: string,
  texts: readonly string[],
): Promise<number> {
  let seq = 0
  let lost = 0
  for (const text of texts) {
    let result = await store.append(caseId, seq, [said(seq + 1, text)])
    while (!result.ok && result.code === 'store/conflict') {
      seq = result.seq
      result = await store.append(caseId, seq, [said(seq + 1, text)])
    }
    if (result.ok) seq += 1
    else lost += 1
  }
  return lost
}

export const hostileNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '0',
  '../..',
  'a,b',
  '{"case":"x"}',
  '<img src=x onerror=alert(1)>',
  'ticket\u2028482 😡',
  'e\u0301',
  '\u00e9',
  'x'.repeat(2_000),
]
export const spoken = {
  'emoji and families': '😡 👩‍👩‍👧‍👦 👍🏽 🇩🇪',
  'letters as they were composed': 'Zoe\u0308 is not Zo\u00eb',
  'right-to-left text and its marks': 'אני \u202eכועס\u202c مرحبا',
  'lone surrogates': 'a\ud83d b\ude21 c',
  'line ends, tabs and odd spaces': 'a\r\nb\tc\u00a0d\u2028e\u200bf',
  'markup and quotes': '<b>"late"</b> \\ \' ${x} {customer.firstName}',
  'sixty-four kilobytes': 'wörd 😡 '.repeat(8_192),
}
