import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderLab } from '../../../test/render-lab'
import { Body } from '../body/body'
import { MoreToggle } from '../exits/more-toggle'
import { More } from '../more/more'
import { WriteUp } from './write-up'

const line = vi.hoisted(() => ({ up: false }))
vi.mock('./paper', async (original) => {
  if (!line.up) throw new Error('offline')
  return original()
})

test('says so when it cannot be loaded, and tries again', async () => {
  const sheets = (
    <>
      <More />
      <WriteUp />
    </>
  )
  const { user, container } = await renderLab(
    <>
      <Body sheets={sheets} />
      <MoreToggle />
    </>,
  )
  const state = () => container.querySelector('[data-part="write-up"]')?.getAttribute('data-state')
  await user.click(screen.getByRole('button', { name: 'More' }))
  await user.click(screen.getByRole('button', { name: 'Write it up' }))
  await vi.waitFor(() => expect(state()).toBe('failed'), { timeout: 30_000 })
  expect(screen.getByText('The write-up didn’t load. Nothing is lost.')).toBeVisible()
  line.up = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await vi.waitFor(() => expect(state()).toBe('ready'), { timeout: 30_000 })
  expect(screen.getByRole('group', { name: 'The text' })).toHaveTextContent('Recovery of Ana')
})
