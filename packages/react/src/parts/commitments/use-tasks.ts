import type { CaseEvent } from '@amends/core'
import { newest } from '../../case/newest'
import { useRecovery } from '../../case/recovery-context'
import { useHost } from '../fields/use-host'

/** Has the host, where it can, make a task of each promise among the events. */
export function useTasks() {
  const { recovery } = useRecovery()
  const ask = useHost()
  return (events: readonly CaseEvent[]) => {
    for (const made of events) {
      if (made.type !== 'commitment.made') continue
      const { commitment, what, due } = made
      const handed = newest(
        events,
        'commitment.delegated',
        (event) => event.commitment === commitment,
      )
      const owner = handed?.to ?? made.owner
      const { caseId } = recovery
      ask('createTask', { caseId, commitment, what, due: due?.instant ?? null, owner })
    }
  }
}
