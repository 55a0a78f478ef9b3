import { memoryStore, type CaseListing, type Store } from '@amends/core'
import { act, screen } from '@testing-library/react'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { entries, entry, list, promise, show } from '../../test/ledger-lab'

const noAnswer = (known: readonly CaseListing[]) =>
  Promise.reject(Object.assign(new Error('no'), { known }))

test('never says that nothing is owed while nobody answers', async () => {
  let known: readonly CaseListing[] = []
  let answers = true
  const store = memoryStore()
  const listing: Store['list'] = (filter) => (answers ? store.list(filter) : noAnswer(known))
  show({ ...store, list: listing })
  expect(await screen.findByText('Nothing is owed.')).toBeVisible()
  answers = false
  await act(() => promise(store, 'a', 3))
  expect(await screen.findByRole('alert')).toHaveTextContent('What is owed could not be read')
  expect(list()).toHaveAttribute('data-state', 'failed')
  expect(screen.queryByText('Nothing is owed.')).toBeNull()
  known = await store.list()
  await act(async () => screen.getByRole('button', { name: 'Try again' }).click())
  expect(await screen.findByText('Promise a')).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('This may be out of date')
})

test('shows what is known while nobody answers, as it stands here', async () => {
  const store = memoryStore()
  await promise(store, 'a', 3)
  await promise(store, 'b', 4)
  let answers = true
  const listing: Store['list'] = async (filter) => {
    const cases = await store.list(filter)
    return answers ? cases : noAnswer(cases)
  }
  const { user } = show({ ...store, list: listing })
  await screen.findByText('Promise b')
  answers = false
  await user.click((await entry('Promise a')).getByRole('button', { name: 'Kept' }))
  await vi.waitFor(() => expect(screen.queryByText('Promise a')).toBeNull())
  expect(await screen.findByText('Promise b')).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('This may be out of date')
})

test('says no more than that it was kept where nobody answers what is left', async () => {
  const store = memoryStore()
  await promise(store, 'a', 3)
  const { user } = show({ ...store, list: async () => noAnswer(await store.list()) })
  await user.click((await entry('Promise a')).getByRole('button', { name: 'Kept' }))
  expect(await screen.findByText('Kept: Promise a.')).toBeInTheDocument()
  expect(await screen.findByText(/What is owed could not be read/)).toBeVisible()
})

describe('while much changes', () => {
  const tick = (ms = 0) => act(() => vi.advanceTimersByTimeAsync(ms))

  /** The list of a store in which many promises are made in one go; how often all of it was read. */
  async function busy() {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const store = memoryStore()
    const listing = vi.fn(store.list)
    show({ ...store, list: listing })
    await tick()
    await promise(store, 'a', 3)
    await tick()
    expect(screen.getByText('Promise a')).toBeVisible()
    for (const name of ['b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      await promise(store, name, 3)
      await tick()
    }
    return { store, listing }
  }

  test('reads all that is owed but a few times, and ends with what is', async () => {
    const { listing } = await busy()
    expect(listing.mock.calls.length).toBeLessThan(6)
    await tick(10_000)
    expect(entries()).toHaveLength(8)
    expect(listing.mock.calls.length).toBeLessThan(7)
  })
})
