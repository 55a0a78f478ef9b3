import { checkedStore, type Keeper } from '../checked-store'
import { listeners } from '../listeners'
import type { Delivery, Store } from '../types'
import { keeperBehind } from './answers'
import { connectionBy } from './connection'
import { followingBy } from './following'
import type { HostStore, HostStoreOptions } from './types'

/**
 * Keeps cases in the store of the page around this frame, where the frame itself may store nothing
 * or what it stores is its own. What it calls stored, the page's store calls stored. Where no page
 * answers at first, cases are kept `otherwise`, and there they stay until the frame is loaded anew.
 * A page that was there and has gone is looked for; until it is back nothing is called stored, and
 * what is asked for is refused at once (`store/unreachable`). Touches nothing until it is first
 * used. Nothing rejects but reading and listing what the page does not give: that must not look like
 * nothing.
 */
export function hostStore(options: HostStoreOptions): HostStore {
  const watching = listeners()
  const stops = new Map<string, (() => void) | undefined>()
  let instead: Store | undefined
  const connection = connectionBy(
    options,
    {
      changed: (caseId, seq) => watching.tell(caseId, seq),
      delivery: (caseId, delivery) => following.heard(caseId, delivery),
    },
    (before) => {
      following.askAgain()
      if (before && watching.size > 0) void catchUp()
    },
  )
  const following = followingBy(
    (method, caseId) => void followed(method, caseId).catch(() => undefined),
  )
  const page = keeperBehind(connection.ask)

  async function place(): Promise<Keeper> {
    const reason = await connection.unavailable()
    if (reason === null || instead) return instead ?? page
    instead = options.otherwise(reason)
    instead.watch(null, (seq, caseId) => watching.tell(caseId, seq))
    return instead
  }
  async function followed(method: 'follow' | 'unfollow', caseId: string): Promise<void> {
    await place()
    if (!instead) return void (await connection.ask(method, [caseId]))
    stops.get(caseId)?.()
    stops.delete(caseId)
    if (method === 'unfollow') return
    const heard = (delivery: Delivery) => following.heard(caseId, delivery)
    stops.set(caseId, instead.delivery?.(caseId, heard))
  }
  /** What changed while the page was gone: whoever watches looks again. */
  async function catchUp(): Promise<void> {
    const cases = await page.list().catch(() => [])
    for (const { caseId, seq } of cases) watching.tell(caseId, seq)
  }

  // Whoever keeps a case tells of it, whoever wrote it.
  const store = checkedStore(place, { watch: watching.watch, tell: () => undefined })
  return {
    ...store,
    list: async (filter) => (await place()).list(filter),
    watch(caseId, listener) {
      void place().catch(() => undefined)
      return store.watch(caseId, listener)
    },
    delivery: following.follow,
    close: connection.close,
  }
}
