import { emptyRecord } from '../machine/record'
import { liveCase } from './live-case'
import { loadCase, recordOf, type Flows } from './log/load-case'
import type { OpenCaseOptions } from './open-options'
import type { Recovery } from './recovery'
import { trustedClock } from './time/trusted-clock'
import { trustedStore } from './trusted-store'
import type { Person } from './types'

export type OpenKeptCaseOptions = Pick<
  OpenCaseOptions,
  'caseId' | 'store' | 'now' | 'locale' | 'zone'
> & {
  /** Who acts on it now. */
  readonly agent: Person
}

/**
 * Opens a case that the store has, from its id alone: what it is about and the flow it runs on are
 * its own. Null when there is no such case: it begins none. Like `openCase`, it opens what cannot
 * be followed for reading only; it rejects when the store cannot be read.
 */
export async function openKeptCase(given: OpenKeptCaseOptions): Promise<Recovery | null> {
  const store = trustedStore(given.store)
  const { caseId, agent } = given
  const flows: Flows = new Map()
  const [loaded, drafts, status] = await Promise.all([
    loadCase(caseId, store, flows),
    store.drafts(caseId),
    store.status(),
  ])
  if (loaded.entries.length === 0) return null
  const { about } = recordOf(loaded.entries) ?? emptyRecord
  const options = { ...given, store, about: { ...about, agent: { ...agent } } }
  return liveCase(options, {
    by: agent.id,
    loaded,
    pending: [],
    flows,
    drafts,
    durable: status.kind === 'durable',
    now: trustedClock(given.now),
  })
}
