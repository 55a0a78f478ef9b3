import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { viewRecovery } from '../../../test/view-recovery'
import { PanelParts } from '../../panel/panel-parts'
import { Exits } from '../exits/exits'
import { Notices } from './notices'

test('is not there while there is nothing to say', () => {
  expect(renderPart(<Notices />).has('notices')).toBe(false)
})

test('shows a failed call until it is dismissed, and leaves the focus in the panel', async () => {
  const notices = [{ id: 'e1', code: 'effect/threw', text: 'The task was not made.' }]
  const recovery = viewRecovery({ notices })
  const { user, part } = renderPart(<PanelParts />, { recovery })
  expect(part('notice')).toHaveAttribute('data-code', 'effect/threw')
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByText('The task was not made.')).toBeNull()
  expect(screen.getByRole('heading')).toHaveFocus()
})

test('says why the case is for reading only, for as long as it is', () => {
  const readOnly = { code: 'log/newer', reason: 'It was written by a newer version.' }
  renderPart(<Notices />, { recovery: viewRecovery({ readOnly }) })
  expect(screen.getByText(/You can read this case.*newer version/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull()
})

test('tells why a press was refused, until the next one goes through', async () => {
  const recovery = viewRecovery()
  const { user, part, has } = renderPart(
    <>
      <Notices />
      <Exits />
    </>,
    { recovery },
  )
  recovery.refuse('Somebody else moved on in this case.')
  await user.click(screen.getByRole('button', { name: 'Ana has finished' }))
  expect(part('notices')).toHaveTextContent('Somebody else moved on in this case.')
  await user.click(screen.getByRole('button', { name: 'Ana has finished' }))
  expect(has('notices')).toBe(false)
})

test('shows the two newest when many calls fail', () => {
  const notices = ['1', '2', '3'].map((id) => ({ id, code: 'effect/threw', text: `Failed ${id}` }))
  const { recovery } = renderPart(<Notices />)
  act(() => recovery.show({ notices }))
  expect(screen.getAllByText(/^Failed .$/).map((node) => node.textContent)).toEqual([
    'Failed 2',
    'Failed 3',
  ])
})
