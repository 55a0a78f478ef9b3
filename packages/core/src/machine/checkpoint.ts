import { canonicalJson, hashFlow } from '../flow/hash'
import { beatAt, beatsOf } from '../flow/paths'
import { sha256 } from '../flow/sha256'
import type { Flow } from '../flow/types'
import { startActor } from './actor'
import { compileFlow } from './compile-flow'
import type { Standing } from './step'

/**
 * XState's persisted snapshot with what it lacks: which flow and which event it belongs to. A
 * cache that may be thrown away; the log stays the truth.
 */
export interface Checkpoint {
  readonly flowHash: string
  readonly seq: number
  readonly state: unknown
  /** Of all the rest: nothing else would show that a word in it was changed. */
  readonly sum: string
}

/** What XState keeps of a case, as JSON: enough to start an actor where the case stands. */
export function persistedOf({ flow, snapshot }: Standing): unknown {
  return JSON.parse(JSON.stringify(compileFlow(flow).getPersistedSnapshot(snapshot)))
}

/** The case after event `seq`, as JSON. */
export function checkpointOf(standing: Standing, seq: number): Checkpoint {
  const flowHash = hashFlow(standing.flow)
  const state = persistedOf(standing)
  return { flowHash, seq, state, sum: sumOf(flowHash, seq, state) }
}

/** Grows whenever `CaseRecord` or what its reducers make of a log changes: older checkpoints end. */
const recordVersion = 2

function sumOf(flowHash: string, seq: number, state: unknown): string {
  return sha256(canonicalJson([recordVersion, flowHash, seq, state]))
}

function names(flow: Flow, value: unknown): boolean {
  const overlays: readonly unknown[] = ['paused', 'safety', 'escalated', 'closed']
  if (overlays.includes(value)) return true
  return beatsOf(flow).some(
    ({ step, beat }) =>
      JSON.stringify(value) === JSON.stringify({ recovering: { [step.id]: beat.id } }),
  )
}

/**
 * Where the case stands by a checkpoint, or null when the checkpoint is damaged or belongs to
 * another flow or event: then replay the log. Checked before use, because XState restarts
 * silently on a damaged snapshot.
 */
export function restore(flow: Flow, checkpoint: unknown, seq: number): Standing | null {
  try {
    const { flowHash, seq: at, state, sum } = checkpoint as Checkpoint
    if (flowHash !== hashFlow(flow) || at !== seq) return null
    if (sum !== sumOf(flowHash, seq, state)) return null
    const { value, context, status } = state as Record<string, unknown>
    const path = (context as { at?: unknown }).at
    if (status !== 'active' || !names(flow, value) || typeof path !== 'string') return null
    if (!beatAt(flow, path)) return null
    const snapshot = startActor(flow, state).getSnapshot()
    return snapshot.status === 'active' ? { flow, snapshot } : null
  } catch {
    return null
  }
}
