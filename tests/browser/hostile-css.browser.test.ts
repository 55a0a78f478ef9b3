import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { agentAt } from './kit/agent'
import { watchFaults } from './kit/faults'
import { clipped, overflowing, placeIn, tooSmall } from './kit/layout'
import { stage, type Stage } from './kit/stage'
import { caseAfter, journeysOf } from './kit/walks'

watchFaults()
beforeAll(() => page.viewport(400, 700))

const sheets: HTMLStyleElement[] = []
function addSheet(text: string): void {
  const sheet = document.createElement('style')
  sheet.textContent = text
  document.head.append(sheet)
  sheets.push(sheet)
}
afterEach(() => {
  for (const sheet of sheets.splice(0)) sheet.remove()
})

const main = 'style, title { display: none } main { display: block !important }'
/** The panel's outer box is the page's to set, so a page that unsets it has to set it again. */
const box = 'block-size: 100%; container: amends / inline-size; position: relative'
/** Rules that some page really has, and worse. The stage itself is kept in sight. */
const hostile: Readonly<Record<string, string>> = {
  'everything unset': `* { all: unset } ${main} .amends { ${box} }`,
  'every div hidden': 'div { display: none }',
  'every div hidden for certain': `div { display: none !important }`,
  'buttons of its own, for certain': `button { all: unset !important; display: none !important;
    background: hotpink !important; position: fixed !important; opacity: 0 !important }`,
  'fields of its own': `input, textarea, select { appearance: none !important; width: 0 !important;
    visibility: hidden !important; pointer-events: none !important }`,
  'lists and headings of its own': `ol, ul, li, header, footer, h2, p, span, label {
    float: right !important; font-size: 40px !important; margin: 50px !important; color: red !important }`,
  'a page in another hand': `html { font-size: 62.5%; direction: ltr; line-height: 3 }
    body { text-transform: uppercase; letter-spacing: 8px; text-align: right; word-spacing: 20px }`,
}

const seen = (shown: Stage) =>
  shown.all('.amends *:not(path)').map((node) => {
    const { color, backgroundColor, fontSize, visibility, opacity } = getComputedStyle(node)
    const place = node.checkVisibility() ? placeIn(shown.panel, node) : 'not there'
    return [
      node.getAttribute('class'),
      place,
      color,
      backgroundColor,
      fontSize,
      visibility,
      opacity,
    ]
  })

describe.each(Object.entries(hostile))('with %s', (_, css) => {
  test('nothing inside the panel looks different', async () => {
    const recovery = await caseAfter(flows[0]!)
    const shown = await stage({ recovery })
    const before = seen(shown)
    addSheet(css)
    expect(seen(shown)).toEqual(before)
  })

  test('a whole case is clicked', { timeout: 60_000 }, async () => {
    addSheet(css)
    const [shortest = []] = journeysOf(flows[0]!).toSorted((a, b) => a.length - b.length)
    const recovery = await caseAfter(flows[0]!)
    const shown = await stage({ recovery })
    await agentAt(shown, recovery).walk(shortest, () => {
      const { panel } = shown
      expect([...overflowing(panel), ...clipped(panel), ...tooSmall(panel)]).toEqual([])
    })
    expect(recovery.view().status).toBe('closed')
  })
})

test('without layers the same rules would break it, so the tests above can fail', async () => {
  const recovery = await caseAfter(flows[0]!)
  const shown = await stage({ recovery })
  const before = seen(shown)
  addSheet('@layer theirs, amends; @layer theirs { button { font-size: 40px !important } }')
  expect(seen(shown)).not.toEqual(before)
})
