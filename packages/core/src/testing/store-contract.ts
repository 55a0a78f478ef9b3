import type { Store } from '../store/types'
import { checkAppending } from './store-checks/appending'
import { checkDrafts, checkFlows } from './store-checks/keeping'
import type { Expect, Kit } from './store-checks/kit'
import { checkListing } from './store-checks/listing'
import { checkOwing } from './store-checks/owing'
import { checkReading } from './store-checks/reading'
import { checkRemoving } from './store-checks/removing'
import { checkSurviving } from './store-checks/surviving'
import { checkWatching } from './store-checks/watching'

export interface StoreContractOptions {
  readonly name: string
  /** Makes a store that shares nothing with those made before. */
  readonly make: () => Store | Promise<Store>
  /** Makes another instance on the same data, as another tab would; else the same one is used. */
  readonly reopen?: (store: Store) => Store | Promise<Store>
  /**
   * There is a server behind the store, which still has what is removed from here: then removing is
   * not checked.
   */
  readonly isCopy?: boolean
  readonly describe: (name: string, body: () => void) => unknown
  readonly it: (name: string, run: () => Promise<void>) => unknown
  readonly expect: Expect
}

/**
 * Registers the checks that every store must pass, with the test runner that is handed in (Vitest,
 * Jest and others alike). A store that passes loses no event, mixes no cases and never throws.
 */
export function storeContract(options: StoreContractOptions): void {
  const { make, reopen = (store: Store) => store, it, expect } = options
  const kit: Kit = {
    expect,
    check(goal, run) {
      it(goal, async () => {
        const store = await make()
        await run(store, await reopen(store))
      })
    },
  }
  const groups: readonly [string, (kit: Kit) => void][] = [
    ['appending', checkAppending],
    ['reading', checkReading],
    ['listing', checkListing],
    ['owing', checkOwing],
    ['watching', checkWatching],
    ['flows', checkFlows],
    ['drafts', checkDrafts],
    ['removing', checkRemoving],
    ['surviving', checkSurviving],
  ]
  options.describe(options.name, () => {
    for (const [group, checks] of groups) {
      if (group === 'removing' && options.isCopy) continue
      options.describe(group, () => checks(kit))
    }
  })
}
