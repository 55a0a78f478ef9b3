import type { Beat, Flow } from '@amends/core'
import { engineParts, type Demand, type Met } from './types'

/** What is missing for the demand to be met, in one line, or null when it is met. */
export function missing(demand: Demand, flow: Flow | undefined): string | null {
  const { met, beat: path } = demand
  const at = `${demand.flow} ${path || '(flow)'}: ${JSON.stringify(met)}`
  if (!flow) return `${at}: there is no such flow`
  if ('engine' in met) return Object.hasOwn(engineParts, met.engine) ? null : `${at}: no such part`
  if ('attribution' in met) {
    const { attribution, name, summary } = flow
    const texts = [...Object.values(attribution), name, summary]
    return texts.some((text) => text.includes(met.attribution)) ? null : `${at}: not said`
  }
  if ('order' in met) return inOrder(met.order, flow) ? null : `${at}: not in this order`
  const beat = beatAt(path, flow)
  if (!beat) return `${at}: there is no such beat`
  return isIn(beat, met) ? null : `${at}: the beat has none`
}

type MetInBeat = Exclude<Met, { engine: string } | { attribution: string } | { order: unknown }>

function isIn(beat: Beat, met: MetInBeat): boolean {
  if ('point' in met) return has(beat.points, met.point)
  if ('trap' in met) return Boolean(beat.traps?.some(({ say }) => say === met.trap))
  if ('phrase' in met) return has(beat.phrases, met.phrase)
  if ('exit' in met) return has(beat.exits, met.exit)
  if ('field' in met) return has(beat.fields, met.field)
  if ('shutField' in met) return needsSomething(beat.fields, met.shutField)
  if ('shutExit' in met) return needsSomething(beat.exits, met.shutExit)
  if ('movesTo' in met) return beat.exits.some(({ channel }) => channel === met.movesTo)
  if ('kind' in met) return beat.kind === met.kind
  if ('record' in met) return Boolean(beat.records?.includes(met.record))
  if ('waitsFor' in met) return beat.waitsFor === met.waitsFor
  if ('cue' in met) return beat.cue !== ''
  if ('why' in met) return beat.why !== ''
  if ('must' in met) return beat.must === true
  return beat.when !== undefined
}

function has(items: readonly { readonly id: string }[] | undefined, id: string): boolean {
  return Boolean(items?.some((item) => item.id === id))
}

function needsSomething(
  items: readonly { readonly id: string; readonly needs?: readonly unknown[] }[] | undefined,
  id: string,
): boolean {
  return (items?.find((item) => item.id === id)?.needs?.length ?? 0) > 0
}

function beatAt(path: string, flow: Flow): Beat | undefined {
  const [step, beat] = path.split('/')
  return flow.steps.find(({ id }) => id === step)?.beats.find(({ id }) => id === beat)
}

function inOrder(paths: readonly string[], flow: Flow): boolean {
  const all = flow.steps.flatMap((step) => step.beats.map((beat) => `${step.id}/${beat.id}`))
  const places = paths.map((path) => all.indexOf(path))
  return places.every((place, i) => place >= 0 && place > (places[i - 1] ?? -1))
}
