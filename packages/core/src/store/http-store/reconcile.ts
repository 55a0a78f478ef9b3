import type { Store } from '../types'
import { unknownCase, type Failure } from './failures'
import { idOf, sentUpTo, type Replica, type Rewrite, type Standing } from './replica'
import { replay } from './replay'
import type { Answer, LogPart, Wire } from './wire'

/** How often another page may change the case under it before it is left for later. */
const attempts = 8

export interface Reconciled {
  /** Where the case now ends here, when its log is another than before; else null. */
  readonly changedTo: number | null
  /** What waits is other than before: more of it is there, it changed, or it may now be sent. */
  readonly moved: boolean
  /** Where it stands after it. */
  readonly standing: Standing
}

export type Reconcile = (
  caseId: string,
) => Promise<
  | { readonly ok: true; readonly value: Reconciled }
  | { readonly ok: false; readonly failure: Failure | null }
>

/**
 * Takes over what the server has of a case. Events of ours that are there leave the outbox; the
 * others are asked of the machine again, on top of what others wrote. What no longer fits is set
 * aside. A server that has nothing of a case that it had may be another one, or its backup: all is
 * kept as it is, and waits. What was erased there is erased here. A failure of null: the replica could not be written, or changed too often.
 */
export function reconciler(
  wire: Wire,
  replica: () => Promise<Replica>,
  flows: Pick<Store, 'getFlow'>,
): Reconcile {
  async function newer(standing: Standing): Promise<Answer<LogPart & { keep: number }>> {
    const { caseId, sent } = standing
    const part = await wire.log(caseId, sent.seq + 1)
    if (!part.ok) return part
    if (part.value.seq >= sent.seq) return { ok: true, value: { ...part.value, keep: sent.seq } }
    const whole = await wire.log(caseId, 1)
    return whole.ok ? { ok: true, value: { ...whole.value, keep: 0 } } : whole
  }

  return async function reconcile(caseId) {
    const local = await replica()
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const standing = await local.standing(caseId)
      const { sent } = standing
      const part = await newer(standing)
      if (!part.ok) {
        if (part.failure.kind === 'erased') await local.erase(caseId)
        return part
      }
      const { events, keep } = part.value
      if (events.length === 0 && keep === sent.seq && !sent.unasked) {
        return { ok: true, value: { changedTo: null, moved: false, standing } }
      }
      if (part.value.seq === 0 && sent.seq > 0) {
        const { code, reason } = unknownCase
        const forgotten = {
          ...sentUpTo(0),
          problem: { code, reason, refused: true },
          forgotten: true,
        }
        const same = { keep: standing.seq, next: [], sent: forgotten, aside: [] }
        if (!(await local.rewrite(standing, same))) continue
        const after = { ...standing, sent: forgotten }
        return { ok: true, value: { changedTo: null, moved: true, standing: after } }
      }
      const here = await local.read(caseId, 1)
      if (here.length !== standing.seq) continue
      const server = [...here.slice(0, keep), ...events]
      const ours = here.slice(keep)
      const { kept, lost, stop } = await replay(server, ours, flows)
      const rewrite: Rewrite = {
        keep,
        next: [...events, ...kept],
        sent: {
          ...sentUpTo(server.length),
          problem: stop && { code: stop.code, reason: stop.reason, refused: true },
          unasked: stop !== null,
        },
        aside: lost,
      }
      if (!(await local.rewrite(standing, rewrite))) continue
      const seq = keep + rewrite.next.length
      const changedTo = sameIds(here.slice(keep), rewrite.next) ? null : seq
      const { seq: sentSeq, unasked } = rewrite.sent
      const moved = changedTo !== null || sentSeq !== sent.seq || unasked !== sent.unasked
      const after = { caseId, seq, sent: rewrite.sent }
      return { ok: true, value: { changedTo, moved, standing: after } }
    }
    return { ok: false, failure: null }
  }
}

function sameIds(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((event, at) => idOf(event) === idOf(other[at]))
}
