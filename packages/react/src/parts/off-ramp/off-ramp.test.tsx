import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { aView, viewRecovery } from '../../../test/view-recovery'
import { OffRamp, RaiseSafety, Safety } from './off-ramp'

const all = (
  <>
    <OffRamp />
    <RaiseSafety />
    <Safety />
  </>
)
const raised = { overlay: { kind: 'safety', reason: null, since: '' } } as const

test('raises safety in two presses, with the words that were said', async () => {
  const { recovery, user } = renderPart(all)
  await user.click(screen.getByRole('button', { name: 'Unsafe' }))
  expect(recovery.sent).toEqual([])
  await user.type(screen.getByRole('textbox'), 'I know where you work')
  await user.click(screen.getByRole('button', { name: 'Not safe' }))
  expect(recovery.sent).toEqual([{ type: 'safety.raised', words: 'I know where you work' }])
})

test('needs no words', async () => {
  const { recovery, user } = renderPart(all)
  await user.click(screen.getByRole('button', { name: 'Unsafe' }))
  await user.click(screen.getByRole('button', { name: 'Not safe' }))
  expect(recovery.sent).toEqual([{ type: 'safety.raised' }])
})

test('shows the host’s protocol for as long as safety is raised, and only then', () => {
  const { recovery, has } = renderPart(all)
  expect(has('safety')).toBe(false)
  act(() => recovery.show(raised))
  expect(screen.getByText('If somebody is not safe')).toBeVisible()
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getByRole('link', { name: 'Call the duty lead' })).toHaveAttribute('href', 'tel:4')
  act(() => recovery.show({ overlay: null }))
  expect(has('safety')).toBe(false)
})

test('says plainly that no protocol was set, and makes none up', () => {
  const recovery = viewRecovery(raised)
  renderPart(all, { recovery, safetyProtocol: null })
  expect(screen.getByText('No safety protocol was set for this panel.')).toBeVisible()
  expect(screen.queryByRole('list')).toBeNull()
})

test('raises nothing that the case does not allow', async () => {
  const recovery = viewRecovery({ can: { ...aView.can, raiseSafety: false } })
  const { user, has } = renderPart(all, { recovery })
  await user.click(screen.getByRole('button', { name: 'Unsafe' }))
  expect(has('raise-safety')).toBe(false)
})

test('does not ask again when it is safe again', async () => {
  const { recovery, user, has } = renderPart(all)
  await user.click(screen.getByRole('button', { name: 'Unsafe' }))
  recovery.react(() => recovery.show(raised))
  await user.click(screen.getByRole('button', { name: 'Not safe' }))
  await act(async () => recovery.show({ overlay: null }))
  expect(has('raise-safety')).toBe(false)
})
