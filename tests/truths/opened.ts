import {
  memoryStore,
  openCase,
  type About,
  type BeatView,
  type CaseEventInput,
  type Flow,
  type Recovery,
} from '@amends/core'

const about: About = {
  customer: { id: 'customer-1', firstName: 'Ana' },
  agent: { id: 'agent-1', name: 'Noor' },
  ticket: { id: 'ticket-1' },
  channel: 'phone',
}

/** A case on the phone, by an agent who may give 50 euros. */
export interface OpenedCase {
  readonly recovery: Recovery
  /** The beat on the screen. */
  beat(): BeatView
  /** Answers fields of the beat on the screen. */
  answer(answers: Readonly<Record<string, string | readonly string[]>>): Promise<void>
  /** Leaves the beat by its exits, one after the other; fails when one is shut. */
  leave(...exits: readonly string[]): Promise<void>
  send(...events: readonly CaseEventInput[]): Promise<void>
  /** Why the exit is shut, or null when it is open. */
  shut(exit: string): string | null
}

export async function opened(flow: Flow, changes: Partial<About> = {}): Promise<OpenedCase> {
  const recovery = await openCase({
    caseId: 'case-1',
    flow,
    store: memoryStore(),
    about: { ...about, ...changes },
    authority: { currency: 'EUR', limit: 5000 },
    now: () => Date.parse('2026-03-02T09:00:00Z'),
    locale: 'en-US',
    zone: 'UTC',
  })
  const beat = (): BeatView => {
    const shown = recovery.view().beat
    if (!shown) throw new Error('no beat is on the screen')
    return shown
  }
  const send = async (...events: readonly CaseEventInput[]) => {
    const result = await recovery.send(events)
    if (!result.ok) throw new Error(`${result.code}: ${result.reason}`)
  }
  return {
    recovery,
    beat,
    send,
    shut: (exit) => beat().exits.find(({ id }) => id === exit)?.reason ?? null,
    answer: (answers) =>
      send(
        ...Object.entries(answers).map(([field, value]) => ({
          type: 'field.answered' as const,
          beat: beat().path,
          field,
          value,
        })),
      ),
    leave: async (...exits) => {
      for (const exit of exits) await send({ type: 'beat.left', beat: beat().path, exit })
    },
  }
}

/** Friday at five in the afternoon. */
export const friday = {
  wall: '2026-03-06T17:00',
  zone: 'UTC',
  instant: '2026-03-06T17:00:00.000Z',
} as const

/** Monday at noon, when the agent checks back with the customer. */
export const checkBack = {
  type: 'commitment.made',
  commitment: 'check-back',
  kind: 'follow-up',
  what: 'a call',
  due: { wall: '2026-03-09T12:00', zone: 'UTC', instant: '2026-03-09T12:00:00.000Z' },
  owner: { id: 'agent-1', name: 'Noor' },
} as const satisfies CaseEventInput
