import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Body } from '../body/body'
import { MoreToggle } from '../exits/more-toggle'
import { More } from '../more/more'
import { renderLab } from '../../../test/render-lab'
import { Closing, Reopening } from './closing'

const parts = (
  <>
    <Body
      sheets={
        <>
          <More />
          <Closing />
          <Reopening />
        </>
      }
    />
    <MoreToggle />
  </>
)
async function closing(at = 'ask/tell') {
  const lab = await renderLab(parts, { at })
  await lab.user.click(screen.getByRole('button', { name: 'More' }))
  await lab.user.click(screen.getByRole('button', { name: 'Close the case' }))
  return lab
}
const close = () => screen.getByRole('button', { name: 'Close the case' })

test('shuts what cannot be yet, with the reason', async () => {
  const { user, types } = await closing()
  const recovered = screen.getByLabelText('Recovered')
  expect(recovered).toHaveFocus()
  expect(recovered).toHaveAttribute('aria-disabled', 'true')
  expect(recovered).toHaveAccessibleDescription('Opens when you know if they are content.')
  await user.click(recovered)
  await user.click(close())
  expect(close()).toHaveAccessibleDescription('Say how it ended.')
  expect(types()).toEqual([])
})

test('goes to the beat that opens an outcome', async () => {
  const { user, recorded } = await closing('ask/offer')
  await user.click(screen.getByRole('button', { name: 'Go there' }))
  await vi.waitFor(() =>
    expect(recorded()).toEqual([{ type: 'beat.jumped', beat: 'ask/offer', to: 'ask/tell' }]),
  )
  expect(screen.queryByLabelText('Recovered')).toBeNull()
})

test('folds when the beat that opens an outcome is the one it stands on', async () => {
  const { user, types } = await closing()
  await user.click(screen.getByRole('button', { name: 'Go there' }))
  expect(screen.queryByLabelText('Recovered')).toBeNull()
  expect(types()).toEqual([])
})

test('closes as a duplicate only with a reason', async () => {
  const { user, recorded } = await closing()
  await user.click(screen.getByLabelText('Duplicate'))
  await user.click(close())
  expect(screen.getByLabelText('Why')).toHaveAccessibleDescription('Say why.')
  await user.type(screen.getByLabelText('Why'), 'See ticket 7{Enter}')
  await vi.waitFor(() =>
    expect(recorded().at(-1)).toEqual({
      type: 'case.closed',
      outcome: 'duplicate',
      reason: 'See ticket 7',
    }),
  )
  expect(screen.queryByLabelText('Duplicate')).toBeNull()
})

test('closes as recovered once they are content', async () => {
  const { user, recorded, recovery } = await closing()
  await recovery.send({
    type: 'field.answered',
    beat: 'ask/tell',
    field: 'satisfied',
    value: 'yes',
  })
  await vi.waitFor(() =>
    expect(screen.getByLabelText('Recovered')).not.toHaveAttribute('aria-disabled'),
  )
  await user.click(screen.getByLabelText('Recovered'))
  await user.click(close())
  await vi.waitFor(() =>
    expect(recorded().at(-1)).toEqual({ type: 'case.closed', outcome: 'recovered' }),
  )
})

test('goes back to More when it is given up', async () => {
  const { user } = await closing()
  await user.keyboard('{Escape}')
  expect(screen.getByRole('button', { name: 'More' })).toHaveFocus()
})

test('opens a closed case again at a beat, with a reason', async () => {
  const { user, recorded, recovery } = await renderLab(parts, { at: 'ask/tell' })
  await recovery.send({ type: 'case.closed', outcome: 'no-answer', reason: 'Three tries' })
  await user.click(screen.getByRole('button', { name: 'More' }))
  await user.click(screen.getByRole('button', { name: 'Open it again' }))
  await user.selectOptions(screen.getByLabelText('Go on at'), 'Commit')
  await user.type(screen.getByLabelText('What came up'), 'They rang{Enter}')
  await vi.waitFor(() =>
    expect(recorded().at(-1)).toEqual({
      type: 'case.reopened',
      reason: 'They rang',
      beat: 'ask/commit',
    }),
  )
})

test('goes on where the case stood, unless another beat is picked', async () => {
  const { user, recovery } = await renderLab(parts, { at: 'ask/commit' })
  await recovery.send({ type: 'case.closed', outcome: 'no-answer', reason: 'Three tries' })
  await user.click(screen.getByRole('button', { name: 'More' }))
  await user.click(screen.getByRole('button', { name: 'Open it again' }))
  expect(screen.getByLabelText('Go on at')).toHaveDisplayValue('Commit')
})
