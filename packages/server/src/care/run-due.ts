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
  /** Ends the run after the case that it is at. */
  readonly signal?: AbortSignal
}

/** Batches of one team in one run: the rest waits for the next, so that other teams have their turn. */
const mostTurns = 100

/**
 * Appends to every case, in all teams, what has fallen due in it and was not counted yet. Any number
 * of workers may do it at once and stop anywhere: each promise is counted once, and tried once in a
 * run. Answers how many events this one appended.
 */
export async function runDue(
  database: Database,
  sealing: Sealing,
  options: DueOptions,
): Promise<number> {
  const { onFailure = () => undefined, signal } = options
  let counted = 0
  for (const team of await database.teams()) {
    if (signal?.aborted) break
    try {
      for await (const added of countTeam(team, database, sealing, { ...options, onFailure })) {
        counted += added
      }
    } catch (error) {
      onFailure(error)
    }
  }
  return counted
}

type Options = DueOptions & Required<Pick<DueOptions, 'onFailure'>>

/** Gives, case by case, how many events were appended. */
async function* countTeam(
  team: string,
  database: Database,
  sealing: Sealing,
  { worker, leaseSeconds = 60, most = 50, onFailure, signal }: Options,
): AsyncGenerator<number> {
  const tried = new Set<string>()
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const leased = await database.inTeam(team, (tx) =>
      leaseDue(team, tx, worker, leaseSeconds, most),
    )
    const fresh = leased.filter((one) => !tried.has(nameOf(one)))
    if (fresh.length === 0) return
    for (const one of fresh) tried.add(nameOf(one))
    for (const [caseId, promises] of byCase(fresh)) {
      if (signal?.aborted) return
      try {
        yield await countDue(team, database, sealing, worker, caseId, promises)
      } catch (error) {
        onFailure(error)
      }
    }
  }
}

function nameOf({ caseId, promiseId }: Leased): string {
  return JSON.stringify([caseId, promiseId])
}

function byCase(leased: readonly Leased[]): ReadonlyMap<string, readonly Leased[]> {
  const cases = new Map<string, readonly Leased[]>()
  for (const one of leased) cases.set(one.caseId, [...(cases.get(one.caseId) ?? []), one])
  return cases
}
