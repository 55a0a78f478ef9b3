import { flowOfHash } from '../../flow/hash'
import type { Flow } from '../../flow/types'
import { compileFlow } from '../../machine/compile-flow'
import { openedRecord, type CaseRecord } from '../../machine/record'
import { reduce } from '../../machine/reduce'
import type { FlowSource } from '../../machine/step'
import type { Store } from '../../store/types'
import { readableOf } from './check-event'
import { flowNamedBy, fold, type Folded } from './fold'

/** Flows that are at hand, by content hash. */
export type Flows = Map<string, Flow>

export function sourceOf(flows: Flows): FlowSource {
  return (hash) => flows.get(hash) ?? null
}

/** Fetches the flows that a log names and checks that each is what its hash says. */
async function fetchFlows(
  entries: readonly unknown[],
  store: Pick<Store, 'getFlow'>,
  flows: Flows,
): Promise<void> {
  for (const event of readableOf(entries)) {
    const hash = flowNamedBy(event)?.hash
    if (hash === undefined || flows.has(hash)) continue
    const flow = flowOfHash(await store.getFlow(hash), hash)
    if (flow && compiles(flow)) flows.set(hash, flow)
  }
}

/** Content that matches its hash was once a flow; one that no machine can be made of is no longer. */
export function compiles(flow: Flow): boolean {
  try {
    compileFlow(flow)
    return true
  } catch {
    return false
  }
}

export interface Loaded {
  readonly entries: readonly unknown[]
  readonly folded: Folded
}

/** Reads a case from the store and folds it. `entries` is everything stored, understood or not. */
export async function loadCase(caseId: string, store: Store, flows: Flows): Promise<Loaded> {
  return foldStored(await store.read(caseId), store, flows)
}

/** Folds what was stored of a case, with the flows that it names from the store. */
export async function foldStored(
  entries: readonly unknown[],
  store: Pick<Store, 'getFlow'>,
  flows: Flows,
): Promise<Loaded> {
  await fetchFlows(entries, store, flows)
  return { entries, folded: fold(entries, sourceOf(flows)) }
}

/** What the events alone tell when no machine can follow them: words, promises, people. */
export function recordOf(entries: readonly unknown[]): CaseRecord | null {
  const events = readableOf(entries)
  const opened = events.find((event) => event.type === 'case.opened')
  return opened
    ? events.reduce((record, event) => reduce(record, event, null), openedRecord(opened))
    : null
}
