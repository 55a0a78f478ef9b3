import { beatAt, beatsOf, fieldOf, type BeatPlace } from '../../flow/paths'
import { textFor } from '../../flow/text'
import type { Flow, Value } from '../../flow/types'
import { isAnswerTo } from '../../flow/values'
import { beatStateOf } from '../../machine/beats'
import type { Standing } from '../../machine/step'

/** An answer that the other flow does not show. It stays in the log. */
export interface LostAnswer {
  readonly field: string
  /** How the flow so far calls it. */
  readonly label: string
  readonly value: Value
  /** `gone`: no field there. `misfit`: the field there takes other answers. */
  readonly why: 'gone' | 'misfit'
}

export interface BeatRef {
  readonly path: string
  readonly title: string
}

/** How a case differs after a move to another flow. */
export interface MigrationChanges {
  /** Where the case then stands. */
  readonly at: BeatRef
  readonly lost: readonly LostAnswer[]
  /** Beats that the agent did or skipped and that the other flow lacks. */
  readonly gone: readonly BeatRef[]
  /** Beats that were done and are to be looked at again. */
  readonly reopened: readonly BeatRef[]
  /** Beats that cannot be skipped there and were not done yet. */
  readonly toDo: readonly BeatRef[]
}

const refOf = ({ path, beat }: BeatPlace): BeatRef => ({ path, title: beat.title })

/** The beat of the flow to go on at: the same one, the first of its kind, or of its phase. */
export function placeIn(flow: Flow, { snapshot, flow: before }: Standing): string {
  const { at } = snapshot.context
  const beat = beatAt(before, at)?.beat
  const places = beatsOf(flow)
  const found =
    beatAt(flow, at) ??
    places.find((place) => place.beat.kind === beat?.kind) ??
    places.find((place) => place.beat.phase === beat?.phase) ??
    places[0]
  return found?.path ?? ''
}

/** What differs between a case and the same case on another flow. */
export function changesBetween(before: Standing, after: Standing): MigrationChanges {
  const was = before.snapshot.context
  const record = after.snapshot.context
  const places = beatsOf(after.flow)
  const stateIn = (place: BeatPlace) => beatStateOf(place, record, after.flow)
  const lost = Object.entries(record.answers).flatMap(([field, value]): readonly LostAnswer[] => {
    const there = fieldOf(after.flow, field)
    if (there && isAnswerTo(there, value)) return []
    const label = fieldOf(before.flow, field)?.label
    const called = label && textFor(label, record.about.channel)
    return [{ field, label: called ?? field, value, why: there ? 'misfit' : 'gone' }]
  })
  const passed = (path: string) =>
    Object.hasOwn(was.left, path) || Object.hasOwn(was.skipped, path) || path === was.at
  return {
    at: { path: record.at, title: beatAt(after.flow, record.at)?.beat.title ?? '' },
    lost,
    gone: beatsOf(before.flow)
      .filter(({ path }) => passed(path) && !beatAt(after.flow, path))
      .map(refOf),
    reopened: places
      .filter((place) => {
        const then = beatAt(before.flow, place.path)
        const done = then && beatStateOf(then, was, before.flow) === 'done'
        return done && stateIn(place) === 'reopened'
      })
      .map(refOf),
    toDo: places.filter((place) => place.beat.must && stateIn(place) === 'todo').map(refOf),
  }
}
