import type { Store } from '../store/types'

/** How long a store may take to answer, in milliseconds. */
const patience = 10_000

/** The store's answer; rejects when there is none in time. */
function inTime<T>(call: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(late)), patience)
    const stop = () => clearTimeout(timer)
    call().finally(stop).then(resolve, reject)
  })
}
const late =
  '[amends] The store did not answer within ten seconds. What it holds is not known. Try again. ' +
  '(store/late)'

async function orElse<T>(call: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await inTime(call)
  } catch {
    return otherwise
  }
}

/**
 * The host's store, held to its contract: what throws, rejects or does
 * not answer in ten seconds counts as not kept. Reading alone
 * passes its failure on, because a log that cannot be read must not look like an empty one.
 */
export function trustedStore(store: Store): Store {
  const failed = { ok: false, code: 'store/failed', reason: 'The store broke.' } as const
  const unknown = { kind: 'memory', reason: null } as const
  return {
    append: (...args) => orElse(() => store.append(...args), failed),
    read: (...args) => inTime(() => store.read(...args)),
    list: (...args) => inTime(() => store.list(...args)),
    watch(...args) {
      try {
        return store.watch(...args)
      } catch {
        return () => {}
      }
    },
    putFlow: (...args) => orElse(() => store.putFlow(...args), false),
    getFlow: (...args) => orElse(() => store.getFlow(...args), null),
    putDraft: (...args) => orElse(() => store.putDraft(...args), false),
    drafts: (...args) => orElse(() => store.drafts(...args), []),
    clearDraft: (...args) => orElse(() => store.clearDraft(...args), undefined),
    status: () => orElse(() => store.status(), unknown),
  }
}
