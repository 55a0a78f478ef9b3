import { readsOf } from '../flow/condition'
import { beatsOf, type BeatPlace } from '../flow/paths'
import type { Condition, Fact, Flow } from '../flow/types'

/** What may still decide where the conversation goes. */
export interface Live {
  readonly fields: ReadonlySet<string>
  readonly facts: ReadonlySet<Fact>
  /** The conditions that ask one thing each, of those fields and facts. */
  readonly asked: readonly Condition[]
}

/** The beats one exit away, whatever the answers. */
function after(place: BeatPlace, places: readonly BeatPlace[]): readonly BeatPlace[] {
  const later = places.slice(place.index + 1)
  const sure = later.findIndex(({ beat }) => beat.when === undefined)
  const next = sure < 0 ? later : later.slice(0, sure + 1)
  return place.beat.exits.flatMap(({ to }) =>
    to === 'next' ? next : places.filter(({ path }) => path === to),
  )
}

function reachableFrom(place: BeatPlace, places: readonly BeatPlace[]): ReadonlySet<BeatPlace> {
  const seen = new Set<BeatPlace>()
  const queue = [place]
  for (let here = queue.pop(); here; here = queue.pop()) {
    for (const there of after(here, places)) {
      if (!seen.has(there)) {
        seen.add(there)
        queue.push(there)
      }
    }
  }
  return seen
}

function conditionsOf(exits: BeatPlace['beat']['exits']): readonly (Condition | undefined)[] {
  return exits.flatMap(({ when, needs = [] }) => [when, ...needs.map(({ that }) => that)])
}

/** The parts of a condition that ask one thing each. */
export function partsOf(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(partsOf)
  if ('any' in condition) return condition.any.flatMap(partsOf)
  return 'not' in condition ? partsOf(condition.not) : [condition]
}

/** What closing asks, whatever the flow says. */
const closing: readonly Condition[] = [
  { field: 'satisfied', answered: true },
  { field: 'satisfied', is: 'yes' },
  { fact: 'commitment-open' },
  { fact: 'commitment-undated' },
]

/**
 * For every beat, what its own exits or any beat still reachable by exits ask. Two states that
 * differ in anything else lead to the same places.
 */
export function liveReads(flow: Flow): ReadonlyMap<string, Live> {
  const places = beatsOf(flow)
  return new Map(
    places.map((place) => {
      const ahead = [...reachableFrom(place, places)]
      const exits = [place, ...ahead].flatMap(({ beat }) => beat.exits)
      const conditions = [
        ...conditionsOf(exits),
        ...ahead.map(({ beat }) => beat.when),
        ...(exits.some(({ to }) => to === 'close') ? closing : []),
      ]
      const { fields, facts } = readsOf(...conditions)
      const asked = new Map(conditions.flatMap(partsOf).map((part) => [JSON.stringify(part), part]))
      return [
        place.path,
        { fields: new Set(fields), facts: new Set(facts), asked: [...asked.values()] },
      ]
    }),
  )
}
