import { answerOf, readsOf } from '../flow/condition'
import { gapLabel, partsOf } from '../flow/gaps'
import { beatAt, fieldOf } from '../flow/paths'
import { phraseTextFor, textFor } from '../flow/text'
import type { Beat, Field, Flow, Phrase } from '../flow/types'
import { meets } from '../machine/beats'
import { shutExit, unmetNeed } from '../machine/exits'
import type { CaseRecord } from '../machine/record'
import { describeDue, instantOf } from './due'
import { shutWords } from './explain'
import type { BeatView, ExitView, FieldView, PhraseView } from './view-types'
import { gapValue, sayTo, type Clock } from './view-texts'

function phraseView(phrase: Phrase, words: string, at: At): PhraseView {
  const { record, flow, clock } = at
  const parts = partsOf(words).map((part) => {
    if (typeof part === 'string') return part
    const field = fieldOf(flow, part.gap.slice('field.'.length))
    const labels = field ? { [field.id]: sayTo(field.label, record, flow, clock) } : {}
    return {
      gap: part.gap,
      label: gapLabel(part.gap, labels),
      value: gapValue(part.gap, record, flow, clock),
    }
  })
  return { id: phrase.id, parts, language: flow.language }
}

interface At {
  readonly record: CaseRecord
  readonly flow: Flow
  readonly clock: Clock
}

function exitViews(path: string, beat: Beat, at: At): readonly ExitView[] {
  const { record, flow, clock } = at
  const shown = beat.exits.filter((exit) => meets(exit.when, record, flow))
  return shown.map((exit, index) => {
    const shut = shutExit(path, exit, record, flow)
    const why = shut ? shutWords(shut, record, flow, clock) : { reason: null, fix: null }
    return {
      id: exit.id,
      label: sayTo(exit.label, record, flow, clock),
      open: shut === null,
      ...why,
      main: index === 0,
    }
  })
}

function fieldView(field: Field, needed: ReadonlySet<string>, at: At): FieldView {
  const { record, flow, clock } = at
  const shut = unmetNeed(field.needs, record, flow)
  return {
    id: field.id,
    label: sayTo(field.label, record, flow, clock),
    input: field.input,
    ...(field.options && { options: field.options }),
    value: answerOf(record.answers, field.id),
    needed: needed.has(field.id),
    shut: shut ? sayTo(shut.reason, record, flow, clock) : null,
  }
}

function waitingOf(beat: Beat, { record, clock }: At): BeatView['waiting'] {
  const [awaited] = record.commitments
    .flatMap(({ kind, state, what, due }) =>
      state === 'open' && kind === beat.waitsFor && due ? [{ what, due }] : [],
    )
    .toSorted((one, other) => instantOf(one.due) - instantOf(other.due))
  if (!awaited || instantOf(awaited.due) <= clock.now) return null
  return { for: awaited.what, until: describeDue(awaited.due, clock) }
}

/** The current beat as it stands on the screen. */
export function beatView(
  path: string,
  record: CaseRecord,
  flow: Flow,
  clock: Clock,
): BeatView | null {
  const beat = beatAt(flow, path)?.beat
  if (!beat) return null
  const at = { record, flow, clock }
  const { channel } = record.about
  const covered = Object.hasOwn(record.covered, path) ? (record.covered[path] ?? []) : []
  const holding = <T extends { when?: Beat['when'] }>(list: readonly T[] | undefined) =>
    (list ?? []).filter((part) => meets(part.when, record, flow))

  const exits = exitViews(path, beat, at)
  const needs = holding(beat.exits).flatMap((exit) => exit.needs ?? [])
  const needed = new Set(readsOf(...needs.map((need) => need.that)).fields)
  const points = holding(beat.points)
    .filter((point) => textFor(point.text, channel) !== null)
    .map((point) => ({
      id: point.id,
      text: sayTo(point.text, record, flow, clock),
      covered: covered.includes(point.id),
    }))
  const fields = holding(beat.fields).map((field) => fieldView(field, needed, at))
  return {
    path,
    kind: beat.kind,
    phase: beat.phase,
    title: beat.title,
    cue: sayTo(beat.cue, record, flow, clock),
    why: sayTo(beat.why, record, flow, clock),
    points,
    phrases: holding(beat.phrases).flatMap((phrase) => {
      const words = phraseTextFor(phrase.text, channel)
      return words === null ? [] : [phraseView(phrase, words, at)]
    }),
    traps: holding(beat.traps).map(({ say, instead }) => ({ say, instead })),
    fields,
    records: beat.records ?? [],
    exits,
    covered:
      points.every((point) => point.covered) &&
      fields.every((field) => !field.needed || field.value !== null) &&
      (exits[0]?.open ?? false),
    must: beat.must ?? false,
    waiting: waitingOf(beat, at),
  }
}
