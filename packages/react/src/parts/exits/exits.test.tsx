import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PanelParts } from '../../panel/panel-parts'
import { renderLab } from '../../../test/render-lab'
import { renderPart } from '../../../test/render-part'
import { aBeat, aView, viewRecovery } from '../../../test/view-recovery'
import { Notices } from '../notices/notices'
import { Exits } from './exits'
import { OtherExits } from './other-exits'

const exit = { open: true, reason: null, fix: null, main: false }
const exits = [
  {
    ...exit,
    id: 'agreed',
    label: 'Agreed',
    main: true,
    open: false,
    reason: 'Opens when Mara has answered.',
    fix: 'agree/ask',
  },
  { ...exit, id: 'none', label: 'No match' },
  { ...exit, id: 'later', label: 'Talk tomorrow' },
]

test('leaves the beat by the exit that is pressed', async () => {
  const { recovery, user } = renderPart(<Exits />)
  await user.click(screen.getByRole('button', { name: 'Ana has finished' }))
  expect(recovery.sent).toEqual([{ type: 'beat.left', beat: 'listen/hear', exit: 'finished' }])
})

test('a double click leaves one beat', async () => {
  const { recovery, user } = renderPart(<Exits />)
  recovery.react(() => recovery.showBeat({ path: 'listen/ask' }))
  await user.dblClick(screen.getByRole('button', { name: 'Ana has finished' }))
  expect(recovery.sent).toEqual([{ type: 'beat.left', beat: 'listen/hear', exit: 'finished' }])
})

test('says nothing of a press that came late', async () => {
  const { recovery, user, has } = renderPart(
    <>
      <Notices />
      <Exits />
    </>,
  )
  recovery.refuse('You are past that already.', 'event/stale')
  await user.click(screen.getByRole('button', { name: 'Ana has finished' }))
  expect(has('notices')).toBe(false)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

test('outlines the main exit until its beat is covered, then fills it', () => {
  const { recovery } = renderPart(<Exits />)
  const main = screen.getByRole('button', { name: 'Ana has finished' })
  expect(main).toHaveAttribute('data-look', 'main')
  act(() => recovery.showBeat({ covered: true }))
  expect(main).toHaveAttribute('data-look', 'covered')
})

test('keeps a closed exit in reach, tells its reason, and offers the way to open it', async () => {
  const recovery = viewRecovery({ beat: { ...aBeat, exits } })
  const { user } = renderPart(<Exits />, { recovery })
  const closed = screen.getByRole('button', { name: 'Agreed' })
  expect(closed).toHaveAttribute('aria-disabled', 'true')
  expect(closed).toHaveAccessibleDescription('Opens when Mara has answered.')
  closed.focus()
  expect(closed).toHaveFocus()
  await user.click(closed)
  expect(recovery.sent).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Go there' }))
  expect(recovery.sent).toEqual([{ type: 'beat.jumped', beat: 'listen/hear', to: 'agree/ask' }])
})

test('shows the main exit and one other; the rest wait under More', async () => {
  const recovery = viewRecovery({ beat: { ...aBeat, exits } })
  const { user } = renderPart(
    <>
      <Exits />
      <OtherExits />
    </>,
    { recovery },
  )
  expect(screen.getByRole('button', { name: 'No match' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Talk tomorrow' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'More' }))
  await user.click(screen.getByRole('button', { name: 'Talk tomorrow' }))
  expect(recovery.sent).toEqual([{ type: 'beat.left', beat: 'listen/hear', exit: 'later' }])
})

test('goes back, and is there but shut when there is nowhere to go back to', async () => {
  const { recovery, user } = renderPart(<Exits />)
  const back = screen.getByRole('button', { name: 'Back' })
  await user.click(back)
  expect(recovery.sent).toEqual([{ type: 'beat.back', beat: 'listen/hear' }])
  act(() => recovery.show({ can: { ...aView.can, back: false } }))
  await user.click(back)
  expect(back).toHaveAttribute('aria-disabled', 'true')
  expect(recovery.sent).toHaveLength(1)
})

test.each([
  ['paused', 'Go on', 'case.resumed'],
  ['safety', 'It’s safe again', 'safety.cleared'],
  ['escalated', 'I have it now', 'case.taken'],
] as const)('while %s the way back stands in the main exit’s place', async (kind, name, type) => {
  const recovery = viewRecovery({ overlay: { kind, reason: null, since: '' } })
  const { user } = renderPart(<Exits />, { recovery })
  expect(screen.queryByRole('button', { name: 'Ana has finished' })).toBeNull()
  await user.click(screen.getByRole('button', { name }))
  expect(recovery.sent).toEqual([{ type }])
})

test('a colleague’s case is taken over before anything is pressed on in it', async () => {
  const mine = { ...aView.about, mine: false }
  const recovery = viewRecovery({ about: mine, beat: { ...aBeat, exits } })
  const { user, part } = renderPart(<PanelParts />, { recovery })
  expect(screen.queryByRole('button', { name: 'Agreed' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'More' }))
  expect(screen.queryByRole('button', { name: 'Talk tomorrow' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'More' }))
  recovery.react(() => recovery.show({ about: aView.about }))
  await user.click(screen.getByRole('button', { name: 'Take it over' }))
  expect(recovery.sent).toEqual([{ type: 'case.taken' }])
  expect(screen.getByRole('button', { name: 'Agreed' })).toBeVisible()
  expect(part('cue').querySelector('[role="heading"]')).toHaveFocus()
})

test('leaves nothing in a case that is for reading only', async () => {
  const recovery = viewRecovery({ readOnly: { code: 'log/newer', reason: 'It is newer.' } })
  const { user } = renderPart(<Exits />, { recovery })
  await user.click(screen.getByRole('button', { name: 'Ana has finished' }))
  expect(recovery.sent).toEqual([])
})

test('lends itself to the host’s own element', () => {
  const { part } = renderPart(
    <Exits>
      <OtherExits />
    </Exits>,
  )
  expect(part('exits').tagName).toBe('FOOTER')
  expect(screen.queryByRole('button', { name: 'Ana has finished' })).toBeNull()
})

test('a closed exit that is pressed says why, and leads to what is missing on this beat', async () => {
  const { user, recovery } = await renderLab(<PanelParts />)
  const on = screen.getByRole('button', { name: 'On' })
  await user.click(on)
  expect(screen.getByRole('status')).toHaveTextContent('Opens with the story.')
  expect(screen.getByLabelText(/Their story/)).toHaveFocus()
  expect(recovery.view().beat?.path).toBe('ask/fields')
})

test('tells nothing to do in a case that is for reading only', () => {
  const readOnly = { code: 'log/newer', reason: 'It is newer.' }
  const { container } = renderPart(<Exits />, {
    recovery: viewRecovery({ readOnly, beat: { ...aBeat, exits } }),
  })
  expect(container.querySelector('.amends-exits-reason')).toBeNull()
})
