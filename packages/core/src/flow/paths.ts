import { oncePer } from './once-per'
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

/** A flow's beats and fields by what they are asked for. */
const placesOf = /* @__PURE__ */ oncePer((flow: Flow) => {
  const list = flow.steps
    .flatMap((step) => step.beats.map((beat) => ({ step, beat, path: `${step.id}/${beat.id}` })))
    .map((place, index): BeatPlace => ({ ...place, index }))
  const fields = list.flatMap(({ beat }) => beat.fields ?? []).toReversed()
  return {
    list,
    byPath: new Map(list.map((place) => [place.path, place])),
    fields: new Map(fields.map((field) => [field.id, field])),
  }
})

/** Every beat of the flow in its order; the same array each time for the same flow object. */
export function beatsOf(flow: Flow): readonly BeatPlace[] {
  return placesOf(flow).list
}

/** The beat at a path `step/beat`, or null when the flow has none there. */
export function beatAt(flow: Flow, path: string): BeatPlace | null {
  return placesOf(flow).byPath.get(path) ?? null
}

/** The field with this id, as the first beat that captures it words it, or null. */
export function fieldOf(flow: Flow, id: string): Field | null {
  return placesOf(flow).fields.get(id) ?? null
}
