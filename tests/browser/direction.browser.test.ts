import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { CaseEventInput } from '@amends/core'
import { flows } from '../conformance/flows'
import { watchFaults } from './kit/faults'
import { press } from './kit/hands'
import { stage, type Stage } from './kit/stage'
import { until } from './kit/until'
import { caseAfter, placesOf } from './kit/walks'

watchFaults()
beforeEach(() => page.viewport(600, 900))

const limits = { timeout: 120_000 }

function boxAt(text: Text, at: number): DOMRect {
  const range = document.createRange()
  range.setStart(text, at)
  range.setEnd(text, at + 1)
  return range.getBoundingClientRect()
}

/** English sentences and words whose order on the screen is not that of English. */
function turned(panel: HTMLElement): string[] {
  const found: string[] = []
  const texts = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    const box = text.parentElement
    if (!box?.checkVisibility({ visibilityProperty: true }) || box.closest('.amends-unseen'))
      continue
    // A sign after a letter, and the first of two words after a number or a name.
    for (const { index } of text.data.matchAll(/[a-z’](?=[.?,:;])|[0-9](?= [a-z])/gi)) {
      const [one, two] = [boxAt(text, index), boxAt(text, index + 1)]
      const sameLine = Math.abs(one.bottom - two.bottom) < 2 && two.width > 0 && one.width > 0
      if (sameLine && two.left < one.left) found.push(text.data)
    }
  }
  return [...new Set(found)]
}

/** The sides that lines of text begin at: those of the page, but for what is typed; a quote hugs its words. */
const astray = ({ panel }: Stage) =>
  [...panel.querySelectorAll<HTMLElement>('.amends *')]
    .filter((node) => /^(start|left|right|end)$/.test(getComputedStyle(node).textAlign))
    .filter((node) => !node.matches('input, textarea, select, q'))
    .filter((node) => getComputedStyle(node).textAlign !== 'right')
    .map((node) => node.className || node.tagName)

test(
  'on a page from right to left English reads from left to right, at every beat',
  limits,
  async () => {
    const found: string[] = []
    for (const flow of flows) {
      for (const { path, events, there } of placesOf(flow)) {
        const recovery = await caseAfter(flow, [...events, ...there])
        const shown = await stage({ recovery, density: 'learn' })
        shown.host.dir = 'rtl'
        found.push(...turned(shown.panel).map((text) => `${flow.id} ${path}: ${text}`))
        expect(astray(shown)).toEqual([])
        shown.leave()
      }
    }
    expect(found).toEqual([])
  },
)

const overlays: readonly CaseEventInput[] = [
  { type: 'case.paused', reason: 'She calls back at noon.' },
  { type: 'case.escalated', reason: 'It is not ours to give.' },
  { type: 'safety.raised', words: 'I know where you live.' },
]

test('so it does in what unfolds and in what stops a case', limits, async () => {
  const found: string[] = []
  const see = (shown: Stage, where: string) =>
    found.push(...turned(shown.panel).map((text) => `${where}: ${text}`))
  const recovery = await caseAfter(flows[0]!)
  const shown = await stage({ recovery })
  shown.host.dir = 'rtl'
  for (const toggle of ['more-toggle', 'view-toggle', 'off-ramp']) {
    press(shown.part(toggle))
    await until(() => shown.part('body').dataset.state === 'sheet', toggle)
    see(shown, toggle)
  }
  press(shown.part('more-toggle'))
  await until(() => shown.all('[data-part="more"] button').length > 0, 'More')
  for (const row of shown.all('[data-part="more"] button').map(({ textContent }) => textContent)) {
    if (shown.all('[data-part="more"]').length === 0) press(shown.part('more-toggle'))
    await until(() => shown.all('[data-part="more"] button').length > 0, 'More')
    press(shown.all('[data-part="more"] button').find(({ textContent }) => textContent === row)!)
    await until(() => shown.all('[data-part="more"]').length === 0, row)
    see(shown, row)
  }
  for (const event of overlays) {
    await recovery.send(event)
    await until(() => shown.part('body').dataset.state === 'overlay', event.type)
    see(shown, event.type)
  }
  expect(found).toEqual([])
})

test('what is turned around is found', async () => {
  const shown = await stage({ recovery: await caseAfter(flows[0]!) })
  shown.host.dir = 'rtl'
  expect(turned(shown.panel)).toEqual([])
  const text = shown.all('.amends-trap-instead')[0]!
  text.dir = 'rtl'
  text.style.setProperty('unicode-bidi', 'isolate', 'important')
  expect(turned(shown.panel)).not.toEqual([])
})

test('its own words tell readers their language, whatever that of the page', async () => {
  document.documentElement.lang = 'ar'
  const shown = await stage({ recovery: await caseAfter(flows[0]!) })
  expect(shown.part('exits').closest('[lang]')).toHaveAttribute('lang', 'en')
  document.documentElement.removeAttribute('lang')
})
