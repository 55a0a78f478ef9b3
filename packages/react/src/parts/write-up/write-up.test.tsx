import type { CaseEventInput } from '@amends/core'
import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { renderLab } from '../../../test/render-lab'
import type { Host } from '../../index'
import { Body } from '../body/body'
import { MoreToggle } from '../exits/more-toggle'
import { More } from '../more/more'
import { WriteUp } from './write-up'

const story: CaseEventInput = {
  type: 'field.answered',
  beat: 'ask/fields',
  field: 'story',
  value: 'It never came. <b>See</b> http://e.vil',
}
const fix: CaseEventInput = {
  type: 'commitment.made',
  commitment: 'c1',
  kind: 'fix',
  what: 'the new kettle',
  due: { wall: '2026-11-23T09:00', zone: 'UTC', instant: '2026-11-23T09:00:00.000Z' },
  owner: { id: 'sam', name: 'Sam' },
}

const parts = (
  <>
    <Body
      sheets={
        <>
          <More />
          <WriteUp />
        </>
      }
    />
    <MoreToggle />
  </>
)
const named = (name: string) => screen.getByRole('button', { name })
const text = () => screen.getByRole('group', { name: 'The text' })

async function unfolded(host?: Host) {
  const lab = await renderLab(parts, host ? { host } : {})
  await lab.recovery.send([story, fix])
  await lab.user.click(named('More'))
  await lab.user.click(named('Write it up'))
  await screen.findByRole('group', { name: 'The text' }, { timeout: 30_000 })
  return lab
}

/** What the page is asked to save. */
function files() {
  const saved: { name: string; blob: Blob }[] = []
  const blobs = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const href = `blob:${blobs.size}`
    blobs.set(href, blob as Blob)
    return href
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, blob: blobs.get(this.href) ?? new Blob() })
  })
  return saved
}

afterEach(() => {
  vi.restoreAllMocks()
})

test('unfolds in place from More, with the focus on what to pick', async () => {
  await unfolded()
  expect(text()).toHaveTextContent('Recovery of Ana')
  expect(text()).toHaveTextContent('> It never came. <b>See</b> http://e.vil')
  expect(screen.getByRole('radio', { name: 'Short' })).toHaveFocus()
})

test('folds by Done and by Escape, and gives the focus back', async () => {
  const { user } = await unfolded()
  await user.click(named('Done'))
  expect(screen.queryByRole('group', { name: 'The text' })).toBeNull()
  await user.click(named('More'))
  await user.click(named('Write it up'))
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('group', { name: 'The text' })).toBeNull()
})

test('shows the paper and the format that are picked', async () => {
  const { user } = await unfolded()
  await user.click(screen.getByRole('radio', { name: 'Hand-off' }))
  expect(text()).toHaveTextContent('Hand-off: Ana')
  await user.click(screen.getByRole('radio', { name: 'Full' }))
  await user.click(screen.getByRole('radio', { name: 'Markdown' }))
  expect(text()).toHaveTextContent('## Recovery of Ana')
  expect(text()).toHaveTextContent('`http://e.vil`')
})

test('is written anew with what happens meanwhile', async () => {
  const { recovery } = await unfolded()
  await recovery.send({ type: 'commitment.kept', commitment: 'c1' })
  await vi.waitFor(() => expect(text()).toHaveTextContent('the new kettle; by'))
  expect(text()).toHaveTextContent(/Sam\. Kept/)
})

describe('copying', () => {
  test('takes the text as it stands', async () => {
    const { user } = await unfolded()
    await user.click(named('Copy'))
    expect(await navigator.clipboard.readText()).toBe(text().textContent)
    expect(screen.getAllByText('Copied')).not.toEqual([])
  })

  test('selects the text where the page may not copy', async () => {
    const { user } = await unfolded()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await user.click(named('Copy'))
    expect(screen.getAllByText('Selected. Copy it by hand.')).not.toEqual([])
    expect(String(getSelection())).toContain('Recovery of Ana')
  })
})

describe('adding it to the ticket', () => {
  test('is not offered where the host cannot', async () => {
    await unfolded({ insert: () => undefined })
    expect(screen.queryByRole('button', { name: 'Add to the ticket' })).toBeNull()
  })

  test('gives the host the text, and records that it did', async () => {
    const note = vi.fn<(text: string) => void>()
    const { user, types } = await unfolded({ note })
    await user.click(named('Add to the ticket'))
    await vi.waitFor(() => expect(screen.getAllByText('Added to the ticket')).not.toEqual([]))
    expect(note).toHaveBeenCalledWith(text().textContent)
    expect(types().slice(-2)).toEqual(['effect.asked', 'effect.done'])
  })

  test('copies instead when the host fails, and says so', async () => {
    const { user, types } = await unfolded({ note: () => Promise.reject(new Error('down')) })
    await user.click(named('Add to the ticket'))
    await vi.waitFor(() =>
      expect(screen.getAllByText('Not added. Copied instead.')).not.toEqual([]),
    )
    expect(await navigator.clipboard.readText()).toBe(text().textContent)
    expect(types().at(-1)).toBe('effect.failed')
  })
})

describe('downloading', () => {
  test.each([
    ['Download', 'ticket-1-note.txt', 'text/plain;charset=utf-8', 'Recovery of Ana'],
    ['Case file', 'ticket-1-case.json', 'application/json;charset=utf-8', '"amends.case"'],
    ['Promises for a calendar', 'ticket-1-promises.ics', 'text/calendar;charset=utf-8', 'VEVENT'],
  ])('%s is a file of its own', async (label, name, type, content) => {
    const { user } = await unfolded()
    const saved = files()
    await user.click(named(label))
    expect(saved.map((file) => [file.name, file.blob.type])).toEqual([[name, type]])
    expect(await saved[0]?.blob.text()).toContain(content)
    expect(screen.getAllByText(`Handed to the browser as ${name}.`)).not.toEqual([])
  })

  test('shows and selects a file that did not come, for the browser does not tell', async () => {
    const { user } = await unfolded()
    files()
    await user.click(named('Case file'))
    await user.click(named('No file came'))
    expect(text()).toHaveTextContent('"format": "amends.case"')
    expect(String(getSelection())).toContain('amends.case')
    await user.click(named('Show the note again'))
    expect(text()).toHaveTextContent('Recovery of Ana')
  })

  test('does so at once where the page may not save', async () => {
    const { user } = await unfolded()
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('denied')
    })
    await user.click(named('Case file'))
    expect(text()).toHaveTextContent('"format": "amends.case"')
    expect(screen.getAllByText('This page may not save files. Copy the text by hand.')).not.toEqual(
      [],
    )
  })

  test('offers no calendar while nothing that is owed has a date', async () => {
    const { recovery } = await unfolded()
    await recovery.send({ type: 'commitment.kept', commitment: 'c1' })
    await vi.waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Promises for a calendar' })).toBeNull(),
    )
  })
})

test('ends in the way out of it', async () => {
  const { container } = await unfolded()
  const sheet = container.querySelector<HTMLElement>('[data-part="write-up"]')!
  expect(sheet).toHaveAttribute('data-state', 'ready')
  expect(within(sheet).getAllByRole('button').at(-1)).toHaveAccessibleName('Done')
})
