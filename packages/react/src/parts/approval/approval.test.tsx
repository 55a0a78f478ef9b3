import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Host } from '../../case/host'
import { renderLab } from '../../../test/render-lab'
import { Approval } from './approval'

async function overLimit(host: Host = {}) {
  const lab = await renderLab(<Approval />, { at: 'ask/offer', host })
  const cost = { minor: 6000, currency: 'EUR' }
  await lab.recovery.send({ type: 'offer.made', offer: 'o1', text: 'Refund', cost, gesture: false })
  await screen.findByText('Refund is over your €50.')
  return lab
}
const request = () => document.querySelector('[data-part="approval-request"]')

test('is not there while every offer is within the limit', async () => {
  const { recovery } = await renderLab(<Approval />, { at: 'ask/offer' })
  const cost = { minor: 5000, currency: 'EUR' }
  await recovery.send({ type: 'offer.made', text: 'Refund', cost, gesture: false })
  expect(request()).toBeNull()
})

test('asks by the host, and shows who was asked', async () => {
  const requestApproval = vi.fn(() => ({ ref: 'R-1' }))
  const { user, types } = await overLimit({ requestApproval })
  await user.type(screen.getByLabelText(/Who you ask/), 'Mara{Enter}')
  await vi.waitFor(() =>
    expect(types().slice(1)).toEqual(['approval.asked', 'effect.asked', 'effect.done']),
  )
  expect(requestApproval).toHaveBeenCalledWith({
    caseId: 'ticket-1',
    offer: 'o1',
    text: 'Refund',
    cost: { minor: 6000, currency: 'EUR' },
    to: 'Mara',
  })
  expect(screen.getByText(/You asked Mara today/)).toBeVisible()
  expect(request()).toHaveAttribute('data-state', 'asked')
})

test('goes on when the host fails', async () => {
  const { user, types } = await overLimit({
    requestApproval: () => Promise.reject(new Error('down')),
  })
  await user.click(screen.getByRole('button', { name: 'Ask for approval' }))
  await vi.waitFor(() => expect(types().at(-1)).toBe('effect.failed'))
  expect(screen.getByRole('button', { name: 'Approved' })).toBeVisible()
})

test('notes who decided, what, and up to how much, where no host can ask', async () => {
  const { user, recorded } = await overLimit()
  await user.type(screen.getByLabelText('Who decides'), 'Mara')
  await user.type(screen.getByLabelText(/Up to how much/), '80')
  await user.click(screen.getByRole('button', { name: 'Approved' }))
  await vi.waitFor(() =>
    expect(recorded().slice(1)).toMatchObject([
      { type: 'approval.asked', offer: 'o1', to: 'Mara' },
      { type: 'approval.settled', result: 'approved', who: 'Mara', limit: 8000 },
    ]),
  )
  expect(request()).toBeNull()
})

test('asks who decided before it notes anything', async () => {
  const { user, types } = await overLimit()
  await user.click(screen.getByRole('button', { name: 'Refused' }))
  expect(screen.getByLabelText('Who decides')).toHaveAccessibleDescription('Say who decides.')
  expect(types()).toEqual(['offer.made'])
})

test('takes the answer to a question that was asked outside', async () => {
  const { user, recorded } = await overLimit()
  await user.type(screen.getByLabelText('Who decides'), 'Mara')
  await user.click(screen.getByRole('button', { name: 'I’ve asked them' }))
  await screen.findByText(/You asked Mara/)
  expect(screen.getByLabelText('Who decides')).toHaveValue('Mara')
  await user.click(screen.getByRole('button', { name: 'Refused' }))
  await vi.waitFor(() =>
    expect(recorded().at(-1)).toMatchObject({ type: 'approval.settled', result: 'refused' }),
  )
})
