import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Body } from '../body/body'
import { MoreToggle } from '../exits/more-toggle'
import { renderLab } from '../../../test/render-lab'
import { renderPart } from '../../../test/render-part'
import { aView, viewRecovery } from '../../../test/view-recovery'
import { More } from './more'

const parts = (
  <>
    <Body sheets={<More />} />
    <MoreToggle />
  </>
)

test('skips the beat', async () => {
  const { user, types } = await renderLab(parts)
  await user.click(screen.getByRole('button', { name: 'More' }))
  await user.click(screen.getByRole('button', { name: 'Skip this' }))
  await vi.waitFor(() => expect(types()).toEqual(['beat.skipped']))
})

test('offers only what can be done now', async () => {
  const can = { ...aView.can, skip: false, pause: false, escalate: false, close: false }
  const recovery = viewRecovery({ status: 'closed', can: { ...can, reopen: true } })
  const { user, part } = renderPart(parts, { recovery })
  await user.click(screen.getByRole('button', { name: 'More' }))
  expect(part('more')).toHaveTextContent(/^Write it upOpen it againRemove from this computer$/)
})

test('goes back to its button on Escape', async () => {
  const { user } = await renderLab(parts)
  await user.click(screen.getByRole('button', { name: 'More' }))
  screen.getByRole('button', { name: 'Pause' }).focus()
  await user.keyboard('{Escape}')
  expect(screen.getByRole('button', { name: 'More' })).toHaveFocus()
})
