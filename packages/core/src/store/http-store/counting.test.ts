import { expect, test } from 'vitest'
import { openedEvent } from '../../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../../tests/fixtures/small-flow'
import { deskOn } from '../../../../../tests/fixtures/wire/desk'
import { openCase } from '../../case/open-case'
import type { Store } from '../../index'
import { promised } from '../../testing/store-checks/kit'
import { memoryStore } from '../memory-store'

const days = 86_400_000
const opened = openedEvent(smallFlow)
const promise = promised(2, 'c1')
const due = Date.parse('2026-11-23T15:00:00.000Z')

/** Opens a case that owes something, on a computer with a clock of its own; how often that was counted. */
async function countedOn(store: Store, now: number, pass = async () => {}): Promise<number> {
  const { about } = opened
  const recovery = await openCase({ caseId: 'a', flow: smallFlow, store, about, now: () => now })
  expect(recovery.log.length).toBeGreaterThan(1)
  await pass()
  recovery.refresh()
  await recovery.flush()
  return recovery.log.filter(({ type }) => type === 'commitment.fell-due').length
}

test('a computer whose clock is five days ahead counts nothing where a server does', async () => {
  const { server, store, world } = deskOn()
  await server.store.putFlow(opened.flow.hash, smallFlow)
  await server.store.append('a', 0, [opened, promise])
  const pass = async () => void (await world.run(world.now() + 1_000))
  expect(await countedOn(store, due + 5 * days, pass)).toBe(0)
  await pass()
  expect(await server.store.read('a')).toEqual([opened, promise])
  expect(await store.copy.read('a')).toEqual([opened, promise])
})

test('where there is no server the page counts what has fallen due', async () => {
  const store = memoryStore()
  await store.putFlow(opened.flow.hash, smallFlow)
  await store.append('a', 0, [opened, promise])
  expect(await countedOn(store, due - 1)).toBe(0)
  expect(await countedOn(store, due)).toBe(1)
})
