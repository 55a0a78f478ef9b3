import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { TEXT_CAP, cleanText, cut } from './clean'
import { graphemesOf } from './graphemes'

const family = '👩‍👩‍👧‍👦'
const accent = 'e\u0301'
const pieces = [
  ...Array.from('aZ \n\t漢かガハ한각éЖאبन😀🔥☎©'),
  family,
  accent,
  '🇩🇪',
  '🇩',
  '👍🏽',
  '🏽',
  '\u200d',
  '\u0301',
  '\u3099',
  'नमस्ते',
  '\u094d',
  'ำ',
  '\u1100',
  '\u1161',
  '\u11a8',
  '\u0600',
  '\ufe0f',
  '\u00ad',
]
const mixed = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join(''))
const whole = new Intl.Segmenter('en', { granularity: 'grapheme' })
const oracle = (text: string) => Array.from(whole.segment(text), (part) => part.segment)

afterEach(() => vi.unstubAllGlobals())

function withoutSegmenter() {
  vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })
}

describe('cleaning a text', () => {
  it('leaves ordinary text as it was', () => {
    const text = `She said:\n\t"late again" 😡 ${family} ${accent}`
    expect(cleanText(text)).toEqual({ text, over: 0 })
  })

  it('drops NUL and every other control character but tab and line feed', () => {
    expect(cleanText('a\u0000b\u0007c\u001bd\u007f\u0099\te\nf').text).toBe('abcd\te\nf')
  })

  it('keeps lines apart whatever ends them', () => {
    expect(cleanText('one\r\ntwo\rthree\nfour').text).toBe('one\ntwo\nthree\nfour')
  })

  it('replaces lone surrogates and keeps pairs', () => {
    expect(cleanText('a\ud800b\udc00c😀').text).toBe('a\ufffdb\ufffdc😀')
  })

  it('does so where the engine cannot', () => {
    const native = Object.getOwnPropertyDescriptor(String.prototype, 'toWellFormed')
    Reflect.deleteProperty(String.prototype, 'toWellFormed')
    try {
      expect(cleanText('a\ud800b\udc00c😀').text).toBe('a\ufffdb\ufffdc😀')
    } finally {
      if (native) Reflect.defineProperty(String.prototype, 'toWellFormed', native)
    }
  })

  it('keeps a text of exactly the cap and counts one character over it', () => {
    const full = 'x'.repeat(TEXT_CAP)
    expect(cleanText(full)).toEqual({ text: full, over: 0 })
    expect(cleanText(`${full}y`)).toEqual({ text: full, over: 1 })
  })

  it('never cuts a grapheme at the cap', () => {
    const parts = [family, accent, '🇩🇪', '👍🏽', '😀', '한']
    for (const part of parts) {
      for (let inside = 1; inside < part.length; inside += 1) {
        const head = 'x'.repeat(TEXT_CAP - inside)
        expect(cleanText(`${head}${part}tail`)).toEqual({
          text: head,
          over: Array.from(part).length + 4,
        })
      }
    }
  })

  it('cuts where a whole segmentation would, and counts the characters of the rest', () => {
    fc.assert(
      fc.property(mixed, fc.nat(40), (text, cap) => {
        const kept = cleanText(text, cap)
        const all = oracle(text)
        expect(kept.text.length).toBeLessThanOrEqual(Math.max(cap, 0))
        expect(kept.over).toBe(Array.from(text.slice(kept.text.length)).length)
        const ends = all.map((_, at) => all.slice(0, at + 1).join('').length)
        expect([0, ...ends]).toContain(kept.text.length)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['English', 'I waited in all day. '],
    ['Japanese', '何度も電話しました。'],
    ['Russian', 'Я ждал весь день. '],
    ['emoji', '😡🔥'],
    ['one endless grapheme', '\u0301'],
  ])('holds a megabyte of %s at the cap', (_, sample) => {
    const text = sample.repeat(Math.ceil(1_000_000 / sample.length))
    const { text: kept, over } = cleanText(text)
    expect(kept.length).toBeLessThanOrEqual(TEXT_CAP)
    expect(over).toBeGreaterThan(0)
  })

  it('cuts and counts where Intl.Segmenter is absent', () => {
    withoutSegmenter()
    for (const part of [family, accent, '🇩🇪', '👍🏽', '😀']) {
      expect(cleanText(`abc${part}${part}d`, 4)).toEqual({
        text: 'abc',
        over: Array.from(part).length * 2 + 1,
      })
    }
  })
})

describe('reading graphemes', () => {
  it('agrees with a whole segmentation of any mixture', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect([...graphemesOf(text)]).toEqual(oracle(text))
      }),
      { numRuns: 5_000 },
    )
  })

  it('reads long texts in windows without splitting a grapheme between them', () => {
    for (const part of [family, accent, '🇩🇪', '👍🏽', 'नमस्ते ', 'a\u0301\u0302\u0303']) {
      for (let lead = 0; lead < 12; lead += 1) {
        const text = 'x'.repeat(lead) + part.repeat(120)
        expect([...graphemesOf(text)]).toEqual(oracle(text))
      }
    }
  })
})

describe('cutting a text for the view', () => {
  it('leaves a text of at most that many graphemes alone', () => {
    const text = family.repeat(500)
    expect(cut(text, 500)).toBe(text)
  })

  it('ends in an ellipsis and has no more graphemes than asked', () => {
    expect(cut('abcdef', 4)).toBe('abc…')
    const shown = cut(family.repeat(501), 500)
    expect(shown).toBe(`${family.repeat(499)}…`)
  })

  it('stays short when marks are stacked without end', () => {
    const zalgo = `a${'\u0301'.repeat(100)}`.repeat(600)
    expect(cut(zalgo, 500).length).toBeLessThanOrEqual(500 * 16 + 1)
    expect(cut(`a${'\u0301'.repeat(1_000_000)}`, 500)).toBe('…')
  })
})
