import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { berlin, paperCase } from '../../../../tests/fixtures/paper-case'
import type { CaseEvent } from '../index'
import { handOffNoteOf, writeUpOf, type PaperCase } from './index'

const from = await paperCase()

/** The case, with the text wherever anybody typed something. */
function saying(text: string): PaperCase {
  const log = from.log.map((event): CaseEvent => {
    switch (event.type) {
      case 'case.opened': {
        const { about } = event
        const earlier = [{ caseId: 'c', what: text, outcome: text, promisedAndKept: null }]
        const customer = { id: 'ana', name: text, firstName: text }
        const agent = { id: 'sam', name: text }
        return { ...event, about: { ...about, customer, agent, earlier, ticket: { id: text } } }
      }
      case 'field.answered':
        return /cost|wanted|given|read-back|satisfied/.test(event.field)
          ? event
          : { ...event, value: text }
      case 'text.said':
      case 'offer.made':
        return { ...event, text }
      case 'offer.settled':
      case 'case.closed':
        return { ...event, reason: text }
      case 'approval.settled':
        return { ...event, who: text }
      case 'commitment.made':
        return { ...event, what: text, words: text, owner: { id: 'sam', name: text } }
      case 'commitment.delegated':
        return { ...event, to: { id: 'depot', name: text } }
      case 'commitment.kept':
        return { ...event, note: text }
      case 'commitment.moved':
        return { ...event, reason: text }
      case 'notified.recorded':
        return { ...event, who: text, what: text }
      case 'safety.raised':
        return { ...event, reason: text, words: text }
      default:
        return event
    }
  })
  return { caseId: from.caseId, log, flow: from.flow }
}

const linkHappy = new MarkdownIt({ html: true, linkify: true, breaks: true, typographer: true })

/** What two readers make of it, the one by the letter, the other with links in everything. */
const readers: Readonly<Record<string, (markdown: string) => string>> = {
  'GitHub-flavored Markdown': (markdown) =>
    micromark(markdown, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  'markdown-it with links and HTML': (markdown) => linkHappy.render(markdown),
}

const papers: Readonly<Record<string, (text: PaperCase) => string>> = {
  'the full note': (text) => writeUpOf(text, { ...berlin, format: 'markdown', length: 'full' }),
  'the hand-off': (text) => handOffNoteOf(text, { ...berlin, format: 'markdown' }),
}

/** Elements that text is made of; everything else is structure. */
const inline = /<\/?(?:code|br|p)\b[^>]*>/g
const structureOf = (html: string) => html.replace(inline, '').match(/<[^>]*>/g) ?? []

const pieces = [
  ...Array.from('\\`*_{}[]()<>#+-.!|~^$&:=/@"\'1 \n\t>'),
  '```',
  '---',
  '***',
  '===',
  '\n\n',
  '\n    ',
  '<b>',
  '</p>',
  '<!--',
  '<script>',
  '&lt;',
  '&#60;',
  '![a](b)',
  '[a](http://e.vil)',
  '[a]: /b',
  '[^1]',
  '[ ] ',
  '|a|b|\n|-|-|',
  'http://e.vil',
  'https://',
  'www.evil.com',
  'evil.com',
  'a@b.co',
  'mailto:a@b.co',
  'javascript:x',
  '//evil.com',
  '1. ',
  '2) ',
  '\u2028',
  '\u00a0',
  'word',
  '漢',
]
const nasty = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })

describe.each(Object.entries(papers))('in %s', (_, paper) => {
  describe.each(Object.entries(readers))('read as %s', (__, reader) => {
    const plain = structureOf(reader(paper(saying('word'))))

    test('nothing that anybody says makes a heading, link, image, list, HTML or block of code', () => {
      fc.assert(
        fc.property(nasty, (parts) => {
          const text = `a${parts.join('')}b`
          expect(structureOf(reader(paper(saying(text))))).toEqual(plain)
        }),
        { numRuns: 100 },
      )
    })

    test.each(pieces)('nor when it begins with %j', (piece) => {
      const text = `${piece}b`
      expect(structureOf(reader(paper(saying(text))))).toEqual(plain)
    })
  })

  test('a text is read as it was said', () => {
    const said = 'He *said* "1. no_thing" <b>&amp; 50% ~off~ #now [x](y)! $5 a|b \\o/'
    const html = readers['GitHub-flavored Markdown']?.(paper(saying(said))) ?? ''
    const text = html.replace(/<[^>]*>/g, '')
    const shown = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    expect(text).toContain(shown.replaceAll('"', '&quot;'))
  })
})

test('a text that is written as it came is found by both readers', () => {
  for (const reader of Object.values(readers)) {
    const note = (text: string) => `## Note\n\n- **Said:** ${text}\n`
    const plain = structureOf(reader(note('word')))
    for (const text of ['<b>x</b>', '[a](b)', '![a](b)', 'x\n\n# y', 'x\n\n```\ny']) {
      expect(structureOf(reader(note(text)))).not.toEqual(plain)
    }
  }
})

test('what could steer the reading direction is shown as a mark', () => {
  const note = papers['the full note']?.(saying('Ana \u202egnp.exe')) ?? ''
  expect(note).toContain('Ana `◇gnp.exe`')
  expect(note).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
})
