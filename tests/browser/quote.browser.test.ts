import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { watchFaults } from './kit/faults'
import { stage } from './kit/stage'
import { caseAfter, placesOf } from './kit/walks'

watchFaults()
beforeEach(() => page.viewport(600, 900))

const mama = flows.find(({ id }) => id === 'mama')!
const story = 'I stayed at home for the third time and nobody came or called, and I '.repeat(3)

/** The element as it is drawn, as one text. */
const picture = (element: Element) =>
  page.elementLocator(element).screenshot({ base64: true, save: false })

test.each(['ltr', 'rtl'] as const)(
  'a quote that is cut to one line ends in a sign for it, in a page %s',
  async (dir) => {
    const there = placesOf(mama).find(({ path }) => path === 'acknowledge/say-back')
    const recovery = await caseAfter(mama, there?.events)
    const said = { type: 'field.answered', beat: 'listen/hear', field: 'story' } as const
    expect(await recovery.send({ ...said, value: story })).toMatchObject({ ok: true })
    const shown = await stage({ recovery }, { width: 256 })
    shown.host.dir = dir
    const quote = shown.all('.amends-their-words q')[0]!
    const signed = await picture(quote)
    quote.style.setProperty('-webkit-line-clamp', 'none', 'important')
    quote.style.setProperty('max-block-size', '1lh', 'important')
    expect(await picture(quote)).not.toBe(signed)
  },
)
