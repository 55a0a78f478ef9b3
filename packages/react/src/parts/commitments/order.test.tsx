import type { CaseEventInput } from '@amends/core'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderLab } from '../../../test/render-lab'
import { Notices } from '../notices/notices'
import { Commitments } from './commitments'

const due = (wall: string) => ({ wall, zone: 'UTC', instant: `${wall}:00.000Z` })
const sam = { id: 'sam', name: 'Sam' }
const promise = (kind: 'fix' | 'follow-up', wall: string): CaseEventInput => ({
  type: 'commitment.made',
  commitment: kind,
  kind,
  what: kind === 'fix' ? 'Bring it' : 'Ring Ana',
  due: due(wall),
  owner: sam,
})
const pick = (legend: RegExp, day: string, time: string) => {
  const when = screen.getByRole('group', { name: legend }).closest('[data-part="when"]')
  const inside = within(when as HTMLElement)
  fireEvent.click(inside.getByLabelText(day))
  fireEvent.change(inside.getByLabelText('Time'), { target: { value: time } })
}
const row = (kind: string) =>
  within(document.querySelector(`[data-part="commitment"][data-kind="${kind}"]`) as HTMLElement)

const parts = (
  <>
    <Commitments />
    <Notices />
  </>
)

async function owing(...promised: readonly CaseEventInput[]) {
  const opened = await renderLab(parts, { at: 'ask/commit' })
  await act(() => opened.recovery.send(promised))
  return opened
}

test('says before the press what a follow-up comes after, and why an earlier one is refused', async () => {
  const { user, recorded } = await owing(promise('fix', '2026-11-23T09:00'))
  await user.click(screen.getByRole('button', { name: 'Another promise' }))
  expect(screen.getByLabelText(/This is a/)).toHaveValue('follow-up')
  const by = /^By when, after “Bring it”, tomorrow 9:00$/
  await user.type(screen.getByLabelText('What you’ll do'), 'Ring Ana')
  pick(by, 'Today', '17:00')
  const note = screen.getByRole('button', { name: 'Note the promise' })
  await user.click(note)
  await vi.waitFor(() =>
    expect(note).toHaveAccessibleDescription(
      '“Bring it” is due tomorrow 9:00. Follow up after that.',
    ),
  )
  expect(recorded()).toHaveLength(1)
  expect(screen.getByLabelText('What you’ll do')).toHaveValue('Ring Ana')
  pick(by, 'Tomorrow', '17:00')
  await user.click(note)
  await vi.waitFor(() => expect(recorded().at(-1)).toMatchObject({ kind: 'follow-up' }))
})

test('asks for the follow-up to be moved with a fix that moves past it', async () => {
  const { user, recorded } = await owing(
    promise('fix', '2026-11-22T20:00'),
    promise('follow-up', '2026-11-23T09:00'),
  )
  await user.click(row('fix').getByRole('button', { name: 'Change' }))
  await user.click(row('fix').getByRole('button', { name: 'Move' }))
  pick(/^New time$/, 'Tomorrow', '15:00')
  await user.type(row('fix').getByLabelText('Why it moves'), 'No van')
  await user.click(row('fix').getByLabelText('Told them'))
  await user.click(row('fix').getByRole('button', { name: 'Move' }))
  await vi.waitFor(() => expect(recorded().at(-1)).toMatchObject({ type: 'commitment.moved' }))

  const late = '“Bring it” is due tomorrow 15:00. Follow up after that.'
  const asked = () => document.querySelector('[data-part="notice"]')?.textContent ?? ''
  await vi.waitFor(() => expect(asked()).toContain(late))
  await user.click(row('follow-up').getByRole('button', { name: 'Change' }))
  await user.click(row('follow-up').getByRole('button', { name: 'Move' }))
  pick(/^New time, after “Bring it”, tomorrow 15:00$/, 'Tomorrow', '18:00')
  await user.type(row('follow-up').getByLabelText('Why it moves'), 'No van')
  await user.click(row('follow-up').getByLabelText('Told them'))
  await user.click(row('follow-up').getByRole('button', { name: 'Move' }))
  await vi.waitFor(() => expect(asked()).toBe(''))
  expect(recorded().at(-1)).toMatchObject({ commitment: 'follow-up', due: due('2026-11-23T18:00') })
})
