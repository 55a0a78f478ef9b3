import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Host } from '../../case/host'
import { renderLab } from '../../../test/render-lab'
import { renderPart } from '../../../test/render-part'
import { aBeat, viewRecovery } from '../../../test/view-recovery'
import { Commitments } from './commitments'

const lab = (host?: Host) => renderLab(<Commitments />, { at: 'ask/commit', ...(host && { host }) })
const group = (name: string) => within(screen.getByRole('group', { name }))
const at = (name: string, day: string, time: string) => {
  fireEvent.click(group(name).getByLabelText(day))
  const when = screen.getByRole('group', { name }).closest('[data-part="when"]')
  fireEvent.change(within(when as HTMLElement).getByLabelText('Time'), { target: { value: time } })
}
const due = (wall: string) => ({ wall, zone: 'UTC', instant: `${wall}:00.000Z` })
const note = () => screen.getByRole('button', { name: 'Note the promise' })
const sam = { id: 'sam', name: 'Sam' }

async function withFix() {
  const opened = await lab()
  await opened.recovery.send({
    type: 'commitment.made',
    commitment: 'c1',
    kind: 'fix',
    what: 'Bring it',
    due: due('2026-11-23T09:00'),
    owner: sam,
  })
  await screen.findByText('Bring it')
  return opened
}

test('offers what was agreed as what is promised', async () => {
  const opened = await renderLab(<Commitments />)
  const agreed = { type: 'offer.made', offer: 'o1', text: 'Saturday, 9 to 10', cost: null } as const
  await opened.recovery.send([
    { ...agreed, gesture: false },
    { type: 'offer.settled', offer: 'o1', result: 'accepted' },
    { type: 'beat.jumped', beat: 'ask/fields', to: 'ask/commit' },
  ])
  expect(await screen.findByLabelText('What you’ll do')).toHaveValue('Saturday, 9 to 10')
})

test('hands the browser a calendar file for a promise, or says that it may not', async () => {
  const { user } = await withFix()
  await user.click(screen.getByRole('button', { name: 'Change' }))
  const saved: Blob[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const give = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob)
    return 'blob:1'
  })
  await user.click(screen.getByRole('button', { name: 'Add to calendar' }))
  const done = { name: 'Handed to the browser' }
  await user.click(await screen.findByRole('button', done, { timeout: 30_000 }))
  expect(await saved[0]?.text()).toContain('SUMMARY:Fix: Bring it (Ana)')
  give.mockImplementation(() => {
    throw new Error('denied')
  })
  await user.click(screen.getByRole('button', done))
  await screen.findByRole('button', { name: 'No file here. Note it by hand.' })
  vi.restoreAllMocks()
})

test('notes a fix with a time, and has the host make a task of it', async () => {
  const createTask = vi.fn(() => ({ ref: 'T-1' }))
  const { user, recorded } = await lab({ createTask })
  await user.type(screen.getByLabelText('What you’ll do'), 'Bring it')
  at('By when', 'Tomorrow', '09:00')
  await user.click(note())
  await vi.waitFor(() =>
    expect(recorded()).toMatchObject([
      { type: 'commitment.made', kind: 'fix', what: 'Bring it', due: due('2026-11-23T09:00') },
      { type: 'effect.asked', capability: 'createTask' },
      { type: 'effect.done', ref: 'T-1' },
    ]),
  )
  expect(createTask).toHaveBeenCalledWith(
    expect.objectContaining({ what: 'Bring it', due: '2026-11-23T09:00:00.000Z', owner: sam }),
  )
  expect(document.activeElement).not.toBe(document.body)
})

test('takes no promise without a time, or a time when there will be news', async () => {
  const { user, recorded } = await lab()
  await user.type(screen.getByLabelText('What you’ll do'), 'Refund it')
  await user.click(note())
  const why = 'Give it a time, or say when you’ll give one.'
  expect(note()).toHaveAccessibleDescription(why)
  await user.click(group('By when').getByLabelText('Not known yet'))
  await user.click(note())
  expect(recorded()).toEqual([])
  at('When you’ll say more', 'Today', '15:00')
  await user.click(note())
  await vi.waitFor(() => expect(recorded()).toHaveLength(2))
  const [fix, update] = recorded() as [{ commitment: string }, object]
  expect(fix).toMatchObject({ kind: 'fix', due: null })
  expect(update).toMatchObject({
    kind: 'update',
    due: due('2026-11-22T15:00'),
    parent: fix.commitment,
  })
})

test('hands it to a colleague with a check before the customer’s time', async () => {
  const { user, recorded } = await lab()
  await user.type(screen.getByLabelText('What you’ll do'), 'Bring it')
  at('By when', 'Today', '22:00')
  await user.click(screen.getByLabelText('A colleague'))
  await user.click(note())
  expect(screen.getByLabelText('Who')).toHaveAccessibleDescription('Say who does it.')
  await user.type(screen.getByLabelText('Who'), 'Depot 4')
  expect(screen.getByText(/You check on them today 17:00/)).toBeVisible()
  await user.click(note())
  await vi.waitFor(() =>
    expect(recorded()[1]).toMatchObject({
      type: 'commitment.delegated',
      to: { name: 'Depot 4' },
      checkDue: due('2026-11-22T17:00'),
    }),
  )
})

test('refuses a check that comes after the customer’s time', async () => {
  const { user, recorded } = await lab()
  await user.type(screen.getByLabelText('What you’ll do'), 'Bring it')
  at('By when', 'Today', '22:00')
  await user.click(screen.getByLabelText('A colleague'))
  await user.type(screen.getByLabelText('Who'), 'Depot 4')
  await user.click(screen.getByRole('button', { name: 'Another time' }))
  at('You check on them', 'Tomorrow', '09:00')
  await user.click(note())
  const why = 'Check on them before the promised date.'
  await vi.waitFor(() => expect(note()).toHaveAccessibleDescription(why))
  expect(recorded()).toEqual([])
})

test('keeps a promise in one press and puts the focus near', async () => {
  const { user, recorded } = await withFix()
  await user.click(screen.getByRole('button', { name: 'Kept' }))
  await vi.waitFor(() =>
    expect(recorded().at(-1)).toEqual({ type: 'commitment.kept', commitment: 'c1' }),
  )
  expect(screen.queryByText('Bring it')).toBeNull()
  expect(document.activeElement).not.toBe(document.body)
})

test('moves a promise only with a reason, a time, and whether they were told', async () => {
  const { user, recorded } = await withFix()
  await user.click(screen.getByRole('button', { name: 'Change' }))
  await user.click(screen.getByRole('button', { name: 'Move' }))
  const row = within(document.querySelector('[data-part="commitment"]') as HTMLElement)
  await user.type(row.getByLabelText('Why it moves'), 'No van')
  const move = () => row.getByRole('button', { name: 'Move' })
  await user.click(move())
  expect(move()).toHaveAccessibleDescription('Give it a time.')
  at('New time', 'Tomorrow', '15:00')
  await user.click(move())
  expect(move()).toHaveAccessibleDescription('Say whether they know.')
  await user.click(row.getByLabelText('Told them'))
  await user.click(move())
  await vi.waitFor(() =>
    expect(recorded().at(-1)).toEqual({
      type: 'commitment.moved',
      commitment: 'c1',
      due: due('2026-11-23T15:00'),
      told: true,
      reason: 'No van',
    }),
  )
  expect(row.getByRole('button', { name: 'Change' })).toHaveFocus()
})

test.each([
  ['Broken', 'What got in the way', 'commitment.broken'],
  ['Withdraw', 'Why it’s no longer owed', 'commitment.withdrawn'],
])('%s needs a reason', async (name, label, type) => {
  const { user, recorded } = await withFix()
  await user.click(screen.getByRole('button', { name: 'Change' }))
  await user.click(screen.getByRole('button', { name }))
  await user.keyboard('{Enter}')
  expect(screen.getByLabelText(label)).toHaveAccessibleDescription('Say why.')
  await user.type(screen.getByLabelText(label), 'No van{Enter}')
  await vi.waitFor(() =>
    expect(recorded().at(-1)).toEqual({ type, commitment: 'c1', reason: 'No van' }),
  )
})

test('asks for no further promise once the customer has left and all are kept', () => {
  const beat = { ...aBeat, phase: 'after', records: ['commitments'] } as const
  const recovery = viewRecovery({ beat, owed: [] })
  Object.assign(recovery, { log: [{ type: 'commitment.made' }] })
  renderPart(<Commitments />, { recovery })
  expect(screen.getByRole('button', { name: 'Another promise' })).toBeVisible()
  expect(screen.queryByLabelText('What you’ll do')).toBeNull()
})

test('does not offer again what is promised already', async () => {
  const { user, recovery } = await withFix()
  await recovery.send([
    { type: 'offer.made', offer: 'o1', text: 'Bring it', cost: null, gesture: false },
    { type: 'offer.settled', offer: 'o1', result: 'accepted' },
  ])
  await user.click(screen.getByRole('button', { name: 'Another promise' }))
  await user.selectOptions(screen.getByLabelText(/This is a/), 'fix')
  expect(screen.getByLabelText('What you’ll do')).toHaveValue('')
})
