import { expect, test, vi } from 'vitest'
import { leave, send, smallCase } from '../../../../tests/fixtures/cases'
import { deaf, storeWith } from '../../../../tests/fixtures/stores'
import { memoryShelf, memoryStore } from '../store/memory-store'
import type { Store } from '../index'

const durable = async () => ({ kind: 'durable', reason: null }) as const
const finished = leave('listen/hear', 'finished')

async function leftIn(store: Store) {
  return { events: await store.read('case-1'), drafts: await store.drafts('case-1') }
}
const nothing = { events: [], drafts: [] }

test('a removed case is gone from its store and from the page', async () => {
  const store = storeWith()
  const recovery = await smallCase({ store })
  await send(recovery, finished)
  recovery.draft('impact', 'a day')
  expect(await recovery.remove()).toEqual({ ok: true })
  expect(await leftIn(store)).toEqual(nothing)
  expect(recovery.view()).toMatchObject({
    readOnly: { code: 'case/removed' },
    beat: null,
    kept: { story: null },
    about: { customer: null },
    saved: 'saved',
  })
  expect(recovery.log).toEqual([])
  expect(recovery.draftOf('impact')).toBeNull()
})

test('nothing is written after it, neither by typing nor by leaving', async () => {
  const store = storeWith()
  const recovery = await smallCase({ store })
  await recovery.remove()
  recovery.draft('story', 'too late')
  expect(await recovery.send(finished)).toMatchObject({ ok: false, code: 'case/removed' })
  await recovery.flush()
  await recovery.dispose()
  expect(await leftIn(store)).toEqual(nothing)
})

test('it can be begun anew', async () => {
  const store = storeWith()
  await (await smallCase({ store })).remove()
  const again = await smallCase({ store })
  expect(again.view()).toMatchObject({ readOnly: null, beat: { path: 'listen/hear' } })
})

test('another page that has it open hears of it, its drafts on the way included', async () => {
  const shelf = memoryShelf()
  const here = { ...memoryStore({ shelf }), status: durable }
  const release = { now: () => {} }
  const there = {
    ...memoryStore({ shelf }),
    status: durable,
    async putDraft(...draft: Parameters<Store['putDraft']>) {
      await new Promise<void>((resolve) => {
        release.now = resolve
      })
      return here.putDraft(...draft)
    },
  }
  const [one, other] = [await smallCase({ store: here }), await smallCase({ store: there })]
  other.draft('story', 'on its way')
  expect(await one.remove()).toEqual({ ok: true })
  await vi.waitFor(() => expect(other.view().readOnly?.code).toBe('case/removed'))
  release.now()
  await vi.waitFor(async () => expect(await leftIn(here)).toEqual(nothing))
  await other.dispose()
  expect(await leftIn(here)).toEqual(nothing)
})

test('what a store still holds is not removed from it because a page hears that it is gone', async () => {
  const shelf = memoryShelf()
  const store = memoryStore({ shelf })
  const remove = vi.fn<Store['remove']>(store.remove)
  const recovery = await smallCase({ store: { ...store, status: durable, remove } })
  await send(recovery, finished)
  shelf.listeners.tell('case-1', 0)
  await vi.waitFor(() => expect(recovery.view().readOnly?.code).toBe('case/removed'))
  await recovery.dispose()
  expect(remove).not.toHaveBeenCalled()
  expect((await leftIn(store)).events).toHaveLength(2)
})

test('is refused while some of it is not saved, and nothing is removed', async () => {
  const store = storeWith()
  const recovery = await smallCase({ store })
  const { append } = store
  store.append = async () => ({ ok: false, code: 'store/full', reason: 'No room.' })
  await send(recovery, finished)
  expect(await recovery.remove()).toMatchObject({ ok: false, code: 'case/unsaved' })
  expect(recovery.log).toHaveLength(2)
  expect(await store.read('case-1')).toHaveLength(1)
  store.append = append
  expect(await recovery.remove()).toEqual({ ok: true })
})

test('a page that holds what was never saved keeps it when another removes the case', async () => {
  const shelf = memoryShelf()
  const store = { ...memoryStore({ shelf }), status: durable }
  const full = { now: true }
  const there: Store = {
    ...store,
    append: (...args) =>
      full.now
        ? Promise.resolve({ ok: false, code: 'store/full', reason: 'No room.' })
        : store.append(...args),
  }
  const [one, other] = [await smallCase({ store }), await smallCase({ store: there })]
  await send(other, finished)
  await one.remove()
  await other.flush()
  expect(other.view()).toMatchObject({ readOnly: null, saved: 'not-saved' })
  full.now = false
  await other.flush()
  expect((await store.read('case-1')).length).toBe(other.log.length)
})

test('a store that cannot remove it is told, and the case goes on', async () => {
  const store = storeWith({ remove: () => Promise.reject(new Error('a bug of the host')) })
  const recovery = await smallCase({ store: deaf(store) })
  expect(await recovery.remove()).toMatchObject({ ok: false, code: 'store/failed' })
  await send(recovery, finished)
  expect(recovery.view().readOnly).toBeNull()
})
