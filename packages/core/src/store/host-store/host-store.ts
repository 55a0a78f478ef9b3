import { checkedStore } from '../checked-store'
import { listeners } from '../listeners'
import { memoryStore } from '../memory-store'
import type { Store } from '../types'
import { keeperBehind } from './answers'
import { connectionBy } from './connection'
import { followingBy } from './following'
import type { HostStore, HostStoreOptions } from './types'

/**
 * Keeps cases in the store of the page around this frame, where the frame itself may store nothing
 * or what it stores is its own. What it calls stored, the page's store calls stored. Where no page
 * answers at first, cases are kept in memory and `status()` says why. A page that was there and has
 * gone is looked for; until it is back nothing is called stored, and what is asked for is refused at
 * once (`store/unreachable`). Touches nothing until it is first used. Nothing rejects but reading
 * and listing what the page does not give: that must not look like nothing.
 */
export function hostStore(options: HostStoreOptions): HostStore {
  const watching = listeners()
  let memory: Store | undefined
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
  const following = followingBy((method, caseId) => void whenThere(method, caseId))
  const page = keeperBehind(connection.ask)

  async function place() {
    const reason = await connection.unavailable()
    return reason === null ? page : (memory ??= memoryStore({ reason }))
  }
  async function whenThere(method: 'follow' | 'unfollow', caseId: string): Promise<void> {
    if ((await connection.unavailable()) === null) await connection.ask(method, [caseId])
  }
  /** What changed while the page was gone: whoever watches looks again. */
  async function catchUp(): Promise<void> {
    const cases = await page.list().catch(() => [])
    for (const { caseId, seq } of cases) watching.tell(caseId, seq)
  }

  const store = checkedStore(place, {
    watch: watching.watch,
    // The page tells of what it kept, whoever wrote it.
    tell(caseId, seq) {
      if (memory) watching.tell(caseId, seq)
    },
  })
  return {
    ...store,
    list: async (filter) => (await place()).list(filter),
    watch(caseId, listener) {
      void connection.unavailable()
      return store.watch(caseId, listener)
    },
    delivery: following.follow,
    close: connection.close,
  }
}
