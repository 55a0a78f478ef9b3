import { hashFlow } from '../../flow/hash'
import { beatAt } from '../../flow/paths'
import type { Flow } from '../../flow/types'
import type { Standing } from '../../machine/step'
import type { Store } from '../../store/types'
import { envelop, prepare } from '../log/complete'
import { fold } from '../log/fold'
import { compiles, loadCase, sourceOf, type Flows, type Loaded } from '../log/load-case'
import { changesBetween, placeIn, type MigrationChanges } from './migration-changes'
import { migrationWords } from './migration-words'
import { trustedClock } from '../time/trusted-clock'
import { trustedStore } from '../trusted-store'
import type { CaseEvent, FlowRef } from '../types'

export interface MigrateCaseOptions {
  readonly caseId: string
  readonly store: Store
  /** What the case goes on with. */
  readonly flow: Flow
  /** Id of the person who moves it. */
  readonly by: string
  /** Path of the beat to go on at; otherwise the same one, or the first of its kind or its phase. */
  readonly beat?: string
  /** Only reports; nothing is written. */
  readonly dryRun?: boolean
  /** Milliseconds since 1970; the system's clock unless given. */
  readonly now?: () => number
}

/** What a move comes to. Nothing of it leaves the log: what does not fit is no longer shown. */
export interface MigrationReport extends MigrationChanges {
  readonly from: FlowRef
  readonly to: FlowRef
  /** Whether it was recorded; false for a dry run. */
  readonly moved: boolean
}

export type Migration =
  | { readonly ok: true; readonly report: MigrationReport }
  | { readonly ok: false; readonly code: string; readonly reason: string }

/** Others may write meanwhile: so often is it tried anew. */
const attempts = 5

type Refused = Extract<Migration, { ok: false }>

const refuse = (code: keyof typeof migrationWords): Refused => ({
  ok: false,
  code,
  reason: migrationWords[code],
})

/**
 * Moves an open case to another flow, and reports what does not fit there: answers that it has no
 * field for, beats that are gone, beats to look at again, and where the case then stands. The whole
 * log is replayed with the move before one event, `flow.changed`, is appended; pages that have the
 * case open follow. Never throws: whatever cannot be is refused with a code and a reason, and then
 * nothing was written.
 */
export async function migrateCase(options: MigrateCaseOptions): Promise<Migration> {
  if (!compiles(options.flow)) return refuse('flow/invalid')
  try {
    return await move({ ...options, store: trustedStore(options.store) }, attempts)
  } catch {
    return refuse('store/unreadable')
  }
}

async function move(options: MigrateCaseOptions, left: number): Promise<Migration> {
  const { caseId, store, flow } = options
  const flows: Flows = new Map([[hashFlow(flow), flow]])
  const loaded = await loadCase(caseId, store, flows)
  const planned = plan(loaded, options, flows)
  if ('code' in planned) return planned
  const { report, event } = planned
  if (options.dryRun) return { ok: true, report }
  if (!(await store.putFlow(report.to.hash, flow))) return refuse('store/failed')
  const result = await store.append(caseId, loaded.entries.length, [event])
  if (result.ok) return { ok: true, report: { ...report, moved: true } }
  if (result.code !== 'store/conflict') return { ...result }
  return left > 1 ? move(options, left - 1) : refuse('store/conflict')
}

type Planned = { readonly report: MigrationReport; readonly event: CaseEvent }

function plan(
  { entries, folded }: Loaded,
  options: MigrateCaseOptions,
  flows: Flows,
): Planned | Refused {
  const { flow, by, beat } = options
  const { standing, stop } = folded
  if (entries.length === 0) return refuse('case/unknown')
  if (stop) return { ok: false, code: stop.code, reason: stop.reason }
  if (!standing) return refuse('case/unknown')
  const from = standing.snapshot.context.flow
  const to: FlowRef = { id: flow.id, version: flow.version, hash: hashFlow(flow) }
  const held = heldBy(standing)
  if (held) return refuse(held)
  if (from.hash === to.hash) return refuse('flow/same')
  if (beat !== undefined && !beatAt(flow, beat)) return refuse('flow/unknown-beat')
  const at = beat ?? placeIn(flow, standing)
  const payload = prepare({ type: 'flow.changed', from, to, beat: at })
  const now = new Date(trustedClock(options.now)()).toISOString()
  const event = envelop(payload, entries.length + 1, now, by)
  const moved = fold([...entries, event], sourceOf(flows))
  if (!moved.standing || moved.stop) return refuse('flow/no-fit')
  const report = { from, to, moved: false, ...changesBetween(standing, moved.standing) }
  return { report, event }
}

/** Only a conversation that is under way can go on with other words. */
function heldBy({ snapshot }: Standing): 'case/closed' | 'case/held' | null {
  if (snapshot.value === 'closed') return 'case/closed'
  return typeof snapshot.value === 'string' ? 'case/held' : null
}
