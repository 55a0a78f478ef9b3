import { memoryStore, type CaseEvent, type Store } from '@amends/core'
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { openLab } from '../../test/lab-case'
import { at, entries, entry, list, promise, sam, show } from '../../test/ledger-lab'

const ben = { id: 'ben', name: 'Ben' }
const typesOf = async (store: Store, caseId: string) =>
  ((await store.read(caseId)) as CaseEvent[]).map(({ type }) => type)

test('says that nothing is owed', async () => {
  show(memoryStore())
  expect(await screen.findByText('Nothing is owed.')).toBeVisible()
  expect(list()).toHaveAttribute('data-state', 'empty')
})

test('is busy while it reads, and never blank', () => {
  const store = { ...memoryStore(), list: () => new Promise<never>(() => {}) }
  show(store)
  expect(list()).toHaveAttribute('aria-busy', 'true')
  expect(screen.getByText('Looking up what is owed')).toBeInTheDocument()
})

test('lists all of every case, soonest first, with whom, late and due by word', async () => {
  const store = memoryStore()
  await promise(store, 'later', 90)
  await promise(store, 'undated', null)
  await promise(store, 'late', -2, 'Promise late', ben)
  await promise(store, 'due', 3)
  show(store)
  await screen.findByText('Promise late')
  const told = entries().map((one) => [one.dataset['state'], one.textContent])
  expect(told.map(([state]) => state)).toEqual(['late', 'due', 'open', 'open'])
  expect(told[0]?.[1]).toContain('late today 10:00')
  expect(told[0]?.[1]).toContain('with Ben')
  expect(told[1]?.[1]).toContain('due today 15:00')
  expect(told[3]?.[1]).toContain('no date yet')
})

test('lists what one person owes', async () => {
  const store = memoryStore()
  await promise(store, 'mine', 3)
  await promise(store, 'theirs', 3, 'Promise theirs', ben)
  show(store, { owner: 'sam' })
  expect(await screen.findByText('Promise mine')).toBeVisible()
  expect(screen.queryByText('Promise theirs')).toBeNull()
})

test('one press opens the case', async () => {
  const store = memoryStore()
  await promise(store, 'a', 3)
  const onOpenCase = vi.fn<(caseId: string) => void>()
  const { user } = show(store, { onOpenCase })
  await user.click(await screen.findByText('Promise a'))
  expect(onOpenCase).toHaveBeenCalledExactlyOnceWith('a')
})

test('keeps a promise in its case, says so, and puts the focus near', async () => {
  const store = memoryStore()
  await promise(store, 'a', 3)
  await promise(store, 'b', 5)
  const { user } = show(store)
  await user.click((await entry('Promise a')).getByRole('button', { name: 'Kept' }))
  await vi.waitFor(() => expect(screen.queryByText('Promise a')).toBeNull())
  expect(await typesOf(store, 'a')).toContain('commitment.kept')
  expect(screen.getByText('Kept: Promise a. 1 still owed.')).toBeInTheDocument()
  const rest = await entry('Promise b')
  expect(rest.getByRole('button', { name: 'Change' })).toHaveFocus()
})

test('moves a promise with the words to tell them first, a time and a reason', async () => {
  const store = memoryStore()
  await promise(store, 'a', 3)
  const insert = vi.fn<(text: string) => void>()
  const { user } = show(store, { host: { insert } })
  const row = await entry('Promise a')
  await user.click(row.getByRole('button', { name: 'Change' }))
  await user.click(row.getByRole('button', { name: 'Move' }))
  await user.type(await row.findByLabelText('Why it moves'), 'No van')
  await user.click(row.getByRole('button', { name: 'Insert' }))
  expect(row.getByText('Fill in the new time first.')).toBeVisible()
  fireEvent.click(row.getByLabelText('Tomorrow'))
  fireEvent.change(row.getByLabelText('Time'), { target: { value: '15:00' } })
  await user.click(row.getByRole('button', { name: 'Insert' }))
  await vi.waitFor(() => expect(insert).toHaveBeenCalledOnce())
  expect(insert.mock.calls[0]?.[0]).toBe(
    'I promised you this for today 15:00: Promise a. I can’t keep that. The new time is tomorrow 15:00.',
  )
  await user.click(row.getByLabelText('Told them'))
  await user.click(row.getByRole('button', { name: 'Move' }))
  await screen.findByText('tomorrow 15:00')
  const log = (await store.read('a')) as CaseEvent[]
  expect(log.find(({ type }) => type === 'commitment.moved')).toMatchObject({
    due: { instant: '2026-11-23T15:00:00.000Z' },
    told: true,
    reason: 'No van',
    by: 'sam',
  })
})

test('hands a promise to a colleague, and leaves the check', async () => {
  const store = memoryStore()
  await promise(store, 'a', 10)
  const { user } = show(store)
  const row = await entry('Promise a')
  await user.click(row.getByRole('button', { name: 'Change' }))
  await user.click(row.getByRole('button', { name: 'Hand over' }))
  await user.type(await row.findByLabelText('Who'), 'Depot 4')
  await user.click(row.getByRole('button', { name: 'Hand over' }))
  expect(await screen.findByText('Check: Promise a')).toBeVisible()
  expect(screen.getByText(/with Depot 4/)).toBeVisible()
})

test('says of a follow-up that the fix has moved past it, until it moves too', async () => {
  const store = memoryStore()
  const recovery = await openLab(undefined, { store, caseId: 'a' })
  const made = { type: 'commitment.made', owner: sam } as const
  const fix = { ...made, commitment: 'fix', kind: 'fix', what: 'A new hinge' } as const
  const call = { ...made, commitment: 'call', kind: 'follow-up', what: 'Ring and ask' } as const
  await recovery.send({ ...fix, due: at(3) })
  await recovery.send({ ...call, due: at(5) })
  const move = (commitment: string, hours: number) =>
    act(() =>
      recovery.send({
        type: 'commitment.moved',
        commitment,
        due: at(hours),
        told: true,
        reason: 'No van',
      }),
    )
  const early = 'Due before the fix. Move it.'
  show(store)
  await screen.findByText('Ring and ask')
  expect(screen.queryByText(early)).toBeNull()
  await move('fix', 9)
  expect(await (await entry('Ring and ask')).findByText(early)).toBeVisible()
  await move('call', 12)
  await vi.waitFor(() => expect(screen.queryByText(early)).toBeNull())
  await recovery.dispose()
})

test('follows the store while it is shown', async () => {
  const store = memoryStore()
  show(store)
  await screen.findByText('Nothing is owed.')
  await act(() => promise(store, 'a', 3))
  expect(await screen.findByText('Promise a')).toBeVisible()
})

test.each([
  ['cannot be read', { read: () => Promise.reject(new Error('no')) }, /could not be read/],
  [
    'takes nothing',
    { append: async () => ({ ok: false, code: 'store/full', reason: 'Full.' }) as const },
    /Not saved, so nothing was changed/,
  ],
  ['no longer has the case', { read: async () => [] }, /no longer here/],
])('says in place that nothing was changed when the store %s', async (_, broken, why) => {
  const store = memoryStore()
  await promise(store, 'a', 3)
  const { user } = show({ ...store, ...broken })
  const row = await entry('Promise a')
  await user.click(row.getByRole('button', { name: 'Kept' }))
  expect((await row.findAllByText(why))[0]).toBeVisible()
  expect(await typesOf(store, 'a')).not.toContain('commitment.kept')
})

test('does not give up what was said to change when the store takes nothing', async () => {
  const store = memoryStore()
  await promise(store, 'a', 10)
  let full = true
  const append: Store['append'] = async (...given) =>
    full ? { ok: false, code: 'store/full', reason: 'Full.' } : store.append(...given)
  const { user } = show({ ...store, append })
  const row = await entry('Promise a')
  await user.click(row.getByRole('button', { name: 'Change' }))
  await user.click(row.getByRole('button', { name: 'Hand over' }))
  await user.type(await row.findByLabelText('Who'), 'Depot 4')
  await user.click(row.getByRole('button', { name: 'Hand over' }))
  expect((await row.findAllByText(/Leave this open/))[0]).toBeVisible()
  full = false
  await user.click(row.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Check: Promise a')).toBeVisible()
})

test('says that it cannot be read, and reads again', async () => {
  const store = memoryStore()
  await promise(store, 'a', 3)
  let broken = true
  const listing: Store['list'] = (filter) =>
    broken ? Promise.reject(new Error('no')) : store.list(filter)
  const { user } = show({ ...store, list: listing })
  expect(await screen.findByRole('alert')).toHaveTextContent('What is owed could not be read')
  broken = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Promise a')).toBeVisible()
})

test('says why nothing outlives the tab', async () => {
  show(memoryStore({ reason: 'This browser does not let this page store anything.' }))
  expect(
    await screen.findByText(/Kept until this tab closes\. This browser does not/),
  ).toBeVisible()
})

test('draws thirty of a thousand, and thirty more with each press', async () => {
  const store = memoryStore()
  await promise(store, 'a', 3)
  const [one] = await store.list()
  const many = Array.from({ length: 1_000 }, (_, at) => ({ ...one!, caseId: `case ${at}` }))
  const { user } = show({ ...store, list: async () => many })
  await screen.findAllByText('Promise a')
  expect(entries()).toHaveLength(30)
  expect(document.querySelectorAll('*').length).toBeLessThan(700)
  await user.click(screen.getByRole('button', { name: '970 more' }))
  expect(entries()).toHaveLength(60)
})
