import { act, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { aBeat, aView, viewRecovery } from '../../../test/view-recovery'
import { Phrases } from './phrases'

const gap = { gap: 'customer.firstName', label: 'their first name', value: null }
const withGap = [{ id: 'name', language: 'en', parts: ['Please go on, ', gap, '.'] }]
const filled = [{ id: 'name', language: 'es', parts: ['Siga, ', { ...gap, value: 'Ana' }, '.'] }]
const chat = { ...aView.about, channel: 'chat' }
const texts = (sent: readonly { type: string }[]) =>
  sent.filter((event) => !event.type.startsWith('effect.'))

test('inserts by one press, records what was said, and says so quietly', async () => {
  const insert = vi.fn<(text: string, mode: string) => void>()
  const recovery = viewRecovery({ about: chat, beat: { ...aBeat, phrases: filled } })
  const { user } = renderPart(<Phrases />, { recovery, host: { insert } })
  await user.click(screen.getByRole('button', { name: 'Insert' }))
  expect(insert).toHaveBeenCalledExactlyOnceWith('Siga, Ana.', 'cursor')
  expect(texts(recovery.sent)).toEqual([
    {
      type: 'text.said',
      beat: 'listen/hear',
      phrase: 'name',
      channel: 'chat',
      text: 'Siga, Ana.',
      via: 'insert',
    },
  ])
  expect(await screen.findByRole('button', { name: 'Inserted' })).toBeVisible()
})

test('copies when the host cannot insert, and when its insert throws', async () => {
  const recovery = viewRecovery({ about: chat, beat: { ...aBeat, phrases: filled } })
  const { user } = renderPart(<Phrases />, {
    recovery,
    host: {
      insert: () => {
        throw new Error('the reply box is gone')
      },
    },
  })
  await user.click(screen.getByRole('button', { name: 'Insert' }))
  expect(await navigator.clipboard.readText()).toBe('Siga, Ana.')
  expect(recovery.sent.at(-1)).toMatchObject({ type: 'text.said', via: 'copy' })
  expect(await screen.findByRole('button', { name: /copied/i })).toBeVisible()
})

test('on the phone one press means that it was said; copying is the second way', async () => {
  const recovery = viewRecovery({ beat: { ...aBeat, phrases: filled } })
  const { user } = renderPart(<Phrases />, { recovery })
  expect(screen.getByRole('button', { name: 'Copy' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'I said it' }))
  expect(recovery.sent).toMatchObject([{ type: 'text.said', via: 'spoken', channel: 'phone' }])
})

test('refuses to use a phrase with an empty gap, says why, and goes to the gap', async () => {
  const recovery = viewRecovery({ about: chat, beat: { ...aBeat, phrases: withGap } })
  const insert = vi.fn<() => void>()
  const { user } = renderPart(<Phrases />, { recovery, host: { insert } })
  await user.click(screen.getByRole('button', { name: 'Insert' }))
  expect(insert).not.toHaveBeenCalled()
  expect(recovery.sent).toEqual([])
  expect(screen.getByRole('alert')).toHaveTextContent('Fill in their first name first.')
  expect(screen.getByRole('button', { name: 'Fill in their first name' })).toHaveFocus()
})

test('fills a gap in place and records it for everywhere', async () => {
  const recovery = viewRecovery({ beat: { ...aBeat, phrases: withGap } })
  const { user } = renderPart(<Phrases />, { recovery })
  await user.click(screen.getByRole('button', { name: 'Fill in their first name' }))
  const input = screen.getByRole('textbox', { name: 'Fill in their first name' })
  expect(input).toHaveFocus()
  await user.type(input, 'Ana{Enter}')
  expect(recovery.sent).toEqual([
    { type: 'about.changed', changes: { customer: { firstName: 'Ana' } } },
  ])
  act(() => recovery.showBeat({ phrases: filled }))
  expect(screen.getByRole('button', { name: 'I said it' })).toHaveFocus()
})

test('a gap that is left half filled is there again after a reload', async () => {
  const recovery = viewRecovery({ beat: { ...aBeat, phrases: withGap } })
  const first = renderPart(<Phrases />, { recovery })
  await first.user.click(screen.getByRole('button', { name: 'Fill in their first name' }))
  await first.user.type(screen.getByRole('textbox'), 'An')
  first.unmount()
  const { user } = renderPart(<Phrases />, { recovery })
  await user.click(screen.getByRole('button', { name: 'Fill in their first name' }))
  expect(screen.getByRole('textbox')).toHaveValue('An')
  await user.keyboard('{Escape}')
  expect(screen.getByRole('button', { name: 'Fill in their first name' })).toHaveFocus()
})

test('shows the first example; the others unfold, and are open to those who learn', async () => {
  const { user, part, again } = renderPart(<Phrases />)
  expect(screen.queryByText(/Tell me about/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Another way' }))
  expect(screen.getByText(/Tell me about/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Fewer' }))
  expect(part('phrases')).toHaveAttribute('data-state', 'closed')
  again({ density: 'learn' })
  expect(screen.getByText(/Tell me about/)).toBeVisible()
})

test('tells readers the language, and shows signs that would turn a name around', async () => {
  const turned = { ...gap, value: 'A\u202Ena' }
  const phrases = [{ id: 'name', language: 'es', parts: ['Siga, ', turned] }]
  const recovery = viewRecovery({ beat: { ...aBeat, phrases } })
  renderPart(<Phrases />, { recovery })
  const name = screen.getByText('A\u25C7na')
  expect(name.closest('[lang]')).toHaveAttribute('lang', 'es')
  act(() => recovery.showBeat({ phrases: filled }))
  await waitFor(() => expect(screen.getByText('Ana')).toBeVisible())
})
