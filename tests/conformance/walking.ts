import {
  compileFlow,
  type About,
  type CaseEvent,
  type CaseEventInput,
  type Flow,
} from '@amends/core'
import { opening } from '@amends/core/testing'
import { initialTransition, transition } from 'xstate'

const envelope = { v: 1, seq: 2, id: 'e2', at: '2026-03-02T09:00:00.000Z', by: 'agent-1' } as const

/** The event as a log would hold it. */
function recordedEvent(input: CaseEventInput): CaseEvent {
  return { ...envelope, ...input } as CaseEvent
}

/** A case at its opening. */
export function begin(flow: Flow, about?: About) {
  return initialTransition(compileFlow(flow), opening(flow, about))[0]
}

/** The case after the event, or null when the machine refuses it. */
export function follow(
  flow: Flow,
  snapshot: ReturnType<typeof begin>,
  input: CaseEventInput | CaseEvent,
): ReturnType<typeof begin> | null {
  const event = recordedEvent(input as CaseEventInput)
  if (!snapshot.can(event)) return null
  return transition(compileFlow(flow), snapshot, event)[0]
}

/** The paths of every beat, in order. */
export function pathsOf(flow: Flow): readonly string[] {
  return flow.steps.flatMap((step) => step.beats.map((beat) => `${step.id}/${beat.id}`))
}
