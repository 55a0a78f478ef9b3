import type { Reconcile } from './reconcile'
import type { Standing } from './replica'

/** A case that was looked up at the server so short a time ago is not looked up again, in milliseconds. */
const fresh = 1_000

export interface Refresher {
  /** Takes over what the server has of a case. Answers the code of what kept it from that, or null. */
  refresh(caseId: string): Promise<string | null>
  /** Whether that was a moment ago. */
  refreshed(caseId: string): boolean
}

interface Parts {
  readonly reconcile: Reconcile
  now(): number
  /** The log of a case is another than before, and ends there. */
  changed(caseId: string, seq: number): void
  /** How far a case has come is another than before. */
  moved(standing: Standing): void
}

/** Looks cases up at the server, each once at a time. */
export function refresherOf({ reconcile, now, changed, moved }: Parts): Refresher {
  const asked = new Map<string, number>()
  const asking = new Map<string, Promise<string | null>>()

  async function run(caseId: string): Promise<string | null> {
    const done = await reconcile(caseId)
    if (!done.ok) {
      if (done.failure?.kind === 'erased') changed(caseId, 0)
      return done.failure?.code ?? 'store/unreadable'
    }
    asked.set(caseId, now())
    const { changedTo, moved: other, standing } = done.value
    if (changedTo !== null) changed(caseId, changedTo)
    if (other) moved(standing)
    return null
  }
  return {
    refresh(caseId) {
      const running = asking.get(caseId)
      if (running) return running
      const answer = run(caseId)
        .catch(() => 'store/unreadable')
        .finally(() => asking.delete(caseId))
      asking.set(caseId, answer)
      return answer
    },
    refreshed(caseId) {
      const age = now() - (asked.get(caseId) ?? -Infinity)
      return age >= 0 && age < fresh
    },
  }
}
