import type { Store } from '../store/types'
import { inTime } from './time/in-time'

async function orElse<T>(call: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await inTime(call)
  } catch {
    return otherwise
  }
}

function orNothing(call: () => (() => void) | undefined): () => void {
  try {
    return call() ?? nothing
  } catch {
    return nothing
  }
}
const nothing = () => {}

/**
 * The host's store, held to its contract: what throws, rejects or does not answer in ten seconds
 * counts as not kept. Reading alone passes its failure on, because a log that cannot be read must
 * not look like an empty one.
 */
export function trustedStore(store: Store): Store {
  const failed = { ok: false, code: 'store/failed', reason: 'The store broke.' } as const
  const unknown = { kind: 'memory', reason: null } as const
  return {
    append: (...args) => orElse(() => store.append(...args), failed),
    read: (...args) => inTime(() => store.read(...args)),
    list: (...args) => inTime(() => store.list(...args)),
    watch: (...args) => orNothing(() => store.watch(...args)),
    ...(store.delivery && {
      delivery: (...args) => orNothing(() => store.delivery?.(...args)),
    }),
    putFlow: (...args) => orElse(() => store.putFlow(...args), false),
    getFlow: (...args) => orElse(() => store.getFlow(...args), null),
    putDraft: (...args) => orElse(() => store.putDraft(...args), false),
    drafts: (...args) => orElse(() => store.drafts(...args), []),
    clearDraft: (...args) => orElse(() => store.clearDraft(...args), undefined),
    remove: (...args) => orElse(() => store.remove(...args), false),
    status: () => orElse(() => store.status(), unknown),
  }
}
