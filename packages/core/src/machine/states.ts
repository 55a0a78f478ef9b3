import { beatsOf, type BeatPlace } from '../flow/paths'
import type { Exit, Flow } from '../flow/types'
import { accepts } from './accepts'

/** A transition as data; guards and actions by name, with parameters. */
interface Transition {
  readonly guard?: string | { readonly type: string; readonly params: Readonly<Record<string, string>> }
  readonly target?: string
  readonly actions?: readonly (
    | string
    | { readonly type: string; readonly params: Readonly<Record<string, string>> }
  )[]
}
type On = Readonly<Record<string, readonly Transition[]>>

const back = '#return'

function idOf(path: string): string {
  return `#${path}`
}

/** The beats that `next` may reach: each conditional one, up to the first that is always there. */
function reachable(places: readonly BeatPlace[], from: number): readonly BeatPlace[] {
  const later = places.slice(from + 1)
  const sure = later.findIndex(({ beat }) => beat.when === undefined)
  return sure < 0 ? later : later.slice(0, sure + 1)
}

function leaving(place: BeatPlace, exit: Exit, later: readonly BeatPlace[]): readonly Transition[] {
  const via = (to: string, target: string, more: Transition['actions'] = []): Transition => ({
    guard: { type: 'leaves', params: { beat: place.path, exit: exit.id, to } },
    target,
    actions: [{ type: 'leave', params: { beat: place.path, exit: exit.id } }, ...more],
  })
  if (exit.to === 'next') return later.map(({ path }) => via(path, idOf(path)))
  if (exit.to === 'close') {
    const outcome = exit.outcome ?? 'recovered'
    return [via('close', '#closed', [{ type: 'closeAs', params: { outcome } }])]
  }
  return [via(exit.to, idOf(exit.to))]
}

function beatState(place: BeatPlace, places: readonly BeatPlace[]) {
  const later = reachable(places, place.index)
  const skips = later.map(({ path }) => ({
    guard: { type: 'skips', params: { beat: place.path, to: path } },
    target: idOf(path),
    actions: ['skip'],
  }))
  return {
    id: place.path,
    tags: [place.beat.kind, place.beat.phase],
    entry: [{ type: 'arrive', params: { beat: place.path } }],
    on: {
      'beat.left': place.beat.exits.flatMap((exit) => leaving(place, exit, later)),
      ...(!place.beat.must && { 'beat.skipped': skips }),
    },
  }
}

function stepStates(flow: Flow, places: readonly BeatPlace[]) {
  return Object.fromEntries(
    flow.steps.map((step) => {
      const own = places.filter((place) => place.step === step)
      const states = Object.fromEntries(own.map((place) => [place.beat.id, beatState(place, places)]))
      return [step.id, { initial: own[0]?.beat.id, states }]
    }),
  )
}

function recordEvents(): On {
  return Object.fromEntries(
    Object.keys(accepts).map((type) => [type, [{ guard: 'makesSense', actions: ['record'] }]]),
  )
}

/** The states of a flow's machine: a state per step, each with a state per beat, and the overlays. */
export function statesOf(flow: Flow) {
  const places = beatsOf(flow)
  const toEach = (guard: string, actions: readonly string[]): readonly Transition[] =>
    places.map(({ path }) => ({
      guard: { type: guard, params: { to: path } },
      target: idOf(path),
      actions,
    }))
  const begin = reachable(places, -1).map(({ path }) => ({
    guard: { type: 'begins', params: { to: path } },
    target: idOf(path),
  }))
  const record = (target: string, guard?: string): readonly Transition[] => [
    { target, actions: ['record'], ...(guard && { guard }) },
  ]
  const raise = { 'safety.raised': record('#safety') }
  const early = { 'case.closed': record('#closed', 'endsEarly') }
  const escalate = { 'case.escalated': record('#escalated', 'hasReason') }
  const inPlace: readonly Transition[] = [{ actions: ['record'] }]

  return {
    id: flow.id,
    initial: 'recovering',
    on: recordEvents(),
    states: {
      recovering: {
        id: 'recovering',
        initial: '(start)',
        on: {
          'beat.jumped': toEach('jumps', ['pushTrail']),
          'beat.back': toEach('goesBack', ['popTrail']),
          'case.paused': record('#paused'),
          'case.taken': inPlace,
          'case.closed': record('#closed', 'closes'),
          ...escalate,
          ...raise,
        },
        states: {
          '(start)': { always: begin },
          '(return)': { id: 'return', type: 'history', history: 'deep' },
          ...stepStates(flow, places),
        },
      },
      paused: {
        id: 'paused',
        on: {
          'case.resumed': record(back),
          'case.taken': inPlace,
          ...escalate,
          ...raise,
          ...early,
        },
      },
      escalated: {
        id: 'escalated',
        on: { 'case.resumed': record(back), 'case.taken': record(back), ...raise, ...early },
      },
      safety: {
        id: 'safety',
        on: {
          'safety.cleared': [
            { guard: 'wasEscalated', target: '#escalated', actions: ['record'] },
            { guard: 'wasPaused', target: '#paused', actions: ['record'] },
            { target: back, actions: ['record'] },
          ],
          ...early,
        },
      },
      closed: { id: 'closed', on: { 'case.reopened': toEach('reopens', ['record']) } },
    },
  }
}
