import type { CaseEvent } from '../case/types'
import { answerOf } from '../flow/condition'
import { beatAt, beatsOf } from '../flow/paths'
import type { Exit, Flow, Need, Outcome, Text } from '../flow/types'
import { beatStateOf, meets, nextBeat } from './beats'
import { holds } from './facts'
import type { CaseRecord, Commitment } from './record'

/** Why a way out is shut: the flow's own reason, or one of the engine's. */
export type Shut =
  | { readonly by: 'need'; readonly reason: Text }
  | { readonly by: 'must'; readonly beat: string; readonly title: string }
  | { readonly by: 'satisfied'; readonly beat: string | null }
  | { readonly by: 'owed'; readonly count: number }
  | { readonly by: 'reason' }
  | { readonly by: 'undated' }
  | { readonly by: 'end' }

/** The first need that does not hold, or null. */
export function unmetNeed(
  needs: readonly Need[] | undefined,
  record: CaseRecord,
  flow: Flow,
): Need | null {
  return needs?.find((need) => !meets(need.that, record, flow)) ?? null
}

/** Where an exit of the beat at `path` goes now: a beat's path, `close`, or null when nothing is left. */
function targetOf(path: string, exit: Exit, record: CaseRecord, flow: Flow): string | null {
  return exit.to === 'next' ? nextBeat(path, record, flow) : exit.to
}

/** Why the exit of the beat at `path` is shut now, or null when it is open. */
export function shutExit(path: string, exit: Exit, record: CaseRecord, flow: Flow): Shut | null {
  const need = unmetNeed(exit.needs, record, flow)
  if (need) return { by: 'need', reason: need.reason }
  const target = targetOf(path, exit, record, flow)
  if (target === null) return { by: 'end' }
  return target === 'close'
    ? shutClose(path, exit.outcome ?? 'recovered', undefined, record, flow)
    : (shutAhead(path, target, record, flow) ?? shutUndated(target, record, flow))
}

/**
 * Why the case cannot be closed with the outcome now, or null when it can. Whoever a case is handed
 * to takes over its checks on others.
 */
export function shutClose(
  leaving: string,
  outcome: Outcome,
  reason: string | undefined,
  record: CaseRecord,
  flow: Flow,
): Shut | null {
  const open = record.commitments.filter(({ state }) => state === 'open')
  if (!isDone(outcome)) {
    if (!reason?.trim()) return { by: 'reason' }
    const handsOver = outcome === 'handed-off'
    return owed(
      open.filter(({ delegated, kind }) => !delegated && !(handsOver && kind === 'delegate-check')),
    )
  }
  const satisfied = answerOf(record.answers, 'satisfied')
  if (satisfied === null || (satisfied === 'yes') !== (outcome === 'recovered')) {
    const asks = beatsOf(flow).find(({ beat }) => beat.fields?.some(({ id }) => id === 'satisfied'))
    return { by: 'satisfied', beat: asks?.path ?? null }
  }
  return openMust(leaving, Infinity, record, flow) ?? owed(open)
}

/** Whether the outcome says how it went; the others say why it stopped. */
export function isDone(outcome: Outcome): boolean {
  return outcome === 'recovered' || outcome === 'not-recovered'
}

function owed({ length }: readonly Commitment[]): Shut | null {
  return length > 0 ? { by: 'owed', count: length } : null
}

/** A fix without a date goes no further: until it is kept there is a date, or dated news of one. */
function shutUndated(target: string, record: CaseRecord, flow: Flow): Shut | null {
  const after = beatAt(flow, target)?.beat.phase === 'after'
  return after && holds('commitment-undated', record, flow) ? { by: 'undated' } : null
}

/** Why the customer cannot be let go yet: the first beat after a conversation comes when it is over. */
function shutAhead(path: string, target: string, record: CaseRecord, flow: Flow): Shut | null {
  const to = beatAt(flow, target)
  if (to?.beat.phase !== 'after' || beatAt(flow, path)?.beat.phase !== 'live') return null
  return openMust(path, to.index, record, flow)
}

/**
 * The first `must` beat that stands open before number `end`, or null: a live one that was not left
 * yet or whose answers changed since, and at the end of the case (Infinity) any that changed.
 */
function openMust(leaving: string, end: number, record: CaseRecord, flow: Flow): Shut | null {
  const away = { ...record, at: '' }
  const open = beatsOf(flow).find((place) => {
    const { beat, path, index } = place
    if (!beat.must || path === leaving || index >= end || !meets(beat.when, record, flow))
      return false
    const state = beatStateOf(place, away, flow)
    if (state === 'reopened') return beat.phase === 'live' || end === Infinity
    return state === 'todo' && beat.phase === 'live'
  })
  return open ? { by: 'must', beat: open.path, title: open.beat.title } : null
}

/**
 * Where a press leads: a beat's path, `close`, or null when it leads nowhere. A press on a beat that
 * the case has left leads nowhere, so that a stale one in a second tab cannot advance it twice.
 */
export function wayOf(event: CaseEvent, record: CaseRecord, flow: Flow): string | null {
  if (event.type === 'case.reopened') return event.reason.trim() && event.beat
  if (!('beat' in event) || event.beat !== record.at) return null
  const beat = beatAt(flow, record.at)?.beat
  if (event.type === 'beat.back') return record.trail.at(-1) ?? null
  if (event.type === 'beat.jumped') return event.to === record.at ? null : event.to
  if (event.type === 'beat.left') {
    const exit = beat?.exits.find(({ id }) => id === event.exit)
    if (!exit || !meets(exit.when, record, flow)) return null
    return shutExit(record.at, exit, record, flow) ? null : targetOf(record.at, exit, record, flow)
  }
  return event.type === 'beat.skipped' ? skipTo(record, flow) : null
}

/** Where passing over the current beat leads, or null when it must not be. */
export function skipTo(record: CaseRecord, flow: Flow): string | null {
  const next = nextBeat(record.at, record, flow)
  const must = beatAt(flow, record.at)?.beat.must
  return must || (next && shutAhead(record.at, next, record, flow)) ? null : next
}
