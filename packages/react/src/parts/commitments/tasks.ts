import type { CaseEventInput, Person, SendResult } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import type { Refusal } from '../fields/composer'
import { usePerform } from '../fields/use-perform'

/** A colleague is known by name alone. */
export const colleague = (name: string): Person => ({ id: name, name })

/**
 * Records promises, whole or not at all, and has the host make a task of each where it can.
 * Answers why they were refused, or null.
 */
export function usePromise() {
  const { recovery, host } = useRecovery()
  const perform = usePerform()

  const makeTasks = (result: SendResult & { ok: true }) => {
    if (!host().createTask) return
    for (const made of result.events) {
      if (made.type !== 'commitment.made') continue
      const handed = result.events.find(
        (event) => event.type === 'commitment.delegated' && event.commitment === made.commitment,
      )
      const owner = handed?.type === 'commitment.delegated' ? handed.to : made.owner
      void perform('createTask', (page) =>
        page.createTask?.({
          caseId: recovery.caseId,
          commitment: made.commitment,
          what: made.what,
          due: made.due?.instant ?? null,
          owner,
        }),
      )
    }
  }

  return async (events: readonly CaseEventInput[]): Promise<Refusal | null> => {
    const result = await recovery.send(events)
    if (!result.ok) return { reason: result.reason }
    makeTasks(result)
    return null
  }
}
