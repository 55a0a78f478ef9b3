import type { Beat, Condition, Flow, Need, Text } from '@amends/core'
import type { Evidence } from './evidence'
import type { BeatShown } from './shown'
import type { Demand, Met } from './types'

/** What is missing for the demand to be met, in one line, or null when it was seen to be met. */
export function missing(demand: Demand, evidence: Evidence | undefined): string | null {
  const why = evidence ? lackOf(demand, evidence) : 'there is no such flow'
  return why && `${demand.flow} ${demand.beat || '(flow)'}: ${JSON.stringify(demand.met)}: ${why}`
}

function lackOf({ met, beat: path }: Demand, { flow, shown, proofs }: Evidence): string | null {
  if ('engine' in met) return proofs[met.engine]
  if ('attribution' in met) {
    const { attribution, name, summary } = flow
    const texts = [...Object.values(attribution), name, summary]
    return texts.some((text) => text.includes(met.attribution)) ? null : 'not said'
  }
  if ('order' in met) {
    const lived = shown.orders.some((order) => isInOrder(met.order, order))
    return isInOrder(met.order, pathsOf(flow)) && lived ? null : 'not in this order'
  }
  const beat = beatAt(path, flow)
  const seen = shown.beats.get(path)
  if (!beat || !seen) return 'there is no such beat'
  return seen.cues.size > 0 ? lackAt(met, beat, seen) : 'the beat was never on the screen'
}

type MetInBeat = Exclude<Met, { engine: string } | { attribution: string } | { order: unknown }>

function lackAt(met: MetInBeat, beat: Beat, seen: BeatShown): string | null {
  const has = (set: ReadonlySet<string>, what: string, lack = 'never on the screen') =>
    set.has(what) ? null : lack
  if ('point' in met) return has(seen.points, met.point)
  if ('trap' in met) return has(seen.traps, met.trap)
  if ('phrase' in met) return has(seen.phrases, met.phrase)
  if ('exit' in met) return has(seen.pressed, met.exit, 'never pressed')
  if ('field' in met) return has(seen.answered, met.field, 'never answered')
  if ('shutField' in met) return lackOfNeeds(met.until, beat.fields, 'field', met.shutField, seen)
  if ('shutExit' in met) return lackOfNeeds(met.until, beat.exits, 'exit', met.shutExit, seen)
  if ('movesTo' in met) return has(seen.movedTo, met.movesTo, 'never moved there')
  if ('kind' in met) return has(seen.kinds, met.kind)
  if ('record' in met) return has(seen.records, met.record)
  if ('waitsFor' in met) return has(seen.waitedFor, met.waitsFor, 'never waited for')
  if ('cue' in met) return says(seen.cues, met.cue)
  if ('why' in met) return says(seen.whys, met.why)
  if ('must' in met) return seen.skippable ? 'can be skipped' : null
  const unasked = met.when.find((name) => !namesIn(beat.when).includes(name))
  if (unasked) return `its condition does not ask for ${unasked}`
  return seen.leftOut ? null : 'never left out'
}

function says(texts: ReadonlySet<string>, words: string): string | null {
  const said = [...texts].some((text) => text.toLowerCase().includes(words.toLowerCase()))
  return said && words.trim() !== '' ? null : 'these words were never on the screen'
}

interface Needing {
  readonly id: string
  readonly needs?: readonly Need[]
}

/** Each name has to have shut it in a conversation in which it was open later. */
function lackOfNeeds(
  names: readonly string[],
  items: readonly Needing[] | undefined,
  what: 'exit' | 'field',
  id: string,
  seen: BeatShown,
): string | null {
  const needs = items?.find((item) => item.id === id)?.needs ?? []
  const opened = [...(seen.opened.get(`${what} ${id}`) ?? [])]
  if (names.length === 0) return 'no need is named'
  for (const name of names) {
    const asking = needs.filter(({ that }) => namesIn(that).includes(name))
    if (asking.length === 0) return `it needs nothing of ${name}`
    const shut = asking.some(({ reason }) => opened.some((told) => isSaid(reason, told)))
    if (!shut) return `never seen shut for ${name} and open later`
  }
  return null
}

/** Whether the text, its gaps filled, is what was told. */
function isSaid(text: Text, told: string): boolean {
  const wordings = typeof text === 'string' ? [text] : Object.values(text)
  return wordings.some((wording) => {
    const pieces = wording.split(/\{[^}]*\}/)
    const [first = '', last = ''] = [pieces[0], pieces.at(-1)]
    return told.startsWith(first) && told.endsWith(last) && pieces.every((p) => told.includes(p))
  })
}

/** The facts and fields that a condition asks for. */
function namesIn(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return []
  if ('fact' in condition) return [condition.fact]
  if ('all' in condition) return condition.all.flatMap(namesIn)
  if ('any' in condition) return condition.any.flatMap(namesIn)
  return 'not' in condition ? namesIn(condition.not) : [condition.field]
}

function pathsOf(flow: Flow): readonly string[] {
  return flow.steps.flatMap((step) => step.beats.map((beat) => `${step.id}/${beat.id}`))
}

function beatAt(path: string, flow: Flow): Beat | undefined {
  const [step, beat] = path.split('/')
  return flow.steps.find(({ id }) => id === step)?.beats.find(({ id }) => id === beat)
}

function isInOrder(paths: readonly string[], all: readonly string[]): boolean {
  const places = paths.map((path) => all.indexOf(path))
  return places.every((place, i) => place >= 0 && place > (places[i - 1] ?? -1))
}
