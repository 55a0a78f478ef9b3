import { backoff } from '../backoff'
import { refusedBy } from '../refusals'
import type { Replica, Sent, Standing } from './replica'
import type { Surroundings } from './surroundings'

/** Pauses that the browser could not note, as where it has no room left: they last as long as the page. */
export interface HeldBack {
  /** The replica as it would be, had they been noted. */
  over(replica: Replica): Replica
  /** The browser could not note how sending a case went: it is tried again later, and later each time. */
  hold(caseId: string, error: unknown): void
  release(caseId: string): void
}

/** Failures after which the first pause is as after so many: the storage of a browser clears slowly. */
const after = 3

export function heldBack({ now, random }: Surroundings): HeldBack {
  const all = new Map<string, Pick<Sent, 'tries' | 'notBefore' | 'problem'>>()
  const over = (standing: Standing): Standing => ({
    ...standing,
    sent: { ...standing.sent, ...all.get(standing.caseId) },
  })
  return {
    over: (replica) => ({
      ...replica,
      standing: async (caseId) => over(await replica.standing(caseId)),
      standings: async () => (await replica.standings()).map(over),
    }),
    hold(caseId, error) {
      const tries = (all.get(caseId)?.tries ?? after) + 1
      const { code, reason } = refusedBy(error)
      const notBefore = now() + backoff(tries, random)
      all.set(caseId, { tries, notBefore, problem: { code, reason, refused: true } })
    },
    release: (caseId) => void all.delete(caseId),
  }
}
