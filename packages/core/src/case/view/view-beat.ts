import { answerOf, readsOf } from '../../flow/condition'
import { gapLabel, partsOf } from '../../flow/gaps'
import { own } from '../../flow/own'
import { beatAt, fieldOf } from '../../flow/paths'
import { phraseTextFor, textFor } from '../../flow/text'
import type { Beat, Condition, Field } from '../../flow/types'
import { meets } from '../../machine/beats'
import { shutExit, unmetNeed } from '../../machine/exits'
import { describeDue, instantOf } from '../time/due'
import { opennessOf } from '../log/explain'
import type { BeatView, FieldView, PhraseView } from './view-types'
import { gapValue, sayTo, type At } from './view-texts'

function gapsIn(text: string, at: At): PhraseView['parts'] {
  return partsOf(text).map((part) => {
    if (typeof part === 'string') return part
    const { gap } = part
    const field = fieldOf(at.flow, gap.slice('field.'.length))
    const label = gapLabel(gap, field ? { [field.id]: sayTo(field.label, at) } : {})
    return { gap, label, value: gapValue(gap, at) }
  })
}

function fieldView(field: Field, needed: readonly string[], at: At): FieldView {
  const { id, label, input, options } = field
  const shut = unmetNeed(field.needs, at.record, at.flow)
  return {
    id,
    label: sayTo(label, at),
    input,
    ...(options && { options }),
    value: answerOf(at.record.answers, id),
    needed: needed.includes(id),
    shut: shut && sayTo(shut.reason, at),
  }
}

function waitingOf({ waitsFor }: Beat, { record, clock }: At): BeatView['waiting'] {
  const [awaited] = record.commitments
    .flatMap(({ kind, state, what, due }) =>
      state === 'open' && kind === waitsFor && due ? [{ what, due }] : [],
    )
    .toSorted((one, other) => instantOf(one.due) - instantOf(other.due))
  if (!awaited || instantOf(awaited.due) <= clock.now) return null
  return { for: awaited.what, until: describeDue(awaited.due, clock) }
}

/** The current beat as it stands on the screen. */
export function beatView(at: At): BeatView | null {
  const { record, flow } = at
  const path = record.at
  const beat = beatAt(flow, path)?.beat
  if (!beat) return null
  const { channel } = record.about
  const ticked = own(record.covered, path) ?? []
  const holding = <T extends { readonly when?: Condition }>(list: readonly T[] = []) =>
    list.filter(({ when }) => meets(when, record, flow))

  const ways = holding(beat.exits)
  const exits = ways.map((exit, index) => ({
    id: exit.id,
    label: sayTo(exit.label, at),
    ...opennessOf(shutExit(path, exit, record, flow), at),
    main: index === 0,
  }))
  const points = holding(beat.points)
    .filter(({ text }) => textFor(text, channel) !== null)
    .map(({ id, text }) => ({ id, text: sayTo(text, at), covered: ticked.includes(id) }))
  const needs = ways.flatMap((exit) => exit.needs ?? [])
  const needed = readsOf(...needs.map(({ that }) => that)).fields
  const fields = holding(beat.fields).map((field) => fieldView(field, needed, at))
  const { kind, phase, title, records = [], must = false } = beat
  return {
    path,
    kind,
    phase,
    title,
    cue: sayTo(beat.cue, at),
    why: sayTo(beat.why, at),
    points,
    phrases: holding(beat.phrases).flatMap(({ id, text }) => {
      const words = phraseTextFor(text, channel)
      return words === null ? [] : [{ id, parts: gapsIn(words, at), language: flow.language }]
    }),
    traps: holding(beat.traps).map(({ say, instead }) => ({ say, instead })),
    fields,
    records,
    exits,
    covered:
      points.every(({ covered }) => covered) &&
      fields.every((field) => !field.needed || field.value !== null) &&
      (exits[0]?.open ?? false),
    must,
    waiting: waitingOf(beat, at),
  }
}
