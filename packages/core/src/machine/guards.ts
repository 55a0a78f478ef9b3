import type { CaseEvent, EventType } from '../case/types'
import type { Flow } from '../flow/types'
import { accepts } from './accepts'
import { nextBeat } from './beats'
import { isDone, shutClose, wayOf } from './exits'
import type { CaseRecord } from './record'

export interface Args {
  readonly context: CaseRecord
  readonly event: CaseEvent
}
type Accept = (record: CaseRecord, event: CaseEvent, flow: Flow) => boolean

/** The guards of a flow's machine, by the names the inspector shows. All of them are pure. */
export function guardsOf(flow: Flow) {
  const leads = ({ context, event }: Args, { to }: { to: string }) =>
    wayOf(event, context, flow) === to
  const closes = ({ context, event }: Args) =>
    event.type === 'case.closed' &&
    shutClose('', event.outcome, event.reason, context, flow) === null

  return {
    begins: ({ context }: Args, { to }: { to: string }) => nextBeat('', context, flow) === to,
    leaves: leads,
    skips: leads,
    jumps: leads,
    goesBack: leads,
    reopens: leads,
    closes,
    /** Closing while paused, escalated or unsafe: only with an outcome that gives its reason. */
    endsEarly: (args: Args) =>
      args.event.type === 'case.closed' && !isDone(args.event.outcome) && closes(args),
    hasReason: ({ event }: Args) => event.type === 'case.escalated' && event.reason.trim() !== '',
    wasPaused: ({ context }: Args) => context.paused !== null,
    wasEscalated: ({ context }: Args) => context.escalated !== null,
    makesSense: ({ context, event }: Args) => {
      const accept = accepts[event.type as EventType] as Accept | undefined
      return accept?.(context, event, flow) ?? false
    },
  }
}
