import { render } from 'vitest-browser-react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { armor } from '../../armor'
import { aBeat, aView, viewRecovery } from '../../test/view-recovery'
import { RecoveryPanel } from '../index'
import css from './index.css?inline'

const reset = `
  *, *::before, *::after { box-sizing: border-box; border: 0 solid #e5e7eb; margin: 0; padding: 0 }
  button, [type='button'], input, textarea { background: transparent; font: inherit; color: inherit }
  ol, ul { list-style: none } label { display: inline-block } svg { display: block }`

const reboot = `
  h2, p, ol, ul, dl, figure { margin: 0 0 1rem; line-height: 1.2 } ol, ul { padding-left: 2rem }
  dt, b { font-weight: 700 } label { display: inline-block } button { border-radius: 0 }
  input, button, textarea { font-size: inherit; line-height: inherit }
  legend { float: left; width: 100%; font-size: 1.5rem } kbd { color: #fff; background: #212529 }`

const loud = `
  * { letter-spacing: 2px; box-sizing: content-box } body { font: 18px/2 serif; color: red }
  button { all: unset; background: hotpink; border: 3px solid lime; padding: 20px; min-width: 120px }
  button, label { text-transform: uppercase } input { width: 50px !important } svg { width: 60px }
  ul, ol, li, p { margin: 20px; padding: 20px; background: yellow } header, footer { padding: 30px }`

/** Signs before and after everything, as icon fonts and link marks are made. */
const marked = `
  *::before, *::after { box-sizing: content-box; border-width: 3px; opacity: 0.5 }
  button::after, label::before, p::after { content: '!'; display: block; padding: 9px }`

const sheets: HTMLStyleElement[] = []
function addSheet(text: string) {
  const sheet = document.createElement('style')
  sheet.textContent = text
  document.head.append(sheet)
  sheets.push(sheet)
}
beforeEach(() => document.body.style.setProperty('inline-size', '320px'))
afterEach(() => {
  for (const sheet of sheets.splice(0)) sheet.remove()
})

const looks = [
  'color',
  'background-color',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-transform',
  'border-top-width',
  'border-top-left-radius',
  'padding-top',
  'padding-left',
  'display',
]
const lookOf = (style: CSSStyleDeclaration, names: readonly string[]) =>
  names.map((name) => style.getPropertyValue(name))
const signs = ['content', 'box-sizing', 'width', 'height', 'opacity', ...looks]

/** Where every node inside the panel is, and how it looks. */
function picture(panel: Element): string[] {
  const origin = panel.getBoundingClientRect()
  return [...panel.querySelectorAll('*:not(path)')].map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect()
    const style = getComputedStyle(node)
    const place = [x - origin.x, y - origin.y, width, height].map(Math.round)
    const around = ['::before', '::after'].map((sign) =>
      lookOf(getComputedStyle(node, sign), signs),
    )
    return [node.className, place, lookOf(style, looks), around].join(' | ')
  })
}

async function shown() {
  const exit = aBeat.exits[0]!
  const beat = { ...aBeat, exits: [{ ...exit, open: false, reason: 'Not yet.', fix: 'a/b' }] }
  const kept = { ...aView.kept, story: 'It never came.' }
  const { container } = await render(
    <RecoveryPanel recovery={viewRecovery({ beat, kept })} safetyProtocol={null} theme="light" />,
  )
  return container.querySelector('.amends')!
}

test.each([
  ['a reset', reset],
  ['a reboot', reboot],
  ['a loud page', loud],
  ['signs before and after everything', marked],
])('%s of the host changes nothing inside the armored panel', async (_, hostile) => {
  addSheet(armor(css))
  const panel = await shown()
  const before = picture(panel)
  addSheet(hostile)
  expect(picture(panel)).toEqual(before)
})

test('without its armor the panel would be changed, so the test above can fail', async () => {
  addSheet(css)
  const panel = await shown()
  const before = picture(panel)
  addSheet(reset)
  expect(picture(panel)).not.toEqual(before)
})

test('borders and paddings are inside of every box, those before and after elements too', async () => {
  addSheet(armor(css))
  const panel = await shown()
  const outside = [...panel.querySelectorAll('*:not(path)')].flatMap((node) =>
    [undefined, '::before', '::after']
      .filter((sign) => getComputedStyle(node, sign).boxSizing !== 'border-box')
      .map((sign) => `${node.className}${sign ?? ''}`),
  )
  expect(outside).toEqual([])
})

test('the armor changes nothing of its own', async () => {
  addSheet(css)
  const panel = await shown()
  const before = picture(panel)
  sheets.pop()!.remove()
  addSheet(armor(css))
  expect(picture(panel)).toEqual(before)
})

test('a host still sets the tokens and the outer box, and overrides a part by an earlier layer', async () => {
  addSheet('@layer theirs, amends; @layer theirs { .amends-exit { padding-top: 9px !important } }')
  addSheet(armor(css))
  addSheet('.amends { --amends-accent: rgb(1, 2, 3); block-size: 400px }')
  const panel = await shown()
  expect(panel.getBoundingClientRect().height).toBe(400)
  expect(getComputedStyle(panel.querySelector('.amends-check:checked')!).backgroundColor).toBe(
    'rgb(1, 2, 3)',
  )
  expect(getComputedStyle(panel.querySelector('.amends-exit')!).paddingTop).toBe('9px')
})
