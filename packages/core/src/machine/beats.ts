import type { BeatState } from '../case/view-types'
import { evaluate } from '../flow/condition'
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
  const left = Object.hasOwn(record.left, place.path) ? record.left[place.path] : undefined
  if (left) return left.signature === signatureOf(place.beat, record) ? 'done' : 'reopened'
  if (Object.hasOwn(record.skipped, place.path)) return 'skipped'
  return meets(place.beat.when, record, flow) ? 'todo' : 'skipped'
}

/** The first beat after `path` whose `when` holds, or null when the flow ends there. */
export function nextBeat(path: string, record: CaseRecord, flow: Flow): BeatPlace | null {
  const from = beatAt(flow, path)?.index ?? -1
  return (
    beatsOf(flow).find(({ index, beat }) => index > from && meets(beat.when, record, flow)) ?? null
  )
}

/** Whether a `must` beat that still applies was not left yet, or its answers changed since. */
function standsOpen(place: BeatPlace, leaving: string, record: CaseRecord, flow: Flow): boolean {
  if (!place.beat.must || place.path === leaving) return false
  if (!meets(place.beat.when, record, flow)) return false
  const state = beatStateOf(place, record, flow)
  return state === 'todo' || state === 'reopened'
}

/**
 * The first live `must` beat that stands open before a beat, or null. `before` is the path that
 * an exit goes to, or null when it closes the case.
 */
export function openMust(
  leaving: string,
  before: string | null,
  record: CaseRecord,
  flow: Flow,
): BeatPlace | null {
  const end = before === null ? Infinity : (beatAt(flow, before)?.index ?? Infinity)
  return (
    beatsOf(flow).find(
      (place) =>
        place.beat.phase === 'live' &&
        place.index < end &&
        standsOpen(place, leaving, record, flow),
    ) ?? null
  )
}

/** The first `must` beat whose answers changed after it was left, or null. */
export function reopenedMust(leaving: string, record: CaseRecord, flow: Flow): BeatPlace | null {
  return (
    beatsOf(flow).find(
      (place) =>
        Object.hasOwn(record.left, place.path) && standsOpen(place, leaving, record, flow),
    ) ?? null
  )
}
