import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { beforeEach, expect, test } from 'vitest'
import axe from 'axe-core'
import { createRoot } from 'react-dom/client'
import type { BeatView, RecoveryView } from '@amends/core'
import { aBeat, aView, viewRecovery } from '../../test/view-recovery'
import { RecoveryPanel } from '../index'
import css from '../styles/index.css?inline'

const exit = aBeat.exits[0]!
const shut = { ...exit, open: false, reason: 'Opens when every promise has a date.', fix: 'a/b' }
const other = { ...exit, id: 'none', label: 'No match', main: false }
const due = { wall: '2026-11-22T09:00', zone: 'UTC', instant: '2026-11-22T09:00:00Z' }

/** Beats that differ in everything that could push the exits about. */
const beats: readonly Partial<BeatView>[] = [
  {},
  { path: 'a/short', cue: 'Say it', points: [], phrases: [], traps: [] },
  { path: 'a/shut', exits: [shut, other] },
  { path: 'a/long', exits: [{ ...exit, label: 'Tell Ana that it’s done' }] },
  {
    path: 'a/many',
    points: Array.from({ length: 30 }, (_, id) => ({
      id: `${id}`,
      text: 'A point',
      covered: false,
    })),
  },
]
const owing: Partial<RecoveryView> = {
  kept: { ...aView.kept, story: 'It never came. '.repeat(20) },
  owed: [
    {
      id: 'c',
      kind: 'fix',
      what: 'Deliver it',
      owner: 'Sam',
      due,
      state: 'open',
      parent: null,
      delegated: false,
      undated: false,
      early: false,
    },
  ],
}

async function show(
  width: number,
  change: Partial<RecoveryView> = {},
  { height = 640, theme = 'light' }: { height?: number; theme?: 'light' | 'dark' } = {},
) {
  const recovery = viewRecovery(change)
  const { container } = await render(
    <div className="frame">
      <style>{`.frame { inline-size: ${width}px; block-size: ${height}px }`}</style>
      <RecoveryPanel recovery={recovery} safetyProtocol={null} theme={theme} />
    </div>,
  )
  const part = (name: string) => container.querySelector<HTMLElement>(`[data-part="${name}"]`)!
  return { recovery, container, part, main: () => container.querySelector('[data-main]')! }
}

const place = (node: Element) => {
  const { x, y, width, height } = node.getBoundingClientRect()
  return [x, y, width, height].map(Math.round).join(' ')
}
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

beforeEach(async () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  document.body.style.setProperty('margin', '0')
  await page.viewport(600, 700)
})

test.each([256, 300, 360, 480])('at %d px the main exit never moves', async (width) => {
  const { recovery, main } = await show(width)
  const before = place(main())
  for (const beat of beats) {
    for (const around of [owing, { kept: aView.kept, owed: [] }, { saved: 'not-saved' as const }]) {
      recovery.show({ ...around, beat: { ...aBeat, ...beat } })
      await frame()
      expect(place(main())).toBe(before)
    }
  }
})

test.each([256, 300, 360, 480])(
  'at %d px nothing leaves the panel and the strip is one line',
  async (width) => {
    const { part, container } = await show(width, { beat: { ...aBeat, ...beats[2] }, ...owing })
    const edge = part('root').getBoundingClientRect()
    const out = [...container.querySelectorAll('.amends > *')].filter((node) => {
      const box = node.getBoundingClientRect()
      return (
        !node.matches('.amends-unseen') && (box.right > edge.right + 1 || box.left < edge.left - 1)
      )
    })
    expect(out).toEqual([])
    const tops = [...container.querySelectorAll('[data-part="strip-letter"]')].map(
      (node) => node.getBoundingClientRect().top,
    )
    expect(new Set(tops).size).toBe(1)
  },
)

test('only the body scrolls, and the first, second and last zone stay', async () => {
  const { part } = await show(320, { beat: { ...aBeat, ...beats[4] } })
  const zones = ['strip', 'cue', 'exits'].map(part)
  const before = zones.map(place)
  part('body').scrollTop = 200
  await frame()
  expect(part('body').scrollTop).toBe(200)
  expect(part('root').scrollHeight).toBe(part('root').clientHeight)
  expect(zones.map(place)).toEqual(before)
})

test('where the window is very low the panel scrolls as one', async () => {
  await page.viewport(320, 200)
  const { part } = await show(320, {}, { height: 200 })
  expect(getComputedStyle(part('body')).overflow).toBe('visible')
  expect(part('body').scrollHeight).toBe(part('body').clientHeight)
  part('root').scrollTop = 1000
  expect(part('exits').getBoundingClientRect().bottom).toBeLessThanOrEqual(201)
})

test('hush leaves strip, cue and one way on where they were, and a field that is typed in', async () => {
  const field = {
    id: 'story',
    label: 'In their words',
    input: 'long-text',
    value: null,
    needed: false,
    shut: null,
  } as const
  const { part } = await show(320, { beat: { ...aBeat, fields: [field] } })
  const before = ['strip', 'cue', 'off-ramp'].map((name) => place(part(name)))
  await page.getByRole('button', { name: 'Hush' }).click()
  expect(['strip', 'cue', 'off-ramp'].map((name) => place(part(name)))).toEqual(before)
  expect(part('points').checkVisibility({ visibilityProperty: true })).toBe(false)
  expect(page.getByRole('button', { name: 'Stop hush' }).element()).toBeVisible()
  await page.getByRole('button', { name: 'Stop hush' }).click()
  const story = page.getByRole('textbox', { name: 'In their words' })
  await story.click()
  await userEvent.keyboard('it {Alt>}{Shift>}h{/Shift}{/Alt}')
  expect(part('root')).toHaveAttribute('data-hush')
  expect(story.element()).toBe(document.activeElement)
  expect(story.element().checkVisibility({ visibilityProperty: true })).toBe(true)
})

test('the key of a shut exit leads to what is missing, but not out of the reply box', async () => {
  const fair = {
    id: 'asked',
    label: 'A fair fix',
    input: 'text',
    value: null,
    needed: true,
  } as const
  const waits = { ...exit, open: false, reason: 'Opens when it is written.' }
  const beat = { ...aBeat, fields: [{ ...fair, shut: null }], exits: [waits] }
  await show(320, { beat })
  const press = () => userEvent.keyboard('{Alt>}{Shift>}n{/Shift}{/Alt}')
  const reply = document.body.appendChild(document.createElement('textarea'))
  reply.focus()
  await press()
  expect(reply).toHaveFocus()
  reply.remove()
  expect(document.body).toHaveFocus()
  await press()
  await expect.element(page.getByRole('textbox', { name: 'A fair fix' })).toHaveFocus()
})

test.each([256, 320])('at %d px every target is at least 24 px', async (width) => {
  const { container } = await show(width, { beat: { ...aBeat, ...beats[2] }, ...owing })
  const small = [...container.querySelectorAll('button, input, a, textarea')]
    .map((node) => (node.closest('label') ?? node).getBoundingClientRect())
    .filter(({ width: across, height }) => across < 24 || height < 24)
  expect(small).toEqual([])
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the %s panel, at rest and unfolded',
  async (theme) => {
    const change = { ...owing, beat: { ...aBeat, ...beats[2] } }
    const { part, recovery } = await show(320, change, { theme })
    const faults = async () => (await axe.run(part('root'))).violations.map(({ id }) => id)
    expect(await faults()).toEqual([])
    for (const name of ['More', 'View', 'Unsafe']) {
      await page.getByRole('button', { name, exact: true }).click()
      expect(await faults()).toEqual([])
    }
    recovery.show({ overlay: { kind: 'safety', reason: null, since: '' } })
    await frame()
    expect(await faults()).toEqual([])
  },
)

test('works in a shadow root: keys, and focus to the new cue', async () => {
  const host = document.body.appendChild(document.createElement('div'))
  const shadow = host.attachShadow({ mode: 'open' })
  shadow.adoptedStyleSheets = document.adoptedStyleSheets
  const recovery = viewRecovery()
  const root = createRoot(shadow)
  root.render(<RecoveryPanel recovery={recovery} safetyProtocol={null} />)
  await expect.poll(() => shadow.querySelector('[data-main]')).not.toBeNull()
  const main = shadow.querySelector<HTMLElement>('[data-main]')!
  main.focus()
  recovery.react(() => recovery.showBeat({ path: 'a/next', cue: 'Say it back' }))
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => shadow.activeElement?.textContent).toBe('Say it back')
  root.unmount()
  host.remove()
})
