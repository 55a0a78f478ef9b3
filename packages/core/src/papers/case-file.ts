import type { CaseContents } from '../case/recovery'
import { readableOf } from '../case/log/check-event'
import { flowNamedBy } from '../case/log/fold'
import { loadCase } from '../case/log/load-case'
import type { Flow } from '../flow/types'
import type { Store } from '../store/types'

/**
 * A whole case as JSON: format 1 of `amends.case`. `events` is the log as it is kept, with entries
 * that this version may not understand; `flows` holds each flow that the log names, under its
 * content hash, so that the case replays anywhere and for ever.
 */
export interface CaseFile {
  readonly format: 'amends.case'
  readonly version: 1
  readonly caseId: string
  readonly events: readonly unknown[]
  readonly flows: Readonly<Record<string, Flow>>
}

/** The hashes of the flows that the readable part of a log names, each once. */
function flowHashesIn(entries: readonly unknown[]): readonly string[] {
  const named = readableOf(entries).flatMap((event) => flowNamedBy(event)?.hash ?? [])
  return [...new Set(named)]
}

/**
 * The whole case as JSON data, to be written with `JSON.stringify`; `importCase` reads it. Takes
 * `recovery.contents()` or what `readCase` answers. Pure: the same case gives the same file.
 */
export function exportCase({ caseId, entries, flows }: CaseContents): CaseFile {
  const carried = flowHashesIn(entries).flatMap((hash) => {
    const flow = flows.get(hash)
    return flow ? [[hash, flow] as const] : []
  })
  return {
    format: 'amends.case',
    version: 1,
    caseId,
    events: entries,
    flows: Object.fromEntries(carried),
  }
}

/** What a store holds of a case that is not open, or null when it holds none. Rejects as `store.read` does. */
export async function readCase(caseId: string, store: Store): Promise<CaseContents | null> {
  const flows = new Map<string, Flow>()
  const { entries } = await loadCase(caseId, store, flows)
  return entries.length > 0 ? { caseId, entries, flows } : null
}
