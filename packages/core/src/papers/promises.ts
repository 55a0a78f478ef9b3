import type { CaseEvent, CaseEventOf } from '../case/types'
import { gestureId } from '../machine/offers'
import type { CaseRecord, Commitment } from '../machine/record'
import type { PaperCase } from './types'

type Change = CaseEventOf<'commitment.moved' | 'commitment.delegated'>

/** A promise and what became of it. */
export interface PromiseStory {
  readonly promise: Commitment
  /** ISO 8601 instants; null when the log does not tell. */
  readonly madeAt: string | null
  readonly settledAt: string | null
  readonly changes: readonly Change[]
  /** How often anything about it was changed after it was made. */
  readonly revision: number
}

const settling: ReadonlySet<string> = new Set([
  'commitment.kept',
  'commitment.broken',
  'commitment.withdrawn',
])

function makes(event: CaseEvent, { id }: Commitment): boolean {
  if (event.type === 'commitment.made') return event.commitment === id
  if (event.type === 'commitment.delegated') return event.check === id
  return event.type === 'offer.settled' && gestureId(event.offer) === id
}

function storyOf(promise: Commitment, { log }: PaperCase): PromiseStory {
  const { id, state, parent } = promise
  const about = log.filter((event) => 'commitment' in event && event.commitment === id)
  const later = about.filter(
    ({ type }) => type !== 'commitment.made' && type !== 'commitment.fell-due',
  )
  // An update is withdrawn with the fix it was about, and a check when its promise goes elsewhere.
  const moot = log.findLast(
    (event) =>
      parent !== null &&
      'commitment' in event &&
      event.commitment === parent &&
      (event.type === 'commitment.kept' || event.type === 'commitment.delegated'),
  )
  const settled = about.findLast(({ type }) => settling.has(type))
  const settledAt = state === 'open' ? null : (settled ?? moot)?.at
  return {
    promise,
    madeAt: log.find((event) => makes(event, promise))?.at ?? null,
    settledAt: settledAt ?? null,
    changes: about.filter(
      (event): event is Change =>
        event.type === 'commitment.moved' || event.type === 'commitment.delegated',
    ),
    revision: later.length + (state !== 'open' && !settled ? 1 : 0),
  }
}

/** Every promise of the case, in the order they were made. */
export function promisesOf(source: PaperCase, record: CaseRecord): readonly PromiseStory[] {
  return record.commitments.map((promise) => storyOf(promise, source))
}
