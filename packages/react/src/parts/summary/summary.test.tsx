import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { aBeat, viewRecovery } from '../../../test/view-recovery'
import { Summary } from './summary'

const summary = { outcome: 'Recovered', lines: ['The story: late.', 'Brought on Saturday.'] }
const show = () =>
  renderPart(<Summary />, {
    recovery: viewRecovery({ summary, beat: { ...aBeat, records: ['summary'] } }),
  })

test('is not there where the beat does not show it', () => {
  expect(renderPart(<Summary />, { recovery: viewRecovery({ summary }) }).has('summary')).toBe(
    false,
  )
})

test('is there once the case is closed', () => {
  const recovery = viewRecovery({ summary, status: 'closed' })
  expect(renderPart(<Summary />, { recovery }).has('summary')).toBe(true)
})

test('copies its lines', async () => {
  const { user, part } = show()
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await navigator.clipboard.readText()).toBe(
    'Recovered\nThe story: late.\nBrought on Saturday.',
  )
  expect(part('summary')).toHaveAttribute('data-state', 'copied')
})

test('selects its lines where the page may not copy', async () => {
  const { user, part } = show()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(part('summary')).toHaveAttribute('data-state', 'selected')
  expect(screen.getByRole('button', { name: 'Selected. Copy it by hand.' })).toBeVisible()
})
