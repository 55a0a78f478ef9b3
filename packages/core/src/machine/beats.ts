import type { BeatState } from '../case/view/view-types'
import { evaluate } from '../flow/condition'
import { own } from '../flow/own'
import { beatAt, beatsOf, type BeatPlace } from '../flow/paths'
import type { Condition, Flow } from '../flow/types'
import { holds } from './facts'
import type { CaseRecord } from './record'
import { signatureOf } from './signature'

/** Whether a condition holds in the case. */
export function meets(condition: Condition | undefined, record: CaseRecord, flow: Flow): boolean {
  return evaluate(condition, {
    answers: record.answers,
    fact: (fact) => holds(fact, record, flow),
  })
}

/** Derived, first match: current, done, reopened, skipped, todo. Nothing of it is stored. */
export function beatStateOf(place: BeatPlace, record: CaseRecord, flow: Flow): BeatState {
  if (record.closed === null && place.path === record.at) return 'current'
  const left = own(record.left, place.path)
  if (left) return left.signature === signatureOf(place.beat, record) ? 'done' : 'reopened'
  if (Object.hasOwn(record.skipped, place.path)) return 'skipped'
  return meets(place.beat.when, record, flow) ? 'todo' : 'skipped'
}

/** The path of the first beat after `path` whose `when` holds, or null when the flow ends there. */
export function nextBeat(path: string, record: CaseRecord, flow: Flow): string | null {
  const from = beatAt(flow, path)?.index ?? -1
  const later = beatsOf(flow).slice(from + 1)
  return later.find(({ beat }) => meets(beat.when, record, flow))?.path ?? null
}
