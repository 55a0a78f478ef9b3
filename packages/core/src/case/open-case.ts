import { hashFlow } from '../flow/hash'
import { compileFlow } from '../machine/compile-flow'
import { envelop } from './log/complete'
import { liveCase } from './live-case'
import { loadCase, type Flows, type Loaded } from './log/load-case'
import type { OpenCaseOptions } from './open-options'
import { openingOf, type Opening } from './opening'
import type { Recovery } from './recovery'
import { trustedClock } from './time/trusted-clock'
import { trustedStore } from './trusted-store'
import type { CaseEvent } from './types'

/**
 * Opens the case with this id, or begins it. A damaged or newer log opens for reading only, with
 * its reason; a store that cannot keep it shows in `view().saved`. Never throws for stored data,
 * only for a `caseId`, `about` or `authority` that no log could hold.
 */
export async function openCase(given: OpenCaseOptions): Promise<Recovery> {
  const options = { ...given, store: trustedStore(given.store) }
  const { caseId, flow, store } = options
  const opening = openingOf(caseId, flow, options.about, options.authority ?? null)
  const now = trustedClock(options.now)
  const flows: Flows = new Map([[hashFlow(flow), flow]])
  const status = await store.status()
  const { loaded, pending } = await begin(options, opening, flows, now)
  const drafts = await store.drafts(caseId)
  const durable = status.kind === 'durable'
  return liveCase(options, {
    by: opening.about.agent.id,
    loaded,
    pending,
    flows,
    drafts,
    durable,
    now,
  })
}

async function begin(
  options: OpenCaseOptions,
  opening: Opening,
  flows: Flows,
  now: () => number,
): Promise<{ loaded: Loaded; pending: readonly CaseEvent[] }> {
  const { caseId, flow, store } = options
  const loaded = await loadCase(caseId, store, flows)
  if (loaded.entries.length > 0) return { loaded, pending: [] }
  compileFlow(flow)
  const opened = envelop(opening, 1, new Date(now()).toISOString(), opening.about.agent.id)
  await store.putFlow(hashFlow(flow), flow)
  const result = await store.append(caseId, 0, [opened])
  if (result.ok || result.code === 'store/conflict') {
    return { loaded: await loadCase(caseId, store, flows), pending: [] }
  }
  return { loaded, pending: [opened] }
}
