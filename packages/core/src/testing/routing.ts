import { readsOf } from '../flow/condition'
import { beatsOf, type BeatPlace } from '../flow/paths'
import type { Fact, Flow } from '../flow/types'

/** What may still decide where the conversation goes. */
export interface Live {
  readonly fields: ReadonlySet<string>
  readonly facts: ReadonlySet<Fact>
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

function exitReads({ beat }: BeatPlace) {
  return readsOf(
    ...beat.exits.flatMap((exit) => [exit.when, ...(exit.needs ?? []).map(({ that }) => that)]),
  )
}

/**
 * For every beat, the fields and facts that its own exits or any beat still reachable by exits
 * read. Two states that differ in anything else lead to the same places.
 */
export function liveReads(flow: Flow): ReadonlyMap<string, Live> {
  const places = beatsOf(flow)
  return new Map(
    places.map((place) => {
      const ahead = [...reachableFrom(place, places)]
      const reads = [
        exitReads(place),
        ...ahead.flatMap((there) => [exitReads(there), readsOf(there.beat.when)]),
      ]
      const closes = [place, ...ahead].some(({ beat }) => beat.exits.some(({ to }) => to === 'close'))
      const fields = new Set(reads.flatMap((read) => read.fields))
      const facts = new Set(reads.flatMap((read) => read.facts))
      return [
        place.path,
        closes
          ? { fields: fields.add('satisfied'), facts: facts.add('commitment-open') }
          : { fields, facts },
      ]
    }),
  )
}
