import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { watchFaults } from './kit/faults'
import { clipped, overflowing, placeIn, tooSmall } from './kit/layout'
import { stage, type Stage } from './kit/stage'
import { until } from './kit/until'
import { caseAfter, placesOf } from './kit/walks'

watchFaults()
beforeEach(() => page.viewport(600, 700))

const widths = [256, 300, 360, 480]
const limits = { timeout: 120_000 }

/** Shows every beat of every flow as it is just before it is left. */
async function eachBeat(see: (shown: Stage, path: string) => void | Promise<void>) {
  for (const flow of flows) {
    for (const { path, events, there } of placesOf(flow)) {
      const recovery = await caseAfter(flow, [...events, ...there])
      const shown = await stage({ recovery })
      await see(shown, `${flow.id} ${path}`)
      shown.leave()
    }
  }
}

/** Adds a place to those seen, with who was there. */
function note(seen: Map<string, string[]>, place: string, who: string) {
  seen.set(place, [...(seen.get(place) ?? []), who])
}

test(
  'the main exit and the zones stand where they stood, at every beat and width',
  limits,
  async () => {
    const seen = new Map<string, Map<string, string[]>>()
    const see = (what: string, shown: Stage, node: HTMLElement, who: string) => {
      const places = seen.get(what) ?? new Map<string, string[]>()
      seen.set(what, places)
      note(places, placeIn(shown.panel, node), who)
    }
    const fixed = ['header', 'strip', 'off-ramp', 'back', 'more-toggle']
    const measure = (shown: Stage, path: string, width: number) => {
      shown.size(width)
      for (const part of fixed) see(`${part} at ${width}`, shown, shown.part(part), path)
      const main = shown.all('[data-part="exit"][data-main]')[0]!
      see(`main exit at ${width}`, shown, main, `${path} "${main.textContent}"`)
    }
    await eachBeat(async (shown, path) => {
      for (const width of widths) measure(shown, path, width)
      for (const density of ['glance', 'learn'] as const) {
        shown.show({ density })
        await until(() => shown.panel.dataset.density === density, density)
        measure(shown, `${path} ${density}`, 300)
      }
    })
    const moved = [...seen].filter(([, places]) => places.size > 1)
    expect(moved.map(([what, places]) => [what, Object.fromEntries(places)])).toEqual([])
  },
)

test(
  'no beat scrolls in any zone but the body, and none overflows, at any width',
  limits,
  async () => {
    const found: string[] = []
    await eachBeat((shown, path) => {
      for (const width of widths) {
        shown.size(width)
        const { panel } = shown
        if (panel.scrollHeight > panel.clientHeight)
          found.push(`${path} ${width}: the panel scrolls`)
        for (const part of ['header', 'strip', 'cue', 'exits']) {
          const zone = shown.part(part)
          if (zone.scrollHeight > zone.clientHeight + 1)
            found.push(`${path} ${width}: ${part} scrolls`)
        }
        if (shown.part('body').clientHeight < 96)
          found.push(`${path} ${width}: no room for the body`)
        const faults = [...overflowing(panel), ...clipped(panel), ...tooSmall(panel)]
        found.push(...faults.map((fault) => `${path} ${width}: ${fault}`))
      }
    })
    expect(found).toEqual([])
  },
)

/** The letters of the strip whose beginning is out of sight. */
const beheaded = (shown: Stage) =>
  shown.all('.amends-strip-letter').filter((letter) => {
    const [words, name] = ['.amends-strip-words', 'b'].map((selector) =>
      letter.querySelector(selector)!.getBoundingClientRect(),
    )
    return name!.width > 0 && (name!.left < words!.left - 1 || name!.right > words!.right + 1)
  })

test('from right to left nothing overflows at any beat', limits, async () => {
  const found: string[] = []
  await eachBeat((shown, path) => {
    shown.host.dir = 'rtl'
    for (const width of [256, 360]) {
      shown.size(width)
      found.push(...overflowing(shown.panel).map((fault) => `${path} ${width}: ${fault}`))
      if (beheaded(shown).length > 0) found.push(`${path} ${width}: a letter is cut off`)
    }
    const lefts = shown
      .all('.amends-strip-letter')
      .map((letter) => letter.getBoundingClientRect().left)
    expect(lefts).toEqual(lefts.toSorted((a, b) => b - a))
  })
  expect(found).toEqual([])
})

/** What a reader who needs more room between letters sets (WCAG 1.4.12), in an earlier layer. */
const roomy = `@layer spacing, amends; @layer spacing { .amends, .amends * {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } }`

describe('at 400 % zoom and with wider text spacing', () => {
  test('each beat scrolls one way only, and nothing is cut off', limits, async () => {
    await page.viewport(320, 256)
    document.adoptedStyleSheets = []
    const found: string[] = []
    await eachBeat((shown, path) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(roomy)
      document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets]
      shown.size(320, 256)
      const { panel } = shown
      expect(getComputedStyle(panel).letterSpacing).toBe('1.68px')
      const faults = [...overflowing(panel), ...clipped(panel), ...tooSmall(panel)]
      found.push(...faults.map((fault) => `${path}: ${fault}`))
      const exits = shown.part('exits')
      exits.scrollIntoView({ block: 'end' })
      if (exits.getBoundingClientRect().bottom > 257)
        found.push(`${path}: the exits are out of reach`)
      if (getComputedStyle(shown.part('body')).overflowY !== 'visible')
        found.push(`${path}: the body scrolls inside what scrolls`)
    })
    expect(found).toEqual([])
  })
})

test('what is planted is found: a wide word, a small target, a tall cue', async () => {
  const recovery = await caseAfter(flows[0]!)
  const shown = await stage({ recovery })
  const { panel } = shown
  expect([...overflowing(panel), ...clipped(panel), ...tooSmall(panel)]).toEqual([])
  const cue = shown.part('cue')
  cue.style.setProperty('inline-size', '400px', 'important')
  expect(overflowing(panel)).not.toEqual([])
  cue.style.setProperty('block-size', '10px', 'important')
  cue.style.setProperty('overflow', 'hidden', 'important')
  expect(clipped(panel)).not.toEqual([])
  shown.part('back').style.setProperty('block-size', '20px', 'important')
  shown.part('back').style.setProperty('min-block-size', '0', 'important')
  expect(tooSmall(panel)).not.toEqual([])
})
