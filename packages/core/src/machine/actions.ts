import { beatAt } from '../flow/paths'
import type { Flow } from '../flow/types'
import type { Args } from './guards'
import type { CaseRecord } from './record'
import { reduce } from './reduce'
import { signatureOf } from './signature'

const trailLength = 50

function push(trail: readonly string[], path: string): readonly string[] {
  return [...trail, path].slice(-trailLength)
}

/** What each named action makes of the record. Pure: the machine assigns the result. */
export function actionsOf(flow: Flow) {
  return {
    record: ({ context, event }: Args): CaseRecord => reduce(context, event),
    arrive: (_: Args, params: { beat: string }): Partial<CaseRecord> => ({ at: params.beat }),
    leave: ({ context }: Args, params: { beat: string; exit: string }): Partial<CaseRecord> => {
      const beat = beatAt(flow, params.beat)?.beat
      if (!beat) return {}
      const left = { exit: params.exit, signature: signatureOf(beat, context) }
      return {
        trail: push(context.trail, params.beat),
        left: { ...context.left, [params.beat]: left },
      }
    },
    skip: ({ context, event }: Args): Partial<CaseRecord> => {
      if (event.type !== 'beat.skipped') return {}
      return {
        trail: push(context.trail, event.beat),
        skipped: { ...context.skipped, [event.beat]: event.reason ?? null },
      }
    },
    pushTrail: ({ context }: Args): Partial<CaseRecord> => ({
      trail: push(context.trail, context.at),
    }),
    popTrail: ({ context }: Args): Partial<CaseRecord> => ({ trail: context.trail.slice(0, -1) }),
    closeAs: (
      { event }: Args,
      params: { outcome: 'recovered' | 'not-recovered' },
    ): Partial<CaseRecord> => ({
      closed: { outcome: params.outcome, reason: null, at: event.at },
    }),
  }
}
