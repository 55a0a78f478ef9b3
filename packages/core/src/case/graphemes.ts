// Characters that never join one another: between any two of them a grapheme ends.
const plain =
  '\\t\\n -\\u02ff\\u0370-\\u0482\\u048a-\\u052f\\u05d0-\\u05ea\\u0620-\\u064a\\u1e00-\\u1fff' +
  '\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20bf\\u2100-\\u22ff\\u3000-\\u3029\\u3030-\\u3098' +
  '\\u309b-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff60' +
  '\\u{1f300}-\\u{1f3fa}\\u{1f400}-\\u{1f64f}\\u{1f680}-\\u{1f6ff}\\u{1f900}-\\u{1f9ff}'

// All others, with a plain neighbor at either end, which they may join.
const joining = new RegExp(`[${plain}]?[^${plain}]+(?:[${plain}][^${plain}]+)*[${plain}]?`, 'gu')

// Used where Intl.Segmenter is absent: marks, joiners, skin tones, tags and flags stay together.
const approximate =
  /(?:\p{RI}\p{RI}|[\s\S])(?:\p{M}|\p{EMod}|\u200c|\u200d(?:\p{ExtPict})?|[\u{e0020}-\u{e007f}])*/gu

let segmenter: Intl.Segmenter | null = null

function startsIn(text: string): number[] {
  const starts: number[] = []
  if (typeof Intl.Segmenter === 'function') {
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
    for (const { index } of segmenter.segment(text)) starts.push(index)
  } else {
    for (const { index } of text.matchAll(approximate)) starts.push(index)
  }
  return starts
}

const WINDOW = 256

/**
 * Yields where graphemes start, some at a time. Engines walk a segmented text from its beginning at
 * every step, so it is read in short windows. The last grapheme of a window may go on behind it:
 * it is read again at the head of the next.
 */
function* startsOf(text: string): Generator<number[]> {
  let from = 0
  let size = WINDOW
  while (from < text.length) {
    const end = isLowSurrogate(text.charCodeAt(from + size)) ? from + size + 1 : from + size
    const starts = startsIn(text.slice(from, end)).map((start) => from + start)
    const next = end < text.length ? (starts.pop() ?? from) : text.length
    yield starts
    size = next === from ? size * 2 : WINDOW
    from = next
  }
}

/** Yields each grapheme of the text in order, lazily: the cost follows what is taken, not the text. */
export function* graphemesOf(text: string): Generator<string> {
  let from = 0
  for (const starts of startsOf(text)) {
    for (const start of starts) {
      if (start > from) yield text.slice(from, start)
      from = start
    }
  }
  if (from < text.length) yield text.slice(from)
}

/**
 * Counts graphemes: what a person calls characters. A megabyte of most scripts takes tens of
 * milliseconds; of those written with many marks, some hundred.
 */
export function countGraphemes(text: string): number {
  let count = codePoints(text)
  for (const [island] of text.matchAll(joining)) {
    count -= codePoints(island)
    for (const starts of startsOf(island)) count += starts.length
  }
  return count
}

function codePoints(text: string): number {
  let count = text.length
  for (let at = 0; at < text.length; at += 1) {
    if (isLowSurrogate(text.charCodeAt(at))) count -= 1
  }
  return count
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** The last place at or before `at` (in UTF-16 units) where no grapheme is cut. */
export function boundaryBefore(text: string, at: number): number {
  if (at >= text.length) return text.length
  const head = text.slice(0, at + 2)
  if (typeof Intl.Segmenter !== 'function') return startsIn(head).findLast((one) => one <= at) ?? 0
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(head).containing(at)?.index ?? at
}
