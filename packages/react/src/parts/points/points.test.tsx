import { act, screen, waitFor } from '@testing-library/react'
import { Profiler } from 'react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { aBeat, viewRecovery } from '../../../test/view-recovery'
import { Points } from './points'

test('ticks and unticks by a native checkbox with its text as the label', async () => {
  const { recovery, user } = renderPart(<Points />)
  expect(screen.getByRole('checkbox', { name: 'Other work is put aside' })).toBeChecked()
  await user.click(screen.getByText('The story came without a break'))
  await user.click(screen.getByRole('checkbox', { name: 'Other work is put aside' }))
  expect(recovery.sent).toEqual([
    { type: 'point.covered', beat: 'listen/hear', point: 'whole' },
    { type: 'point.uncovered', beat: 'listen/hear', point: 'aside' },
  ])
})

test('takes a tick back that the case refused', async () => {
  const { recovery, user } = renderPart(<Points />)
  const box = screen.getByRole('checkbox', { name: 'The story came without a break' })
  recovery.refuse('Somebody else moved on.')
  await user.click(box)
  await waitFor(() => expect(box).not.toBeChecked())
  await user.click(box)
  expect(box).toBeChecked()
})

test('says when every point is covered', () => {
  const { recovery, part } = renderPart(<Points />)
  expect(part('points')).toHaveAttribute('data-state', 'open')
  const points = aBeat.points.map((point) => ({ ...point, covered: true }))
  act(() => recovery.showBeat({ points }))
  expect(part('points')).toHaveAttribute('data-state', 'covered')
})

test('commits once for a tick', () => {
  const recovery = viewRecovery()
  let commits = 0
  renderPart(
    <Profiler id="points" onRender={() => commits++}>
      <Points />
    </Profiler>,
    { recovery },
  )
  commits = 0
  const [first, second] = aBeat.points
  act(() => recovery.showBeat({ points: [{ ...first!, covered: false }, second!] }))
  expect(commits).toBe(1)
})

test('ticks nothing in a case that is for reading only', async () => {
  const recovery = viewRecovery({ readOnly: { code: 'log/newer', reason: 'It is newer.' } })
  const { user } = renderPart(<Points />, { recovery })
  await user.click(screen.getByText('The story came without a break'))
  expect(recovery.sent).toEqual([])
})

test('is not there at a glance', () => {
  const { has } = renderPart(<Points />, { density: 'glance' })
  expect(has('points')).toBe(false)
})
