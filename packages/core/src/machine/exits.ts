import { answerOf } from '../flow/condition'
import { beatAt } from '../flow/paths'
import type { Exit, Flow, Need, Outcome, Text } from '../flow/types'
import { meets, nextBeat, openMust, reopenedMust } from './beats'
import type { CaseRecord } from './record'

/** Why a way out is shut: the flow's own reason, or one of the engine's. */
export type Shut =
  | { readonly by: 'need'; readonly reason: Text }
  | { readonly by: 'must'; readonly beat: string; readonly title: string }
  | { readonly by: 'satisfied'; readonly beat: string | null }
  | { readonly by: 'owed'; readonly count: number }
  | { readonly by: 'reason' }
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
export function targetOf(
  path: string,
  exit: Exit,
  record: CaseRecord,
  flow: Flow,
): string | null {
  if (exit.to === 'next') return nextBeat(path, record, flow)?.path ?? null
  return exit.to
}

/** Why the exit of the beat at `path` is shut now, or null when it is open. */
export function shutExit(path: string, exit: Exit, record: CaseRecord, flow: Flow): Shut | null {
  const need = unmetNeed(exit.needs, record, flow)
  if (need) return { by: 'need', reason: need.reason }
  const target = targetOf(path, exit, record, flow)
  if (target === null) return { by: 'end' }
  if (target === 'close') {
    return shutClose(path, exit.outcome ?? 'recovered', undefined, record, flow)
  }
  const leavesLive =
    beatAt(flow, path)?.beat.phase === 'live' && beatAt(flow, target)?.beat.phase === 'after'
  return leavesLive ? shutByMust(path, target, record, flow) : null
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
  if (outcome !== 'recovered' && outcome !== 'not-recovered') {
    if (!reason?.trim()) return { by: 'reason' }
    const handsOver = outcome === 'handed-off'
    const mine = open.filter(
      ({ delegated, kind }) => !delegated && !(handsOver && kind === 'delegate-check'),
    )
    return mine.length > 0 ? { by: 'owed', count: mine.length } : null
  }
  if (answerOf(record.answers, 'satisfied') === null) {
    const asks = flow.steps
      .flatMap((step) => step.beats.map((beat) => ({ path: `${step.id}/${beat.id}`, beat })))
      .find(({ beat }) => beat.fields?.some((field) => field.id === 'satisfied'))
    return { by: 'satisfied', beat: asks?.path ?? null }
  }
  const must = shutByMust(leaving, null, record, flow)
  if (must) return must
  const reopened = reopenedMust(leaving, record, flow)
  if (reopened) return { by: 'must', beat: reopened.path, title: reopened.beat.title }
  return open.length > 0 ? { by: 'owed', count: open.length } : null
}

function shutByMust(
  leaving: string,
  target: string | null,
  record: CaseRecord,
  flow: Flow,
): Shut | null {
  const open = openMust(leaving, target, record, flow)
  return open ? { by: 'must', beat: open.path, title: open.beat.title } : null
}
