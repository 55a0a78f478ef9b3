import { describe, expect, it } from 'vitest'
import { memoryShelf, memoryStore, type MemoryShelf } from '../store/memory-store'
import type { Store } from '../store/types'
import { storeContract } from './store-contract'
import { faults } from './store-faults.test-data'
import type { Fault } from './store-faults-keeping.test-data'

/** The goals that a store with this fault does not reach. */
async function missedBy(fault: Fault): Promise<readonly string[]> {
  const shelves = new WeakMap<Store, MemoryShelf>()
  const on = (shelf: MemoryShelf) => {
    const store = memoryStore({ shelf })
    const faulty = { ...store, ...fault(store, shelf) }
    shelves.set(faulty, shelf)
    return faulty
  }
  const checks: { goal: string; run: () => Promise<void> }[] = []
  storeContract({
    name: 'a faulty store',
    make: () => on(memoryShelf()),
    reopen: (store) => on(shelves.get(store) ?? memoryShelf()),
    describe: (_, body) => body(),
    it: (goal, run) => checks.push({ goal, run }),
    expect,
  })
  const missed = await Promise.all(
    checks.map(({ goal, run }) =>
      run().then(
        () => [],
        () => [goal],
      ),
    ),
  )
  return missed.flat()
}

describe('the store contract', () => {
  it('finds nothing wrong with a sound store', async () => {
    expect(await missedBy(() => ({}))).toEqual([])
  })

  it.each(faults)('finds a store that %s', async (_, fault, ...goals) => {
    expect(await missedBy(fault)).toEqual(expect.arrayContaining(goals))
  })
})
