import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { aView, viewRecovery } from '../../../test/view-recovery'
import { StepBeats } from './step-beats'
import { Strip } from './strip'

const both = (
  <>
    <Strip />
    <StepBeats />
  </>
)

test('names the current letter, and tells every letter’s state and progress in words', () => {
  renderPart(<Strip />)
  const list = screen.getByRole('list', { name: 'Steps' })
  const letters = within(list).getAllByRole('button')
  expect(letters).toHaveLength(4)
  expect(letters[0]).toHaveAttribute('aria-current', 'step')
  expect(letters[0]).toHaveAccessibleName('M Listen, now, 1 of 3')
  expect(letters[1]).toHaveAccessibleName('A Acknowledge, to do, 0 of 2')
  expect(letters.filter((letter) => letter.hasAttribute('aria-current'))).toHaveLength(1)
})

test('says so when a letter was skipped or must be looked at again', () => {
  const steps = aView.steps.map((step, at) =>
    at === 1
      ? { ...step, state: 'skipped' as const }
      : at === 2
        ? { ...step, state: 'reopened' as const }
        : step,
  )
  renderPart(<Strip />, { recovery: viewRecovery({ steps }) })
  expect(screen.getByRole('button', { name: /^A Acknowledge, skipped/ })).toBeVisible()
  expect(screen.getByRole('button', { name: /^M Agree, look again/ })).toBeVisible()
})

test('leaves out of a letter’s progress what this case does not come by', () => {
  const [listen, ...rest] = aView.steps
  const [ready, hear] = listen!.beats
  const beats = [{ ...ready!, state: 'skipped' as const, there: false }, hear!]
  const recovery = viewRecovery({ steps: [{ ...listen!, beats }, ...rest] })
  const { container } = renderPart(<Strip />, { recovery })
  expect(screen.getByRole('button', { name: 'M Listen, now, 0 of 1' })).toBeVisible()
  expect(container.querySelectorAll('[data-step="listen"] i')).toHaveLength(1)
})

test('unfolds a letter’s beats in place and jumps to the one that is pressed', async () => {
  const { recovery, user, has } = renderPart(both)
  const letter = screen.getByRole('button', { name: /^A Acknowledge/ })
  expect(has('step-beats')).toBe(false)
  await user.click(letter)
  expect(letter).toHaveAttribute('aria-expanded', 'true')
  await user.click(screen.getByRole('button', { name: /Apologize/ }))
  expect(recovery.sent).toEqual([
    { type: 'beat.jumped', beat: 'listen/hear', to: 'acknowledge/sorry' },
  ])
})

test('shuts the list on Escape, and by itself when the beat changes', async () => {
  const { recovery, user, has } = renderPart(both)
  await user.click(screen.getByRole('button', { name: /^A Acknowledge/ }))
  screen.getByRole('button', { name: /Say it back/ }).focus()
  await user.keyboard('{Escape}')
  expect(has('step-beats')).toBe(false)
  await user.click(screen.getByRole('button', { name: /^A Acknowledge/ }))
  expect(has('step-beats')).toBe(true)
  act(() => recovery.showBeat({ path: 'acknowledge/say' }))
  expect(has('step-beats')).toBe(false)
})

test('jumps nowhere while the case does not allow it', async () => {
  const recovery = viewRecovery({ can: { ...aView.can, jump: false } })
  const { user } = renderPart(both, { recovery })
  await user.click(screen.getByRole('button', { name: /^A Acknowledge/ }))
  const beat = screen.getByRole('button', { name: /Apologize/ })
  expect(beat).toHaveAttribute('aria-disabled', 'true')
  await user.click(beat)
  expect(recovery.sent).toEqual([])
})

test('lists no beat that this case does not come by', async () => {
  const [listen, ...rest] = aView.steps
  const [ready, hear] = listen!.beats
  const beats = [{ ...ready!, state: 'skipped' as const, there: false }, hear!]
  const { user } = renderPart(both, {
    recovery: viewRecovery({ steps: [{ ...listen!, beats }, ...rest] }),
  })
  await user.click(screen.getByRole('button', { name: /^M Listen/ }))
  const list = within(screen.getByRole('list', { name: 'In Listen' }))
  expect(list.getAllByRole('button')).toHaveLength(1)
})
