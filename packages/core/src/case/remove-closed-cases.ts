import type { CaseListing, Store } from '../store/types'
import { loadCase } from './log/load-case'
import { trustedClock } from './time/trusted-clock'
import { trustedStore } from './trusted-store'

const DAY = 86_400_000

export interface RemoveClosedOptions {
  /** Days since the last event of a closed case. */
  readonly days: number
  /** Asked before each removal: true keeps the case, for instance while it is not synced yet. */
  readonly keep?: (listing: CaseListing) => boolean | Promise<boolean>
  /** Milliseconds since 1970; the system's clock unless given. */
  readonly now?: () => number
}

/**
 * Removes cases from a store that have been closed for so many days, and answers their ids. For the
 * host to call when it starts. Each log is replayed first: a case that is open, that still owes
 * something or that cannot be read to its end is never removed.
 * Never throws: a case of which anything goes wrong stays.
 */
export async function removeClosedCases(
  store: Store,
  options: RemoveClosedOptions,
): Promise<readonly string[]> {
  const { days, now } = options
  const before = trustedClock(now)() - days * DAY
  if (!(days >= 0)) return []
  const trusted = trustedStore(store)
  const listings = await trusted.list().catch(() => [])
  const removed: string[] = []
  for (const listing of listings) {
    const { caseId, openedAt } = listing
    if (!(Date.parse(openedAt) <= before)) continue
    const old = await isDone(caseId, trusted, before).catch(() => false)
    if (!old || (await keeps(options, listing))) continue
    if (await trusted.remove(caseId)) removed.push(caseId)
  }
  return removed
}

async function isDone(caseId: string, store: Store, before: number): Promise<boolean> {
  const { folded } = await loadCase(caseId, store, new Map())
  const { standing, events, stop } = folded
  const record = standing?.snapshot.context
  const last = events.at(-1)
  if (stop || !record?.closed || !last || !(Date.parse(last.at) <= before)) return false
  return record.commitments.every(({ state }) => state !== 'open')
}

async function keeps({ keep }: RemoveClosedOptions, listing: CaseListing): Promise<boolean> {
  try {
    return (await keep?.(listing)) ?? false
  } catch {
    return true
  }
}
