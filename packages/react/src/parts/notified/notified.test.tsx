import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderLab } from '../../../test/render-lab'
import { Notified } from './notified'

test('adds who was told and what, and is ready for the next one', async () => {
  const { user, recorded } = await renderLab(<Notified />, { at: 'ask/tell' })
  await user.type(screen.getByLabelText('Who you told'), 'Depot 4')
  await user.type(screen.getByLabelText('What they know now'), 'Ring twice{Enter}')
  await vi.waitFor(() =>
    expect(recorded()).toEqual([{ type: 'notified.recorded', who: 'Depot 4', what: 'Ring twice' }]),
  )
  expect(screen.getByRole('listitem')).toHaveTextContent('Depot 4 Ring twice')
  await vi.waitFor(() => expect(screen.getByLabelText('Who you told')).toHaveValue(''))
  expect(screen.getByLabelText('Who you told')).toHaveFocus()
})

test('asks for both before it adds anything', async () => {
  const { user, recorded } = await renderLab(<Notified />, { at: 'ask/tell' })
  await user.type(screen.getByLabelText('Who you told'), 'Depot 4{Enter}')
  expect(screen.getByLabelText('What they know now')).toHaveFocus()
  expect(screen.getByLabelText('What they know now')).toHaveAccessibleDescription(
    'Say what they know now.',
  )
  expect(recorded()).toEqual([])
})
