import { beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { memoryStore, type CaseEventInput } from '@amends/core'
import { flows } from '../conformance/flows'
import { findings } from './kit/axe'
import { watchFaults } from './kit/faults'
import { press, type } from './kit/hands'
import { stage, type Stage } from './kit/stage'
import { until } from './kit/until'
import { caseAfter, journeysOf, placesOf, returning } from './kit/walks'

watchFaults()
beforeAll(() => page.viewport(400, 700))

const flow = flows[0]!
const longest = journeysOf(flow).toSorted((a, b) => b.length - a.length)[0]!
const protocol = {
  title: 'If somebody is not safe',
  steps: ['Stop the talk.', 'Call the duty lead.'],
  call: { label: 'Call the duty lead', href: 'tel:4' },
}
const promised = {
  type: 'commitment.made',
  kind: 'fix',
  what: 'Bring the kettle',
  due: { wall: '2026-01-05T09:00', zone: 'UTC', instant: '2026-01-05T09:00:00.000Z' },
  owner: { id: 'agent-1', name: 'Noor' },
} as const satisfies CaseEventInput

async function openMore(shown: Stage, row?: string): Promise<void> {
  press(shown.part('more-toggle'))
  await until(() => shown.all('[data-part="more"]').length > 0, 'what is under More')
  if (!row) return
  press(shown.all('[data-part="more"] button').find(({ textContent }) => textContent === row)!)
  await until(() => shown.all('[data-part="composer"]').length > 0, `the form of ${row}`)
}

interface Scene {
  /** What is sent before the panel is shown. */
  readonly sent?: readonly CaseEventInput[]
  readonly closed?: boolean
  readonly act?: (shown: Stage) => void | Promise<void>
  /** What has to be on the screen then. */
  readonly shows: string
}

const scenes: Readonly<Record<string, Scene>> = {
  paused: { sent: [{ type: 'case.paused', reason: 'Lunch' }], shows: '[data-state="paused"]' },
  unsafe: { sent: [{ type: 'safety.raised' }], shows: '.amends-safety-steps' },
  escalated: {
    sent: [{ type: 'case.escalated', reason: 'Over my head', to: 'Mara' }],
    shows: '[data-state="escalated"]',
  },
  closed: { closed: true, shows: '[data-part="summary"]' },
  hush: { act: (shown) => press(shown.part('hush-toggle')), shows: '[data-part="stop-hush"]' },
  'the unsafe sheet': {
    act: (shown) => press(shown.part('off-ramp')),
    shows: '[data-part="raise-safety"]',
  },
  'a letter unfolded': {
    act: (shown) => press(shown.all('.amends-strip-button')[1]!),
    shows: '[data-part="step-beats"]',
  },
  'the view menu': {
    act: (shown) => press(shown.part('view-toggle')),
    shows: '[data-part="view-menu"]',
  },
  More: { act: (shown) => openMore(shown), shows: '[data-part="keys"]' },
  'the pause form': { act: (shown) => openMore(shown, 'Pause'), shows: '[data-part="pause"]' },
  'the hand-up form, refused': {
    act: async (shown) => {
      await openMore(shown, 'Hand it up')
      press(shown.all('[data-part="escalate"] .amends-acts button')[0]!)
    },
    shows: '.amends-problem',
  },
  'the closing form': {
    act: (shown) => openMore(shown, 'Close the case'),
    shows: '[data-part="closing"]',
  },
  'the reopening form': {
    closed: true,
    act: async (shown) => press(shown.part('overlay-exit')),
    shows: '[data-part="reopening"]',
  },
  'what is owed, unfolded': {
    sent: [promised],
    act: (shown) => press(shown.all('[data-part="owed"] button')[0]!),
    shows: '[data-part="commitment"]',
  },
  'other ways to say it': {
    act: (shown) => press(shown.all('.amends-phrases-others')[0]!),
    shows: '[data-part="phrases"][data-state="open"]',
  },
  'a text that is too long': {
    act: (shown) => type(shown.all('[data-part="field"] textarea')[0]!, 'x'.repeat(66_000)),
    shows: '[data-part="over"]',
  },
}

describe.each([300, 256])('at %d px axe finds nothing in', (width) => {
  test.each(Object.entries(scenes))('%s', { timeout: 30_000 }, async (_, scene) => {
    const { sent = [], closed, act, shows } = scene
    const start = placesOf(flow).find(({ there }) => there.some((e) => e.type === 'field.answered'))
    const recovery = await caseAfter(flow, closed ? longest : start?.events)
    for (const event of sent) expect(await recovery.send(event)).toMatchObject({ ok: true })
    const shown = await stage({ recovery, safetyProtocol: protocol, theme: 'light' }, { width })
    await act?.(shown)
    await until(() => shown.all(shows).length > 0, shows)
    expect(await findings(shown.host)).toEqual([])
    shown.show({ theme: 'dark' })
    await until(() => shown.panel.dataset.theme === 'dark', 'the dark theme')
    expect(await findings(shown.host, ['color-contrast'])).toEqual([])
    shown.leave()
  })
})

test('axe finds nothing in a case that can only be read, nor while a case opens or fails to', async () => {
  const newer = [{ v: 9, seq: 2, id: 'n', type: 'beat.flown', at: '', by: '' }]
  const recovery = await caseAfter(flow, newer as never)
  expect(recovery.view().readOnly).not.toBeNull()
  const reading = await stage({ recovery }, { width: 300 })
  expect(await findings(reading.host)).toEqual([])
  reading.leave()

  const store = { ...memoryStore(), read: () => Promise.reject(new Error('the disk is gone')) }
  const failing = await stage(
    { caseId: 'case-9', flow, store, about: returning },
    { width: 300, shows: '[role="alert"]' },
  )
  expect(await findings(failing.host)).toEqual([])
  failing.leave()
})

test('axe finds what is planted: a button without words, a faint color', async () => {
  const recovery = await caseAfter(flow)
  const shown = await stage({ recovery, theme: 'light' })
  shown.part('view-toggle').querySelector('span')?.remove()
  shown.panel.style.setProperty('--amends-ink-2', '#bbb')
  const found = await findings(shown.host)
  expect(found).toContainEqual(expect.stringContaining('button-name'))
  expect(found).toContainEqual(expect.stringContaining('color-contrast'))
  shown.leave()
})
