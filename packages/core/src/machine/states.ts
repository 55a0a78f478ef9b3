import { beatsOf, type BeatPlace } from '../flow/paths'
import type { Flow } from '../flow/types'
import { accepts } from './accepts'

/** A transition as data; guards and actions by name, with parameters. */
interface Transition {
  readonly guard?: string | { readonly type: string; readonly params: { readonly to: string } }
  readonly target?: string
  readonly actions?: string
}

const back = '#return'
const recorded: Transition = { actions: 'record' }
const paths = (places: readonly BeatPlace[]) => places.map(({ path }) => path)

/** A transition to each of the beats, or to `close`: the guard lets one of them through. */
function toEach(guard: string, targets: readonly string[]): readonly Transition[] {
  return targets.map((to) => ({
    guard: { type: guard, params: { to } },
    target: `#${to}`,
    actions: 'record',
  }))
}

/** The beats that `next` may reach: each conditional one, up to the first that is always there. */
function reachable(places: readonly BeatPlace[], from: number): readonly string[] {
  const later = places.slice(from + 1)
  const sure = later.findIndex(({ beat }) => beat.when === undefined)
  return paths(sure < 0 ? later : later.slice(0, sure + 1))
}

function beatState({ path, beat, index }: BeatPlace, places: readonly BeatPlace[]) {
  const later = reachable(places, index)
  const targets = new Set(beat.exits.flatMap(({ to }) => (to === 'next' ? later : to)))
  return {
    id: path,
    tags: [beat.kind, beat.phase],
    entry: { type: 'arrive', params: { beat: path } },
    on: {
      'beat.left': toEach('leaves', [...targets]),
      ...(!beat.must && { 'beat.skipped': toEach('skips', later) }),
    },
  }
}

function stepStates(flow: Flow, places: readonly BeatPlace[]) {
  return Object.fromEntries(
    flow.steps.map((step) => {
      const own = places.filter((place) => place.step === step)
      const states = Object.fromEntries(
        own.map((place) => [place.beat.id, beatState(place, places)]),
      )
      return [step.id, { initial: own[0]?.beat.id, states }]
    }),
  )
}

/** The states of a flow's machine: a state per step, each with a state per beat, and the overlays. */
export function statesOf(flow: Flow) {
  const places = beatsOf(flow)
  const all = paths(places)
  const to = (target: string, guard?: string): Transition => ({
    ...recorded,
    target,
    ...(guard && { guard }),
  })
  const raise = { 'safety.raised': to('#safety') }
  const early = { 'case.closed': to('#close', 'endsEarly') }
  const escalate = { 'case.escalated': to('#escalated', 'hasReason') }
  const sensible = { ...recorded, guard: 'makesSense' }

  return {
    id: flow.id,
    initial: 'recovering',
    on: Object.fromEntries(Object.keys(accepts).map((type) => [type, sensible])),
    states: {
      recovering: {
        id: 'recovering',
        initial: '(start)',
        on: {
          'beat.jumped': toEach('jumps', all),
          'beat.back': toEach('goesBack', all),
          'case.paused': to('#paused'),
          'case.taken': recorded,
          'case.closed': to('#close', 'closes'),
          ...escalate,
          ...raise,
        },
        states: {
          '(start)': { always: toEach('begins', reachable(places, -1)) },
          '(return)': { id: 'return', type: 'history', history: 'deep' },
          ...stepStates(flow, places),
        },
      },
      paused: {
        id: 'paused',
        on: { 'case.resumed': to(back), 'case.taken': recorded, ...escalate, ...raise, ...early },
      },
      escalated: {
        id: 'escalated',
        on: { 'case.resumed': to(back), 'case.taken': to(back), ...raise, ...early },
      },
      safety: {
        id: 'safety',
        on: {
          'safety.cleared': [
            to('#escalated', 'wasEscalated'),
            to('#paused', 'wasPaused'),
            to(back),
          ],
          ...early,
        },
      },
      closed: { id: 'close', on: { 'case.reopened': toEach('reopens', all) } },
    },
  }
}
