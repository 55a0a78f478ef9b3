import type { Beat, Condition, Fact, Flow, Value } from '@amends/core'

/** What has to be so for a beat to be there. */
export interface Wishes {
  readonly answers: Readonly<Record<string, Value>>
  readonly facts: ReadonlySet<Fact>
}

export interface Place {
  /** `step/beat`. */
  readonly path: string
  readonly beat: Beat
}

/** Every beat of a flow, in order. */
export function placesOf(flow: Flow): readonly Place[] {
  return flow.steps.flatMap((step) =>
    step.beats.map((beat) => ({ path: `${step.id}/${beat.id}`, beat })),
  )
}

export function pathsOf(flow: Flow): readonly string[] {
  return placesOf(flow).map(({ path }) => path)
}

/** The beat that a case on the phone begins at. */
export function startOf(flow: Flow): string {
  return placesOf(flow).find(({ beat }) => beat.when === undefined)?.path ?? ''
}

type Wish = { answers: Record<string, Value>; facts: Set<Fact> }

function gather(condition: Condition | undefined, into: Wish): void {
  if (!condition) return
  if ('all' in condition) for (const each of condition.all) gather(each, into)
  else if ('any' in condition) gather(condition.any[0], into)
  else if ('fact' in condition) into.facts.add(condition.fact)
  else if ('is' in condition) into.answers[condition.field] = condition.is
  else if ('has' in condition) into.answers[condition.field] = [condition.has]
  else if ('in' in condition && condition.in[0]) into.answers[condition.field] = condition.in[0]
}

/** What the beat and the exits that name it ask for. Negations are left to the sample answers. */
export function wishesFor(flow: Flow, path: string): Wishes {
  const wish: Wish = { answers: {}, facts: new Set() }
  const places = placesOf(flow)
  gather(places.find((place) => place.path === path)?.beat.when, wish)
  for (const { beat } of places) {
    for (const exit of beat.exits.filter(({ to }) => to === path)) gather(exit.when, wish)
  }
  return wish
}
