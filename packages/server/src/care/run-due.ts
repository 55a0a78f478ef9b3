import type { Database } from '../database/types'
import type { Sealing } from '../keys/types'
import { countDue } from './count-due'
import { leaseDue, type Leased } from './lease-due'

export interface DueOptions {
  /** Names the worker: each running one has a name of its own. */
  readonly worker: string
  /** How long a worker may take over what it leased, in seconds; if it stops, so long nobody does it. */
  readonly leaseSeconds?: number
  /** Promises leased at once. */
  readonly most?: number
  /** Told of a case whose promises could not be counted; they are tried again when the lease ends. */
  readonly onFailure?: (error: unknown) => void
}

/**
 * Appends to every case, in all teams, what has fallen due in it and was not counted yet. Any number
 * of workers may do it at once and stop anywhere: each promise is counted once. Answers how many
 * events this one appended.
 */
export async function runDue(
  database: Database,
  sealing: Sealing,
  { worker, leaseSeconds = 60, most = 50, onFailure = () => undefined }: DueOptions,
): Promise<number> {
  let counted = 0
  for (const team of await database.teams()) {
    for (;;) {
      const leased = await database.inTeam(team, (tx) =>
        leaseDue(team, tx, worker, leaseSeconds, most),
      )
      if (leased.length === 0) break
      for (const [caseId, promiseIds] of byCase(leased)) {
        try {
          counted += await countDue(team, database, sealing, caseId, promiseIds)
        } catch (error) {
          onFailure(error)
        }
      }
    }
  }
  return counted
}

function byCase(leased: readonly Leased[]): ReadonlyMap<string, readonly string[]> {
  const cases = new Map<string, string[]>()
  for (const { caseId, promiseId } of leased) {
    cases.set(caseId, [...(cases.get(caseId) ?? []), promiseId])
  }
  return cases
}
