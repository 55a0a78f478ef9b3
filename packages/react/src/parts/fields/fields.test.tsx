import { act, fireEvent, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { expect, test, vi } from 'vitest'
import { renderLab } from '../../../test/render-lab'
import { Fields } from './fields'

const answer = (field: string, value: unknown) => ({
  type: 'field.answered',
  beat: 'ask/fields',
  field,
  value,
})

test('keeps a text as a draft while it is typed and records it once it is left', async () => {
  const { user, recovery, recorded } = await renderLab(<Fields />)
  await user.type(screen.getByLabelText(/Their story/), 'It never came')
  expect(recovery.draftOf('story')).toBe('It never came')
  expect(recorded()).toEqual([])
  await user.tab()
  await vi.waitFor(() => expect(recorded()).toEqual([answer('story', 'It never came')]))
})

test('leaves a text that did not change unrecorded, and clears one that was emptied', async () => {
  const { user, recorded, recovery } = await renderLab(<Fields />)
  await recovery.send({ type: 'field.answered', beat: 'ask/fields', field: 'story', value: 'Late' })
  const story = screen.getByLabelText(/Their story/)
  await vi.waitFor(() => expect(story).toHaveValue('Late'))
  await user.click(story)
  await user.tab()
  expect(recorded()).toHaveLength(1)
  await user.clear(story)
  await user.tab()
  await vi.waitFor(() => expect(recorded()[1]).toEqual(answer('story', null)))
})

test('shows and records a long text whole, though the view cuts it', async () => {
  const { user, recorded, recovery } = await renderLab(<Fields />)
  const long = 'word '.repeat(400).trim()
  await recovery.send({ type: 'field.answered', beat: 'ask/fields', field: 'story', value: long })
  const story = screen.getByLabelText(/Their story/)
  await vi.waitFor(() => expect(story).toHaveValue(long))
  await user.type(story, '!')
  await user.tab()
  await vi.waitFor(() => expect(recorded().at(-1)).toEqual(answer('story', `${long}!`)))
})

test('renders nothing for a key press', async () => {
  const commits = vi.fn()
  const { user } = await renderLab(
    <Profiler id="fields" onRender={commits}>
      <Fields />
    </Profiler>,
  )
  const story = screen.getByLabelText(/Their story/)
  await user.type(story, 'I')
  commits.mockClear()
  await user.type(story, 't never came, not once')
  expect(commits).not.toHaveBeenCalled()
})

test('keeps a draft of what is composed and leaves the field alone until it is', async () => {
  const { recovery } = await renderLab(<Fields />)
  const story = screen.getByLabelText<HTMLTextAreaElement>(/Their story/)
  story.value = 'に'.repeat(70_000)
  fireEvent.input(story, { isComposing: true })
  expect(recovery.draftOf('story')).toMatch(/^に+$/)
  expect(story.value).toHaveLength(70_000)
  fireEvent.compositionEnd(story)
  expect(story.value).toBe(recovery.draftOf('story'))
})

test('takes over what another writer answered unless the agent is in the field', async () => {
  const { user, recovery } = await renderLab(<Fields />)
  const trouble = screen.getByLabelText('What went wrong')
  const say = (value: string) =>
    act(() =>
      recovery.send({ type: 'field.answered', beat: 'ask/fields', field: 'trouble', value }),
    )
  await say('Lost')
  expect(trouble).toHaveValue('Lost')
  await user.click(trouble)
  await say('Broken')
  expect(trouble).toHaveValue('Lost')
})

test('holds a paste at the cap and offers the rest for copying', async () => {
  const { user } = await renderLab(<Fields />)
  const story = screen.getByLabelText<HTMLTextAreaElement>(/Their story/)
  const paste = `${'a'.repeat(70_000)}THE END`
  fireEvent.input(story, { target: { value: paste } })
  expect(story).toHaveAccessibleDescription(
    /^\d+ characters didn’t fit\. Copy them into a second note\.$/,
  )
  await user.click(screen.getByRole('button', { name: 'Copy the rest' }))
  const rest = await navigator.clipboard.readText()
  expect(story.value + rest).toBe(paste)
})

test('records a choice, and takes it back', async () => {
  const { user, recorded } = await renderLab(<Fields />)
  const wanted = screen.getByRole('group', { name: 'Apology wanted' })
  await user.click(screen.getByLabelText('Can’t tell'))
  expect(screen.getByLabelText('Can’t tell')).toBeChecked()
  await user.click(screen.getByRole('button', { name: 'Clear' }))
  await vi.waitFor(() =>
    expect(recorded()).toEqual([answer('wanted', 'unsure'), answer('wanted', null)]),
  )
  expect(wanted.querySelector(':checked')).toBeNull()
  expect(wanted).toContainElement(document.activeElement as HTMLElement)
})

test('records any of several', async () => {
  const { user, recorded } = await renderLab(<Fields />)
  await user.click(screen.getByLabelText('Hours'))
  await user.click(screen.getByLabelText('Money'))
  await vi.waitFor(() => expect(recorded().at(-1)).toEqual(answer('cost', ['time', 'money'])))
})

test('keeps a shut field in reach, says why, and does not take an answer', async () => {
  const { user, recorded } = await renderLab(<Fields />)
  const text = screen.getByLabelText('What it did')
  expect(text).toHaveAttribute('aria-disabled', 'true')
  expect(text).toHaveAccessibleDescription('Opens when you know what went wrong.')
  await user.type(text, 'Much')
  const fix = screen.getByRole('group', { name: 'Fix it now' })
  await user.click(fix.querySelector('input') as HTMLElement)
  await user.tab()
  expect(recorded()).toEqual([])
  expect(fix.querySelector(':checked')).toBeNull()
  await user.type(screen.getByLabelText('What went wrong'), 'Lost{Enter}')
  await vi.waitFor(() => expect(text).not.toHaveAttribute('aria-disabled'))
})

test('says in words which field is needed', async () => {
  await renderLab(<Fields />)
  expect(screen.getByLabelText('Their story · needed')).toBeVisible()
  expect(screen.queryByLabelText(/What went wrong · needed/)).toBeNull()
})

test('says what an amount was understood as and records it in minor units', async () => {
  const { user, recorded } = await renderLab(<Fields />)
  const worth = screen.getByLabelText('What it was worth')
  await user.type(worth, '60')
  expect(worth).toHaveAccessibleDescription('€60.00')
  await user.tab()
  await vi.waitFor(() =>
    expect(recorded()).toEqual([answer('worth', { minor: 6000, currency: 'EUR' })]),
  )
  await user.clear(worth)
  await user.type(worth, 'a lot')
  expect(worth).toHaveAccessibleDescription('Give an amount, like 60 or 60.50.')
  await user.tab()
  expect(recorded()).toHaveLength(1)
})

test('records a day and an hour with the zone', async () => {
  const { user, recorded } = await renderLab(<Fields />)
  await user.click(screen.getByLabelText('Yesterday'))
  fireEvent.change(screen.getByLabelText('Time'), { target: { value: '15:30' } })
  expect(screen.getByText(/^yesterday 15:30, /)).toBeVisible()
  screen.getByLabelText('Time').focus()
  await user.tab()
  const due = { wall: '2026-11-21T15:30', zone: 'UTC', instant: '2026-11-21T15:30:00.000Z' }
  await vi.waitFor(() => expect(recorded()).toEqual([answer('happened-at', due)]))
})

test('shows why an answer was not taken and puts the choice back', async () => {
  const { user, recovery } = await renderLab(<Fields />)
  vi.spyOn(recovery, 'send').mockResolvedValue({ ok: false, code: 'x', reason: 'Not now.' })
  await user.click(screen.getByLabelText('Can’t tell'))
  expect(await screen.findByText('Not now.')).toBeVisible()
  expect(screen.getByLabelText('Can’t tell')).not.toBeChecked()
})

test('shows a time of another zone as the agent’s clock had it', async () => {
  const { recovery } = await renderLab(<Fields />)
  const value = {
    wall: '2026-11-21T09:00',
    zone: 'America/New_York',
    instant: '2026-11-21T14:00:00.000Z',
  }
  await act(() =>
    recovery.send({ type: 'field.answered', beat: 'ask/fields', field: 'happened-at', value }),
  )
  expect(screen.getByLabelText('Time')).toHaveValue('14:00')
  expect(screen.getByLabelText('Yesterday')).toBeChecked()
})
