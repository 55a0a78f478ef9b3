import type { CaseEventInput, Due } from '@amends/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { watchFaults } from './kit/faults'
import { clipped, overflowing, tooSmall } from './kit/layout'
import { press } from './kit/hands'
import { stage, type Stage } from './kit/stage'
import { until } from './kit/until'
import { caseAfter, placesOf } from './kit/walks'

watchFaults()
beforeEach(() => page.viewport(600, 900))
const { style } = document.documentElement
afterEach(() => void style.removeProperty('font-size'))

const limits = { timeout: 120_000 }
const sizeOf = (node: Element) => Number.parseFloat(getComputedStyle(node).fontSize)
const faultsOf = ({ panel }: Stage) => [
  ...overflowing(panel),
  ...clipped(panel),
  ...tooSmall(panel),
]

/** The size of every text of the panel, in CSS pixels. */
const sizes = (shown: Stage) =>
  shown.all('.amends *:not(svg, path)').map((node) => [node.className, sizeOf(node)] as const)

describe('a reader who asks for larger letters', () => {
  test('gets them everywhere in the panel, and no page makes them smaller than they are', async () => {
    const recovery = await caseAfter(flows[0]!)
    const shown = await stage({ recovery, density: 'learn' }, { width: 460 })
    const usual = sizes(shown)
    style.fontSize = '24px'
    const larger = usual.map(([name, size]) => [name, expect.closeTo(size * 1.5, 1)])
    expect(sizes(shown)).toEqual(larger)
    style.fontSize = '10px'
    expect(sizes(shown)).toEqual(usual)
  })

  test.each([256, 300, 360, 480])('at %d px nothing is cut off for it', limits, async (width) => {
    style.fontSize = '24px'
    const found: string[] = []
    for (const { path, events, there } of placesOf(flows[0]!)) {
      const shown = await stage({ recovery: await caseAfter(flows[0]!, [...events, ...there]) })
      shown.size(width)
      found.push(...faultsOf(shown).map((fault) => `${path}: ${fault}`))
      shown.leave()
    }
    expect(found).toEqual([])
  })

  test('gets what a narrow column gets: the exits one over the other', async () => {
    const shown = await stage({ recovery: await caseAfter(flows[0]!) }, { width: 360 })
    const main = () => shown.all('[data-main]')[0]!.getBoundingClientRect()
    expect(main().left).toBeGreaterThan(shown.part('off-ramp').getBoundingClientRect().right)
    style.fontSize = '24px'
    expect(main().bottom).toBeLessThan(shown.part('off-ramp').getBoundingClientRect().top)
  })
})

/** Due at noon so many days from now. */
function inDays(days: number): Due {
  const wall = `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T12:00`
  return { wall, zone: 'UTC', instant: `${wall}:00.000Z` }
}
const promise = (what: string, days: number | null): CaseEventInput => ({
  type: 'commitment.made',
  kind: 'fix',
  what,
  due: days === null ? null : inDays(days),
  owner: { id: 'agent-1', name: 'Noor' },
})

const sets: Readonly<Record<string, readonly (number | null)[]>> = {
  one: [1],
  late: [-2],
  several: [1, 4, -3, null],
}

describe.each([256, 300, 360, 480])('at %d px', (width) => {
  test.each(['en-US', 'fi', 'ar'])('what is owed is told whole, in %s', async (locale) => {
    for (const [name, days] of Object.entries(sets)) {
      const recovery = await caseAfter(flows[0]!, [], { locale })
      for (const due of days) await recovery.send(promise('a new kettle, brought to the door', due))
      const shown = await stage({ recovery, locale }, { width, shows: '.amends-owed-line' })
      const line = shown.all('.amends-owed-line')[0]!
      const edge = line.getBoundingClientRect()
      const inside = [...line.children].map((part) => part.getBoundingClientRect())
      const out = inside.filter((box) => box.left < edge.left + 8 || box.right > edge.right - 8)
      expect([name, ...out]).toEqual([name])
      // Enough of what it is to know which promise is meant.
      expect(shown.all('.amends-owed-what')[0]!.clientWidth).toBeGreaterThan(80)
      press(line)
      await until(() => shown.all('.amends-owed-list li').length === days.length, 'the list')
      expect(overflowing(shown.panel)).toEqual([])
      shown.leave()
    }
  })
})
