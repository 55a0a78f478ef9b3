import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

const line = vi.hoisted(() => ({ up: false }))
vi.mock('./paper', async (original) => {
  if (!line.up) throw new Error('offline')
  return original()
})

test('says so when it cannot be loaded, and tries again', async () => {
  // What another test has loaded would be there at once.
  vi.resetModules()
  const { renderLab } = await import('../../../test/render-lab')
  const { Body } = await import('../body/body')
  const { MoreToggle } = await import('../exits/more-toggle')
  const { More } = await import('../more/more')
  const { WriteUp } = await import('./write-up')
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
