import type { Beat, Field, Flow, Step } from './types'

/** Where a beat stands in its flow. */
export interface BeatPlace {
  /** `step/beat`. */
  readonly path: string
  readonly step: Step
  readonly beat: Beat
  /** Its number in the flow, from 0, over all steps. */
  readonly index: number
}

interface Places {
  readonly list: readonly BeatPlace[]
  readonly byPath: ReadonlyMap<string, BeatPlace>
}

const known = new WeakMap<Flow, Places>()

/** Every beat of the flow in its order; the same array each time for the same flow object. */
export function beatsOf(flow: Flow): readonly BeatPlace[] {
  return placesOf(flow).list
}

/** The beat at a path `step/beat`, or null when the flow has none there. */
export function beatAt(flow: Flow, path: string): BeatPlace | null {
  return placesOf(flow).byPath.get(path) ?? null
}

function placesOf(flow: Flow): Places {
  const found = known.get(flow)
  if (found) return found
  const list = flow.steps
    .flatMap((step) => step.beats.map((beat) => ({ step, beat, path: `${step.id}/${beat.id}` })))
    .map((place, index) => ({ ...place, index }))
  const places = { list, byPath: new Map(list.map((place) => [place.path, place])) }
  known.set(flow, places)
  return places
}

const fieldsById = new WeakMap<Flow, ReadonlyMap<string, Field>>()

/** The field with this id, as the first beat that captures it words it, or null. */
export function fieldOf(flow: Flow, id: string): Field | null {
  let table = fieldsById.get(flow)
  if (!table) {
    const all = beatsOf(flow).flatMap(({ beat }) => beat.fields ?? [])
    table = new Map(all.toReversed().map((field) => [field.id, field]))
    fieldsById.set(flow, table)
  }
  return table.get(id) ?? null
}
