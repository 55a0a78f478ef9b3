import type { CaseEvent, EventType } from '../case/types'
import { beatAt } from '../flow/paths'
import type { Flow } from '../flow/types'
import { accepts } from './accepts'
import { meets, nextBeat, openMust } from './beats'
import { shutClose, shutExit, targetOf } from './exits'
import type { CaseRecord } from './record'

export interface Args {
  readonly context: CaseRecord
  readonly event: CaseEvent
}
type Accept = (record: CaseRecord, event: CaseEvent, flow: Flow) => boolean

function closable({ context, event }: Args, flow: Flow): boolean {
  if (event.type !== 'case.closed') return false
  return shutClose(context.at, event.outcome, event.reason, context, flow) === null
}

/** The guards of a flow's machine, by the names the inspector shows. All of them are pure. */
export function guardsOf(flow: Flow) {
  return {
    begins: ({ context }: Args, params: { to: string }) =>
      nextBeat('', context, flow)?.path === params.to,
    /** The exit was pressed on this beat, is shown, is open and leads to `to`. */
    leaves: ({ context, event }: Args, params: { beat: string; exit: string; to: string }) => {
      if (event.type !== 'beat.left') return false
      if (event.beat !== params.beat || event.exit !== params.exit) return false
      const exit = beatAt(flow, params.beat)?.beat.exits.find(({ id }) => id === params.exit)
      if (!exit || !meets(exit.when, context, flow)) return false
      if (targetOf(params.beat, exit, context, flow) !== params.to) return false
      return shutExit(params.beat, exit, context, flow) === null
    },
    /** The beat may be passed over, and the next one is `to`. */
    skips: ({ context, event }: Args, params: { beat: string; to: string }) => {
      if (event.type !== 'beat.skipped' || event.beat !== params.beat) return false
      if (nextBeat(params.beat, context, flow)?.path !== params.to) return false
      const entersAfter =
        beatAt(flow, params.beat)?.beat.phase === 'live' &&
        beatAt(flow, params.to)?.beat.phase === 'after'
      return !entersAfter || openMust(params.beat, params.to, context, flow) === null
    },
    jumps: ({ context, event }: Args, params: { to: string }) =>
      event.type === 'beat.jumped' &&
      event.beat === context.at &&
      event.to === params.to &&
      params.to !== context.at,
    goesBack: ({ context, event }: Args, params: { to: string }) =>
      event.type === 'beat.back' &&
      event.beat === context.at &&
      context.trail.at(-1) === params.to,
    closes: (args: Args) => closable(args, flow),
    /** Closing while paused, escalated or unsafe: only with an outcome that gives its reason. */
    endsEarly: (args: Args) =>
      args.event.type === 'case.closed' &&
      args.event.outcome !== 'recovered' &&
      args.event.outcome !== 'not-recovered' &&
      closable(args, flow),
    reopens: ({ event }: Args, params: { to: string }) =>
      event.type === 'case.reopened' && event.reason.trim() !== '' && event.beat === params.to,
    hasReason: ({ event }: Args) => event.type === 'case.escalated' && event.reason.trim() !== '',
    wasPaused: ({ context }: Args) => context.paused !== null,
    wasEscalated: ({ context }: Args) => context.escalated !== null,
    makesSense: ({ context, event }: Args) => {
      const accept = accepts[event.type as EventType] as Accept | undefined
      return accept?.(context, event, flow) ?? false
    },
  }
}
