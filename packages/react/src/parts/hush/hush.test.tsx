import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { PanelParts } from '../../panel/panel-parts'

const chord = { code: 'KeyH', key: 'H', altKey: true, shiftKey: true }

test('hushes and stops by its button', async () => {
  const { user, part } = renderPart(<PanelParts />)
  await user.click(screen.getByRole('button', { name: 'Hush' }))
  expect(part('root')).toHaveAttribute('data-hush')
  await user.click(screen.getByRole('button', { name: 'Stop hush' }))
  expect(part('root')).not.toHaveAttribute('data-hush')
})

test('follows the host that hears the customer speak', () => {
  const { part, again } = renderPart(<PanelParts />, { customerSpeaking: false })
  again({ customerSpeaking: true })
  expect(part('root')).toHaveAttribute('data-hush')
  again({ customerSpeaking: false })
  expect(part('root')).not.toHaveAttribute('data-hush')
})

test('a short press of the chord stays, from anywhere on the page; the next one ends it', () => {
  const { part } = renderPart(<PanelParts />)
  fireEvent.keyDown(document.body, chord)
  fireEvent.keyUp(document.body, chord)
  expect(part('root')).toHaveAttribute('data-hush')
  fireEvent.keyDown(document.body, chord)
  fireEvent.keyUp(document.body, chord)
  expect(part('root')).not.toHaveAttribute('data-hush')
})

test('a held chord lasts as long as it is held', async () => {
  const { part } = renderPart(<PanelParts />)
  fireEvent.keyDown(document.body, chord)
  expect(part('root')).toHaveAttribute('data-hush')
  await new Promise((resolve) => setTimeout(resolve, 450))
  fireEvent.keyUp(document.body, chord)
  expect(part('root')).not.toHaveAttribute('data-hush')
})

test.each([
  ['the window loses the focus', () => fireEvent(window, new Event('blur'))],
  ['the page is hidden', () => fireEvent(window, new Event('pagehide'))],
])('a held chord ends when %s, and the next press begins anew', (_, leave) => {
  const { part } = renderPart(<PanelParts />)
  fireEvent.keyDown(document.body, chord)
  leave()
  expect(part('root')).not.toHaveAttribute('data-hush')
  fireEvent.keyDown(document.body, chord)
  fireEvent.keyUp(document.body, chord)
  expect(part('root')).toHaveAttribute('data-hush')
  leave()
  expect(part('root')).toHaveAttribute('data-hush')
})

test('a remapped chord takes the place of the usual one', () => {
  const { part } = renderPart(<PanelParts />, { keys: { hush: 'Ctrl+Shift+1' } })
  fireEvent.keyDown(document.body, chord)
  expect(part('root')).not.toHaveAttribute('data-hush')
  fireEvent.keyDown(document.body, { code: 'Digit1', key: '!', ctrlKey: true, shiftKey: true })
  expect(part('root')).toHaveAttribute('data-hush')
})

test('announcements wait until the customer has finished, and then only the newest is said', async () => {
  const { user, recovery } = renderPart(<PanelParts />)
  const said = screen.getByRole('status')
  await user.click(screen.getByRole('button', { name: 'Hush' }))
  act(() => recovery.showBeat({ path: 'a/b', cue: 'Say it back' }))
  act(() => recovery.showBeat({ path: 'a/c', cue: 'Ask what is fair' }))
  expect(said).toBeEmptyDOMElement()
  await user.click(screen.getByRole('button', { name: 'Stop hush' }))
  expect(said).toHaveTextContent('Now: Ask what is fair')
})
