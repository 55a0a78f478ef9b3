import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderLab } from '../../../test/render-lab'
import { Commitments } from './commitments'

const due = (wall: string) => ({ wall, zone: 'UTC', instant: `${wall}:00.000Z` })
const sam = { id: 'sam', name: 'Sam' }
const press = (name: string) => screen.getByRole('button', { name })
const at = (group: string, day: string, time: string) => {
  const when = screen.getByRole('group', { name: group }).closest('[data-part="when"]')
  fireEvent.click(within(when as HTMLElement).getByLabelText(day))
  fireEvent.change(within(when as HTMLElement).getByLabelText('Time'), { target: { value: time } })
}

async function withNews(every?: number) {
  const opened = await renderLab(<Commitments />, { at: 'ask/commit' })
  const made = { type: 'commitment.made', owner: sam } as const
  const rhythm = every ? { every } : {}
  const day = due('2026-11-22T14:00')
  await opened.recovery.send([
    { ...made, commitment: 'c1', kind: 'fix', what: 'Refund it', due: null },
    {
      ...made,
      ...rhythm,
      commitment: 'c2',
      kind: 'update',
      what: 'Say more',
      due: day,
      parent: 'c1',
    },
  ])
  await screen.findByText('Say more')
  return opened
}
const keepNews = async ({ user }: Awaited<ReturnType<typeof withNews>>) => {
  const row = screen.getByText('Say more').closest('li') as HTMLElement
  await user.click(within(row).getByRole('button', { name: 'Kept' }))
  await screen.findByRole('group', { name: 'How often' })
}

test.each([
  ['a promise', 'By when', 'Note the promise'],
  ['news', 'When you’ll say more', 'Note the promise'],
])('a time that has passed is refused for %s', async (_, group, submit) => {
  const { user, recorded } = await renderLab(<Commitments />, { at: 'ask/commit' })
  await user.type(screen.getByLabelText('What you’ll do'), 'Bring it')
  if (group !== 'By when') await user.click(screen.getByLabelText('Not known yet'))
  at(group, 'Today', '11:59')
  await user.click(press(submit))
  expect(press(submit)).toHaveAccessibleDescription('That time has passed. Pick a later one.')
  expect(recorded()).toEqual([])
  at(group, 'Today', '12:01')
  await user.click(press(submit))
  await vi.waitFor(() => expect(recorded()[0]).toMatchObject({ what: 'Bring it' }))
})

test('once news is given on a fix without a date, the next time is asked for by itself', async () => {
  const opened = await withNews()
  expect(screen.queryByRole('group', { name: 'How often' })).toBeNull()
  await keepNews(opened)
  expect(document.activeElement).not.toBe(document.body)
  at('When you’ll say more', 'Tomorrow', '10:00')
  await opened.user.click(screen.getByLabelText('Every 2 days'))
  await opened.user.click(press('Note when'))
  await vi.waitFor(() =>
    expect(opened.recorded().at(-1)).toMatchObject({
      kind: 'update',
      parent: 'c1',
      every: 48,
      owner: sam,
      what: 'Say where it stands: Refund it',
      due: due('2026-11-23T10:00'),
    }),
  )
  expect(screen.queryByRole('group', { name: 'How often' })).toBeNull()
  expect(document.activeElement).not.toBe(document.body)
})

test('a rhythm fills in the next time', async () => {
  const opened = await withNews(24)
  await keepNews(opened)
  expect(screen.getByLabelText('Each day')).toBeChecked()
  await opened.user.click(press('Note when'))
  await vi.waitFor(() =>
    expect(opened.recorded().at(-1)).toMatchObject({ every: 24, due: due('2026-11-23T14:00') }),
  )
})

test('a promise that is with a colleague can be given to another', async () => {
  const opened = await withNews()
  await opened.recovery.send({
    type: 'commitment.delegated',
    commitment: 'c1',
    to: { id: 'Depot 4', name: 'Depot 4' },
    checkDue: due('2026-11-22T13:00'),
  })
  const row = screen.getByText('Refund it').closest('li') as HTMLElement
  await within(row).findByText(/with Depot 4/)
  await opened.user.click(within(row).getByRole('button', { name: 'Change' }))
  await opened.user.click(within(row).getByRole('button', { name: 'Give to somebody else' }))
  await opened.user.type(within(row).getByLabelText('Who'), 'Mara')
  at('You check on them', 'Today', '13:30')
  await opened.user.click(within(row).getByRole('button', { name: 'Give to somebody else' }))
  await vi.waitFor(() =>
    expect(opened.recorded().at(-1)).toMatchObject({
      type: 'commitment.delegated',
      to: { name: 'Mara' },
      checkDue: due('2026-11-22T13:30'),
    }),
  )
})
