import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { viewRecovery } from '../../../test/view-recovery'
import { Exits } from '../exits/exits'
import { Cue } from './cue'

test('is a heading at the level that the host asks for', () => {
  renderPart(<Cue level={4} />)
  expect(screen.getByRole('heading', { level: 4 })).toHaveTextContent('Let Ana finish')
})

test('says why only to those who learn', () => {
  const { again } = renderPart(<Cue />)
  expect(screen.queryByText(/not listening/)).toBeNull()
  again({ density: 'learn' })
  expect(screen.getByText(/not listening/)).toBeVisible()
})

test('leaves the focus alone when the beat changes by itself', () => {
  const { recovery } = renderPart(<Cue />)
  act(() => recovery.showBeat({ path: 'listen/probe', cue: 'Ask what is missing' }))
  expect(screen.getByRole('heading')).toHaveTextContent('Ask what is missing')
  expect(document.body).toHaveFocus()
})

test('takes the focus when the agent left the beat in the panel', async () => {
  const { recovery, user } = renderPart(
    <>
      <Cue />
      <Exits />
    </>,
  )
  recovery.react(() => recovery.showBeat({ path: 'listen/probe', cue: 'Ask what is missing' }))
  await user.click(screen.getByRole('button', { name: 'Ana has finished' }))
  expect(screen.getByRole('heading')).toHaveFocus()
  const exit = screen.getByRole('button', { name: 'Ana has finished' })
  exit.focus()
  act(() => recovery.showBeat({ path: 'listen/other', cue: 'Moved in another tab' }))
  expect(exit).toHaveFocus()
})

test('says until when the beat waits', () => {
  const recovery = viewRecovery()
  renderPart(<Cue />, { recovery })
  act(() => recovery.showBeat({ waiting: { for: 'Call Ana', until: 'Sat 12:00' } }))
  expect(screen.getByText('Waits until Sat 12:00')).toBeVisible()
})

test.each([
  ['paused', 'Paused'],
  ['safety', 'Safety first'],
  ['escalated', 'With somebody else'],
] as const)('while %s it says so instead of the beat’s cue', (kind, cue) => {
  const recovery = viewRecovery({ overlay: { kind, reason: null, since: '' } })
  renderPart(<Cue />, { recovery })
  expect(screen.getByRole('heading')).toHaveTextContent(cue)
})
