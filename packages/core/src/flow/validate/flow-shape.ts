import {
  beatKinds,
  channels,
  commitmentKinds,
  inputs,
  recordKinds,
  type Attribution,
  type Beat,
  type Exit,
  type Field,
  type Flow,
  type Need,
  type Option,
  type Phrase,
  type Point,
  type Step,
  type Text,
  type TextByChannel,
  type Trap,
} from '../types'
import { condition } from './condition-shape'
import { anId, language, rounds, truth, version, words } from './scalars'
import { isRecord, list, maybe, object, oneOf, wrong, type Read } from './shape'

// Every reader is made on demand, so that a page that never validates can drop this file.

const text: Read<Text> = (value, path, report) => {
  if (!isRecord(value)) return words(value, path, report)
  const read = textByChannel()(value, path, report)
  if (Object.keys(value).length > 0) return read
  return wrong('', 'a text with words in it', path, report)
}

const textByChannel = () =>
  object<TextByChannel>({
    phone: maybe(words),
    chat: maybe(words),
    email: maybe(words),
    video: maybe(words),
    'in-person': maybe(words),
    'social-public': maybe(words),
    'social-private': maybe(words),
    spoken: maybe(words),
    written: maybe(words),
    else: maybe(words),
  })

const needs = () => list(object<Need>({ that: condition, reason: text }))
const point = () => object<Point>({ id: anId, text, when: maybe(condition) })
const phrase = () => object<Phrase>({ id: anId, text, when: maybe(condition) })
const trap = () => object<Trap>({ say: words, instead: words, when: maybe(condition) })
const option = () => object<Option>({ id: anId, label: words })

const field = () =>
  object<Field>({
    id: anId,
    label: text,
    input: oneOf('input', inputs),
    options: maybe(list(option())),
    when: maybe(condition),
    needs: maybe(needs()),
  })

const exit = () =>
  object<Exit>({
    id: anId,
    label: text,
    to: words,
    outcome: maybe(oneOf('outcome', ['recovered', 'not-recovered'])),
    channel: maybe(oneOf('channel', channels)),
    clears: maybe(list(anId)),
    when: maybe(condition),
    needs: maybe(needs()),
  })

const beat = () =>
  object<Beat>({
    id: anId,
    kind: oneOf('kind', beatKinds),
    phase: oneOf('phase', ['live', 'after']),
    title: words,
    cue: text,
    why: text,
    points: maybe(list(point())),
    phrases: maybe(list(phrase())),
    traps: maybe(list(trap())),
    fields: maybe(list(field())),
    exits: list(exit()),
    records: maybe(list(oneOf('record', recordKinds))),
    when: maybe(condition),
    must: maybe(truth),
    waitsFor: maybe(oneOf('commitment', commitmentKinds)),
  })

const step = () =>
  object<Step>({
    id: anId,
    letter: (value, path, report) => (value === null ? null : words(value, path, report)),
    title: words,
    beats: list(beat(), 1),
  })

const attribution = () => object<Attribution>({ originator: words, source: words, notice: words })

const leftOut = () => object<LeftOut>({ beat: anId, reason: words })
type LeftOut = NonNullable<Flow['without']>[number]

/** Reads a flow of the right shape, whatever it is given; each thing out of shape is a problem. */
export const flowShape = () =>
  object<Flow>({
    id: anId,
    version,
    language,
    name: words,
    summary: words,
    attribution: attribution(),
    maxRounds: maybe(rounds),
    steps: list(step(), 1),
    without: maybe(list(leftOut())),
  })
