import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { aBeat, viewRecovery } from '../../../test/view-recovery'
import { PanelParts } from '../../panel/panel-parts'
import { Saved } from './saved'

const story = {
  id: 'story',
  label: 'In their words',
  input: 'long-text',
  value: null,
  needed: false,
  shut: null,
} as const

test('is silent while all is saved', () => {
  expect(renderPart(<Saved />).has('saved')).toBe(false)
})

test('says that nothing is saved, and copies what stands on the screen', async () => {
  const recovery = viewRecovery({ saved: 'not-saved', beat: { ...aBeat, fields: [story] } })
  recovery.draft('story', 'It never came.')
  const { user, part, has } = renderPart(<Saved />, { recovery })
  expect(part('saved')).toHaveTextContent('Not saved. Your text stays here.')
  await user.click(screen.getByRole('button', { name: 'Copy it' }))
  expect(await navigator.clipboard.readText()).toBe('In their words: It never came.')
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible()
  act(() => recovery.show({ saved: 'saved' }))
  expect(has('saved')).toBe(false)
})

test('says once that the case is kept in memory only', async () => {
  const recovery = viewRecovery({ saved: 'memory-only' })
  const { user, has, part } = renderPart(<PanelParts />, { recovery })
  expect(part('saved')).toHaveTextContent('Kept until this tab closes.')
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.getByRole('heading')).toHaveFocus()
  act(() => recovery.show({ saved: 'saving' }))
  act(() => recovery.show({ saved: 'memory-only' }))
  expect(has('saved')).toBe(false)
})

test('says that it is kept here and waits, takes no focus, and is gone once all is sent', () => {
  const recovery = viewRecovery({ saved: 'saving' })
  const { part, has } = renderPart(<PanelParts />, { recovery })
  const before = document.activeElement
  act(() => recovery.show({ saved: 'waiting' }))
  expect(part('saved')).toHaveTextContent(/^Saved here\. Waiting for the network\.$/)
  expect(part('saved')).toHaveAttribute('data-state', 'waiting')
  expect(within(part('saved')).queryByRole('button')).toBe(null)
  expect(document.activeElement).toBe(before)
  act(() => recovery.show({ saved: 'saved' }))
  expect(has('saved')).toBe(false)
})
