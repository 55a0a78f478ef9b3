import { beatAt } from '../flow/paths'
import type { Beat, Exit, Flow } from '../flow/types'
import type { CaseRecord } from './record'
import type { Reducers } from './reducers'
import { signatureOf } from './signature'

const trailLength = 50

function pushed({ trail, at }: CaseRecord): readonly string[] {
  return [...trail, at].slice(-trailLength)
}

/** Going from the tail back to the customer begins a round: what was agreed before no longer counts. */
function startsRound(beat: Beat, way: Exit | undefined, flow: Flow): boolean {
  return beat.phase === 'after' && beatAt(flow, way?.to ?? '')?.beat.phase === 'live'
}

export const moveReducers: Reducers<'beat.left' | 'beat.jumped' | 'beat.back' | 'beat.skipped'> = {
  'beat.left': (record, { beat: path, exit, closes, at }, flow) => {
    // Without the flow, the event alone tells that it ended the case.
    if (!flow) return closes ? { closed: { outcome: closes, reason: null, at } } : {}
    const beat = beatAt(flow, path)?.beat
    if (!beat) return {}
    const way = beat.exits.find(({ id }) => id === exit)
    return {
      trail: pushed(record),
      ...(startsRound(beat, way, flow) && {
        round: {
          decided: record.decided.length,
          commitments: record.commitments.length,
          moved: [],
          slips: record.answers['satisfied'] !== 'no',
        },
      }),
      left: { ...record.left, [path]: { exit, signature: signatureOf(beat, record) } },
      ...(way?.to === 'close' && {
        closed: { outcome: way.outcome ?? 'recovered', reason: null, at },
      }),
    }
  },
  'beat.jumped': (record) => ({ trail: pushed(record) }),
  'beat.back': ({ trail }) => ({ trail: trail.slice(0, -1) }),
  'beat.skipped': (record, { beat, reason = null }) => ({
    trail: pushed(record),
    skipped: { ...record.skipped, [beat]: reason },
  }),
}
