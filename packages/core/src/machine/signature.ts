import { answerOf, readsOf } from '../flow/condition'
import { fieldOfGap, gapsOf } from '../flow/gaps'
import { canonicalJson } from '../flow/hash'
import { oncePer } from '../flow/once-per'
import type { Beat, Text, Value } from '../flow/types'
import type { CaseRecord } from './record'

/**
 * The fields that a beat depends on: those its `when`, its exits' conditions and its gaps read,
 * less those it captures itself.
 */
const dependenciesOf = /* @__PURE__ */ oncePer((beat: Beat): readonly string[] => {
  const conditions = [
    beat.when,
    ...beat.exits.flatMap((exit) => [exit.when, ...(exit.needs ?? []).map((need) => need.that)]),
  ]
  const texts: Text[] = [
    beat.cue,
    beat.why,
    ...(beat.points ?? []).map((point) => point.text),
    ...(beat.phrases ?? []).map((phrase) => phrase.text),
  ]
  const gaps = texts.flatMap(gapsOf).map(fieldOfGap)
  const own = new Set((beat.fields ?? []).map((field) => field.id))
  const read = [...readsOf(...conditions).fields, ...gaps.filter((field) => field !== null)]
  return [...new Set(read)].filter((field) => !own.has(field)).toSorted()
})

/** Choices are a set: ticked in another order they say the same. */
function orderless(value: Value | null): Value | null {
  return Array.isArray(value)
    ? value.toSorted((one: string, other: string) => (one < other ? -1 : 1))
    : value
}

/** The values of everything the beat depends on, as one string: equal means nothing changed for it. */
export function signatureOf(beat: Beat, record: CaseRecord): string {
  const values = dependenciesOf(beat).map((field) => orderless(answerOf(record.answers, field)))
  return canonicalJson(values)
}
