import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Host } from '../../case/host'
import { MoreToggle } from '../exits/more-toggle'
import { More } from '../more/more'
import { renderLab } from '../../../test/render-lab'
import { Escalate } from './escalate'

const parts = (
  <>
    <More />
    <Escalate />
    <MoreToggle />
  </>
)
async function open(host: Host = {}) {
  const lab = await renderLab(parts, { host })
  await lab.user.click(screen.getByRole('button', { name: 'More' }))
  await lab.user.click(screen.getByRole('button', { name: 'Hand it up' }))
  return lab
}

test('notes to whom and why, and says that nobody was told', async () => {
  const { user, recorded } = await open()
  expect(screen.getByText('This only notes it. Tell them yourself.')).toBeVisible()
  await user.type(screen.getByLabelText(/Who to/), 'Mara')
  await user.type(screen.getByLabelText('Why'), 'No match{Enter}')
  await vi.waitFor(() =>
    expect(recorded()).toEqual([{ type: 'case.escalated', to: 'Mara', reason: 'No match' }]),
  )
})

test('needs a reason', async () => {
  const { user, recorded } = await open()
  await user.click(screen.getByRole('button', { name: 'Hand it up' }))
  expect(screen.getByLabelText('Why')).toHaveFocus()
  expect(recorded()).toEqual([])
})

test('has the host hand it over, and goes on when the host throws', async () => {
  const escalate = vi.fn(() => {
    throw new Error('down')
  })
  const { user, types } = await open({ escalate })
  await user.type(screen.getByLabelText('Why'), 'No match{Enter}')
  await vi.waitFor(() =>
    expect(types()).toEqual(['case.escalated', 'effect.asked', 'effect.failed']),
  )
  expect(escalate).toHaveBeenCalledWith({ caseId: 'ticket-1', to: null, reason: 'No match' })
})
