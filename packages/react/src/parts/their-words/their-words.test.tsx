import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { aBeat, viewRecovery } from '../../../test/view-recovery'
import { TheirWords } from './their-words'

const kept = { story: 'It never came.', asked: 'Bring it Saturday.', feelings: [] }
const story = {
  id: 'story',
  label: 'In their words',
  input: 'long-text',
  value: null,
  needed: false,
  shut: null,
} as const

test('is not there until the customer has said something', () => {
  expect(renderPart(<TheirWords />).has('their-words')).toBe(false)
})

test('shows the story at first, and what they asked for once it is about the fix', () => {
  const recovery = viewRecovery({ kept })
  const { part } = renderPart(<TheirWords />, { recovery })
  expect(part('their-words')).toHaveTextContent('Ana saidIt never came.')
  act(() => recovery.showBeat({ path: 'agree/offer', kind: 'offer' }))
  expect(part('their-words')).toHaveTextContent('Ana asked forBring it Saturday.')
})

test('does not repeat what is being written down in the same beat', () => {
  const beat = { ...aBeat, fields: [story] }
  const recovery = viewRecovery({ kept: { ...kept, asked: null }, beat })
  expect(renderPart(<TheirWords />, { recovery }).has('their-words')).toBe(false)
})

test('unfolds in place', async () => {
  const { user, part } = renderPart(<TheirWords />, { recovery: viewRecovery({ kept }) })
  expect(part('their-words')).toHaveAttribute('data-state', 'closed')
  await user.click(screen.getByRole('button', { name: 'It never came.' }))
  expect(part('their-words')).toHaveAttribute('data-state', 'open')
})
