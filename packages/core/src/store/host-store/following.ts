import type { Delivery } from '../types'
import type { Method } from './protocol'
import { isSeq, partsOf } from './protocol'

type Listener = (delivery: Delivery) => void

interface Followed {
  readonly listeners: Set<{ readonly listener: Listener }>
  last: Delivery | null
}

/** Who follows how far cases have come. The page is asked once for each case. */
export interface Following {
  follow(caseId: string, listener: Listener): () => void
  heard(caseId: string, delivery: unknown): void
  /** Asks again for all that is followed: the page is another. */
  askAgain(): void
}

export function followingBy(
  ask: (method: Extract<Method, 'follow' | 'unfollow'>, caseId: string) => void,
): Following {
  const cases = new Map<string, Followed>()

  function call(listener: Listener, delivery: Delivery): void {
    try {
      listener(delivery)
    } catch {
      // Its bug must not keep the others from hearing.
    }
  }

  return {
    follow(caseId, listener) {
      const known = cases.get(caseId)
      const followed: Followed = known ?? { listeners: new Set(), last: null }
      const entry = { listener }
      followed.listeners.add(entry)
      cases.set(caseId, followed)
      if (!known) ask('follow', caseId)
      const { last } = followed
      if (last) queueMicrotask(() => followed.listeners.has(entry) && call(listener, last))
      return () => {
        if (!followed.listeners.delete(entry) || followed.listeners.size > 0) return
        cases.delete(caseId)
        ask('unfollow', caseId)
      }
    },
    heard(caseId, delivery) {
      const followed = cases.get(caseId)
      if (!followed || !isDelivery(delivery)) return
      followed.last = delivery
      for (const { listener } of followed.listeners) call(listener, delivery)
    },
    askAgain() {
      for (const caseId of cases.keys()) ask('follow', caseId)
    },
  }
}

function isDelivery(value: unknown): value is Delivery {
  const { state, waiting, setAside } = partsOf(value)
  const known = ['sent', 'sending', 'waiting', 'refused'].includes(String(state))
  return known && isSeq(waiting) && isSeq(setAside)
}
