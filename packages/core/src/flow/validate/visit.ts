import type { Beat, Condition, Exit, Field, Flow, Need, Step, Text } from '../types'

/** A thing of the flow with its path in the data. */
export interface Placed<T> {
  readonly at: string
  readonly value: T
}

export interface PlacedBeat extends Placed<Beat> {
  readonly step: Step
  /** `step/beat`. */
  readonly path: string
  readonly index: number
}

/** The entries of a list with their paths. */
export function each<T>(list: readonly T[] | undefined, at: string): readonly Placed<T>[] {
  return (list ?? []).map((value, index) => ({ value, at: `${at}.${index}` }))
}

/** Every beat of the flow, in order. */
export function beatsIn(flow: Flow): readonly PlacedBeat[] {
  return each(flow.steps, 'steps')
    .flatMap(({ value: step, at }) =>
      each(step.beats, `${at}.beats`).map((beat) => ({ ...beat, step })),
    )
    .map((beat, index) => ({ ...beat, index, path: `${beat.step.id}/${beat.value.id}` }))
}

/** Every text of a beat that speaks to the agent. */
export function agentTexts({ value: beat, at }: Placed<Beat>): readonly Placed<Text>[] {
  const gated = [...gatesOf(beat, at)]
  return [
    { value: beat.cue, at: `${at}.cue` },
    { value: beat.why, at: `${at}.why` },
    ...each(beat.points, `${at}.points`).map((point) => inside(point, 'text', point.value.text)),
    ...gated.map((gate) => inside(gate, 'label', gate.value.label)),
    ...gated.flatMap(needsOf).map((need) => inside(need, 'reason', need.value.reason)),
  ]
}

/** Every condition of a beat, those inside others not counted. */
export function conditionsOf({ value: beat, at }: Placed<Beat>): readonly Placed<Condition>[] {
  const gated = gatesOf(beat, at)
  const whens: readonly Placed<{ readonly when?: Condition }>[] = [
    { value: beat, at },
    ...each(beat.points, `${at}.points`),
    ...each(beat.phrases, `${at}.phrases`),
    ...each(beat.traps, `${at}.traps`),
    ...gated,
  ]
  return [
    ...whens.flatMap((item) => (item.value.when ? [inside(item, 'when', item.value.when)] : [])),
    ...gated.flatMap(needsOf).map((need) => inside(need, 'that', need.value.that)),
  ]
}

/** The condition and every condition inside it. */
export function partsOfCondition(whole: Placed<Condition>): readonly Placed<Condition>[] {
  const { value, at } = whole
  if ('not' in value) return [whole, ...partsOfCondition({ value: value.not, at: `${at}.not` })]
  const list = 'all' in value ? 'all' : 'any'
  const parts = 'all' in value ? value.all : 'any' in value ? value.any : []
  return [whole, ...each(parts, `${at}.${list}`).flatMap(partsOfCondition)]
}

function gatesOf(beat: Beat, at: string): readonly Placed<Field | Exit>[] {
  return [...each(beat.fields, `${at}.fields`), ...each(beat.exits, `${at}.exits`)]
}

function needsOf({ value, at }: Placed<Field | Exit>): readonly Placed<Need>[] {
  return each(value.needs, `${at}.needs`)
}

function inside<T>(owner: Placed<unknown>, key: string, value: T): Placed<T> {
  return { value, at: `${owner.at}.${key}` }
}
