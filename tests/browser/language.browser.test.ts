import type { About, Flow } from '@amends/core'
import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { smallFlow } from '../fixtures/small-flow'
import { watchFaults } from './kit/faults'
import { stage, type Stage } from './kit/stage'
import { caseAfter, placesOf, returning } from './kit/walks'

watchFaults()
beforeEach(() => page.viewport(600, 900))

const mama = flows.find(({ id }) => id === 'mama')!
const named = (firstName: string): About => ({
  ...returning,
  channel: 'chat',
  customer: { ...returning.customer, firstName },
})
const hear = placesOf(mama).find(({ path }) => path === 'listen/hear')!

/** The small flow as a translator would give it back: its first beat, at least. */
const inArabic: Flow = {
  ...smallFlow,
  language: 'ar',
  steps: smallFlow.steps.map((step, at) => ({
    ...step,
    title: at === 0 ? 'استمع' : step.title,
    beats: step.beats.map((beat, first) =>
      at + first > 0
        ? beat
        : {
            ...beat,
            cue: 'دع {customer.firstName|them} تكمل كلامها.',
            why: 'من يُسمَع يهدأ.',
            points: [{ id: 'whole', text: 'سمعت القصة كلها.' }],
            phrases: [{ id: 'plain', text: '{customer.firstName|You}، أنا أسمعك.' }],
            traps: [{ say: 'اهدئي.', instead: 'اصمت واستمع.' }],
            exits: beat.exits.map((exit) => ({ ...exit, label: '{customer.firstName} انتهت' })),
          },
    ),
  })),
}

const flowTexts = [
  '[data-part="cue"] [role="heading"]',
  '.amends-cue-why',
  '.amends-point-text',
  '.amends-phrase-text',
  '.amends-trap s',
  '.amends-trap-instead',
  '[data-part="exit"]',
]

/** Texts of the flow that do not say so, or are not laid out so. */
function astray({ all }: Stage, lang: string, dir: 'ltr' | 'rtl'): string[] {
  return flowTexts.flatMap((selector) => {
    const nodes = all(selector)
    if (nodes.length === 0) return [`no ${selector}`]
    return nodes
      .filter((node) => {
        const { direction, unicodeBidi } = getComputedStyle(node)
        return node.lang !== lang || direction !== dir || unicodeBidi !== 'isolate'
      })
      .map((node) => `${selector}: ${node.textContent}`)
  })
}

/** Where the words of a label stand on the screen, from left to right. */
function leftToRight(label: HTMLElement): string {
  const [text] = label.childNodes as unknown as [Text]
  const words = [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const range = document.createRange()
    range.setStart(text, index)
    range.setEnd(text, index + word.length)
    return { word, left: range.getBoundingClientRect().left }
  })
  return words
    .toSorted((one, other) => one.left - other.left)
    .map(({ word }) => word)
    .join(' ')
}
const exit = ({ all }: Stage) => all('[data-part="exit"][data-main]')[0]!

test('English words in a page from right to left are told and read as English', async () => {
  const recovery = await caseAfter(mama, [...hear.events], { about: named('ليلى') })
  const shown = await stage({ recovery, density: 'learn' })
  shown.host.dir = 'rtl'
  expect(astray(shown, 'en-US', 'ltr')).toEqual([])
  expect(leftToRight(exit(shown))).toBe('ليلى finished')
})

test('Arabic words in a page from left to right are told and read as Arabic', async () => {
  const recovery = await caseAfter(inArabic, [], { about: named('Ana') })
  const shown = await stage({ recovery, density: 'learn' })
  expect(astray(shown, 'ar', 'rtl')).toEqual([])
  expect(leftToRight(exit(shown))).toBe('انتهت Ana')
  expect(shown.part('exits').closest('[lang]')).toHaveAttribute('lang', 'en')
})

/** The element as it is drawn, as one text. */
const picture = (element: Element) =>
  page.elementLocator(element).screenshot({ base64: true, save: false })

test.each(['ltr', 'rtl'] as const)(
  'a quote that is cut to one line ends in a sign for it, in a page %s',
  async (dir) => {
    const text = 'I stayed at home for the third time and nobody came or called, and I '
    const [opened] = placesOf(mama).filter(({ path }) => path === 'acknowledge/say-back')
    const said = {
      type: 'field.answered',
      beat: 'listen/hear',
      field: 'story',
      value: text.repeat(3),
    } as const
    const recovery = await caseAfter(mama, opened?.events)
    expect(await recovery.send(said)).toMatchObject({ ok: true })
    const shown = await stage({ recovery }, { width: 256 })
    shown.host.dir = dir
    const quote = shown.all('.amends-their-words q')[0]!
    const clamped = await picture(quote)
    quote.style.setProperty('-webkit-line-clamp', 'none', 'important')
    quote.style.setProperty('max-block-size', '1lh', 'important')
    expect(await picture(quote)).not.toBe(clamped)
  },
)
