import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../test/render-part'
import { aBeat, viewRecovery } from '../../test/view-recovery'
import { PanelParts } from '../panel/panel-parts'

const said = () => screen.getByRole('status')
const shut = { open: false, reason: 'Opens when Mara has answered.', fix: null, main: true }
const chord = (letter: string) => ({
  code: `Key${letter}`,
  key: letter,
  altKey: true,
  shiftKey: true,
})

test('says that nothing is saved, and that the case is in memory only', () => {
  const { recovery } = renderPart(<PanelParts />)
  expect(said()).toBeEmptyDOMElement()
  act(() => recovery.show({ saved: 'not-saved' }))
  expect(said()).toHaveTextContent('Not saved. Your text stays here.')
  renderPart(<PanelParts />, { recovery: viewRecovery({ saved: 'memory-only' }) })
  expect(screen.getAllByRole('status')[1]).toHaveTextContent('Kept until this tab closes.')
})

test('says a new notice, and none that was there before', () => {
  const old = { id: 'n1', code: 'effect/threw', text: 'The task was not created.' }
  const { recovery } = renderPart(<PanelParts />, { recovery: viewRecovery({ notices: [old] }) })
  expect(said()).toBeEmptyDOMElement()
  const text = 'The request did not go out.'
  act(() => recovery.show({ notices: [old, { id: 'n2', code: 'effect/threw', text }] }))
  expect(said().textContent).toBe(text)
})

test('says a refusal', async () => {
  const { recovery, user } = renderPart(<PanelParts />)
  recovery.refuse('That does not fit where the case is now.')
  await user.click(screen.getByRole('button', { name: 'Ana has finished' }))
  expect(said()).toHaveTextContent('That does not fit where the case is now.')
})

test('the same words are said again when they are meant again', async () => {
  const exits = [{ ...shut, id: 'agreed', label: 'Agreed' }]
  const { user } = renderPart(<PanelParts />, {
    recovery: viewRecovery({ beat: { ...aBeat, exits } }),
  })
  const heard: (string | null)[] = []
  new MutationObserver(() => heard.push(said().textContent)).observe(said(), { childList: true })
  await user.click(screen.getByRole('button', { name: 'Agreed' }))
  await user.click(screen.getByRole('button', { name: 'Agreed' }))
  expect(heard.map((text) => text?.trim())).toEqual([shut.reason, shut.reason])
  expect(heard[0]).not.toBe(heard[1])
})

test.each([
  [{ overlay: { kind: 'paused', reason: null, since: '' } }, 'Now: Paused'],
  [{ overlay: { kind: 'escalated', reason: null, since: '' } }, 'Now: With somebody else'],
  [{ overlay: { kind: 'safety', reason: null, since: '' } }, 'Now: Safety first'],
  [{ status: 'closed' }, 'Now: Closed'],
] as const)('says what became of the case: %o', (change, text) => {
  const { recovery } = renderPart(<PanelParts />)
  act(() => recovery.show(change))
  expect(said()).toHaveTextContent(text)
})

test('a hushed panel says none of it until it may', async () => {
  const { recovery } = renderPart(<PanelParts />)
  fireEvent.keyDown(document.body, chord('H'))
  act(() => recovery.show({ saved: 'not-saved' }))
  act(() => recovery.show({ overlay: { kind: 'paused', reason: null, since: '' } }))
  expect(said()).toBeEmptyDOMElement()
  fireEvent(window, new Event('blur'))
  expect(said()).toHaveTextContent('Now: Paused Not saved. Your text stays here.')
})
