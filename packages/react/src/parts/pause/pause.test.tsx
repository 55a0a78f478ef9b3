import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Body } from '../body/body'
import { MoreToggle } from '../exits/more-toggle'
import { More } from '../more/more'
import { renderLab } from '../../../test/render-lab'
import { Pause } from './pause'

const parts = (
  <>
    <Body
      sheets={
        <>
          <More />
          <Pause />
        </>
      }
    />
    <MoreToggle />
  </>
)
async function open() {
  const lab = await renderLab(parts)
  await lab.user.click(screen.getByRole('button', { name: 'More' }))
  await lab.user.click(screen.getByRole('button', { name: 'Pause' }))
  return lab
}

test('pauses with a reason that was typed', async () => {
  const { user, recorded } = await open()
  expect(screen.getByLabelText(/Why/)).toHaveFocus()
  await user.keyboard('She rings back at four{Enter}')
  await vi.waitFor(() =>
    expect(recorded()).toEqual([{ type: 'case.paused', reason: 'She rings back at four' }]),
  )
})

test('pauses without one, once, however often it is pressed', async () => {
  const { user, recorded } = await open()
  await user.dblClick(screen.getByRole('button', { name: 'Pause' }))
  await vi.waitFor(() => expect(recorded()).toEqual([{ type: 'case.paused' }]))
})
