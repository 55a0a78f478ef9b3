import type { Flow } from '../types'
import { quote } from './names'
import type { Report } from './report'
import { beatsIn, type PlacedBeat } from './visit'

/** The beats that `next` may lead to from the beat of this number: up to the first without `when`. */
export function nextOf(index: number, beats: readonly PlacedBeat[]): readonly PlacedBeat[] {
  const later = beats.slice(index + 1)
  const sure = later.findIndex((beat) => beat.value.when === undefined)
  return sure < 0 ? later : later.slice(0, sure + 1)
}

/**
 * Reports beats that no way leads to and beats from which no way leads to closing, conditions left
 * aside. Says nothing while an exit's target is unknown: that exit may be the missing way.
 */
export function checkRoutes(flow: Flow, report: Report): void {
  const beats = beatsIn(flow)
  const byPath = new Map(beats.map((beat) => [beat.path, beat]))
  const exits = beats.flatMap((beat) => beat.value.exits.map((exit) => ({ from: beat, exit })))
  if (exits.some(({ exit: { to } }) => to !== 'next' && to !== 'close' && !byPath.has(to))) return
  const onward = new Map(beats.map((beat) => [beat, targets(beat, beats, byPath)]))
  const back = new Map<PlacedBeat, PlacedBeat[]>(beats.map((beat) => [beat, []]))
  for (const [from, ways] of onward) for (const to of ways) back.get(to)?.push(from)
  const closing = exits.filter(({ exit }) => exit.to === 'close').map(({ from }) => from)
  const reached = spread(nextOf(-1, beats), onward)
  const closes = spread(closing, back)
  for (const beat of beats) {
    if (!reached.has(beat)) unreachable(beat, report)
    if (!closes.has(beat) && beat.value.exits.length > 0) noWayOut(beat, report)
  }
}

function targets(
  beat: PlacedBeat,
  beats: readonly PlacedBeat[],
  byPath: ReadonlyMap<string, PlacedBeat>,
): readonly PlacedBeat[] {
  const next = beat.value.exits.some((exit) => exit.to === 'next') ? nextOf(beat.index, beats) : []
  return [...next, ...beat.value.exits.flatMap((exit) => byPath.get(exit.to) ?? [])]
}

function spread(
  from: readonly PlacedBeat[],
  ways: ReadonlyMap<PlacedBeat, readonly PlacedBeat[]>,
): ReadonlySet<PlacedBeat> {
  const reached = new Set(from)
  for (const beat of reached) for (const to of ways.get(beat) ?? []) reached.add(to)
  return reached
}

function unreachable({ at, path }: PlacedBeat, report: Report): void {
  report.add(
    'unreachable-beat',
    at,
    () =>
      `Beat ${quote(path)} is reached by no exit. Nobody would ever see it. Let an exit go to it, or remove it.`,
  )
}

function noWayOut({ at, path }: PlacedBeat, report: Report): void {
  report.add(
    'no-way-out',
    at,
    () =>
      `From beat ${quote(path)} no exits lead to "close". The case could never end. Let one of them lead on.`,
  )
}
