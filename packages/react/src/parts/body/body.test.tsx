import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { Exits } from '../exits/exits'
import { Header } from '../header/header'
import { ViewMenu } from '../header/view-menu'
import { More } from '../more/more'
import { RaiseSafety } from '../off-ramp/off-ramp'
import { Body } from './body'

const body = (
  <>
    <Header />
    <Body sheets={<ViewMenu />} beat={<input aria-label="typed" />} />
  </>
)

test('a sheet stands in the beat’s place, and what was typed there is still there after it', async () => {
  const { user, part } = renderPart(body)
  await user.type(screen.getByRole('textbox'), 'third delivery')
  await user.click(screen.getByRole('button', { name: 'View' }))
  expect(part('body')).toHaveAttribute('data-state', 'sheet')
  expect(screen.queryByRole('textbox')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.getByRole('textbox')).toHaveValue('third delivery')
})

test('begins at the top of a new beat', () => {
  const { recovery, part } = renderPart(body)
  part('body').scrollTop = 50
  act(() => recovery.showBeat({ path: 'listen/probe' }))
  expect(part('body').scrollTop).toBe(0)
})

test('puts the beat away while the case is paused', () => {
  const { recovery, part } = renderPart(body)
  act(() => recovery.show({ overlay: { kind: 'paused', reason: null, since: '' } }))
  expect(part('body')).toHaveAttribute('data-state', 'overlay')
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('a press takes the focus into what it unfolds, and back when that is done', async () => {
  const { user } = renderPart(body)
  const toggle = screen.getByRole('button', { name: 'View' })
  toggle.focus()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('radio', { name: /Glance/ })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(toggle).toHaveFocus()
})

test.each([
  ['M', 'More', 'Skip this'],
  ['U', 'Unsafe', 'Not safe'],
])('the chord with %s takes the focus into what it unfolds', (letter, name, first) => {
  renderPart(
    <>
      <Header />
      <Body
        sheets={
          <>
            <RaiseSafety />
            <More />
          </>
        }
      />
      <Exits />
    </>,
  )
  const reply = document.body.appendChild(document.createElement('textarea'))
  reply.focus()
  fireEvent.keyDown(reply, { code: `Key${letter}`, key: letter, altKey: true, shiftKey: true })
  expect(screen.getByRole('button', { name })).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByRole('button', { name: first })).toHaveFocus()
  reply.remove()
})
