import type { Exit, Flow } from '../types'
import { quote } from './names'
import { didYouMean } from './spelling'
import type { Report } from './report'
import { beatsIn, each, type Placed, type PlacedBeat } from './visit'
import { nextOf } from './routes'

/** Reports exits that lead nowhere or say the wrong thing about closing, and beats without one. */
export function checkExits(flow: Flow, report: Report): void {
  const beats = beatsIn(flow)
  const paths = new Set(beats.map((beat) => beat.path))
  for (const beat of beats) {
    const at = `${beat.at}.exits`
    if (beat.value.exits.length === 0 && !report.has(at)) noExits(at, beat, report)
    for (const exit of each(beat.value.exits, at)) {
      checkOutcome(exit, report)
      if (exit.value.to === 'next') checkNext(exit, beat, beats, report)
      else if (exit.value.to !== 'close') checkTarget(exit, paths, report)
    }
  }
}

function noExits(at: string, beat: PlacedBeat, report: Report): void {
  report.add(
    'no-exits',
    at,
    () =>
      `Beat ${quote(beat.path)} has no exits. The conversation would stop there. Give it one, such as { id: 'on', label: 'Go on', to: 'next' }.`,
  )
}

function checkTarget(
  { value: exit, at }: Placed<Exit>,
  paths: ReadonlySet<string>,
  report: Report,
): void {
  if (exit.to === '' || paths.has(exit.to)) return
  report.add('unknown-target', `${at}.to`, () => {
    const advice = didYouMean(
      exit.to,
      ['next', 'close', ...paths],
      'Name a beat as "step/beat", "next" or "close".',
    )
    return `${report.name(at)} goes to ${quote(exit.to)}, which is not a beat. The conversation would stop there. ${advice}`
  })
}

function checkOutcome({ value: exit, at }: Placed<Exit>, report: Report): void {
  if (exit.to === 'close' && exit.outcome === undefined) {
    report.add(
      'close-without-outcome',
      at,
      () =>
        `${report.name(at)} closes the case without an outcome. Nobody could tell how it ended. Add outcome "recovered" or "not-recovered".`,
    )
  }
  if (exit.to !== 'close' && exit.outcome !== undefined) {
    report.add(
      'outcome-without-close',
      `${at}.outcome`,
      () =>
        `${report.name(at)} has an outcome but does not close the case. It would be lost. Remove it, or go to "close".`,
    )
  }
}

function checkNext(
  { at }: Placed<Exit>,
  beat: PlacedBeat,
  beats: readonly PlacedBeat[],
  report: Report,
): void {
  const next = nextOf(beat.index, beats)
  if (next.at(-1)?.value.when !== undefined || next.length === 0) {
    report.add('nothing-next', `${at}.to`, () => {
      const why = next.length === 0 ? 'no beat comes after it' : 'each beat after it has a "when"'
      return `${report.name(at)} goes to "next", and ${why}. The conversation could stop there. Let a beat without "when" come last, or name a beat or "close".`
    })
  }
  const live = next.find((later) => later.value.phase === 'live')
  if (beat.value.phase === 'after' && live !== undefined) {
    report.add(
      'back-to-live',
      `${at}.to`,
      () =>
        `${report.name(at)} goes from phase "after" on to beat ${quote(live.path)} in phase "live". The customer is no longer there. Place that beat earlier, or name the beat to go to.`,
    )
  }
}
