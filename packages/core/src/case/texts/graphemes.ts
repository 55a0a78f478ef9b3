// Characters that never join one another: between any two of them a grapheme ends.
const plain =
  '\t\n -\u02ff\u0370-\u0482\u05d0-\u05ea\u0620-\u064a\u1e00-\u200a\u2010-\u2027' +
  '\u3000-\u3029\u3030-\u3098\u309b-\u9fff\uac00-\ud7a3\uff01-\uff60' +
  '\u{1f300}-\u{1f3fa}\u{1f400}-\u{1f9ff}'

/** All others, with a plain neighbor at either end, which they may join. */
function joining(): RegExp {
  return new RegExp(`[${plain}]?[^${plain}]+(?:[${plain}][^${plain}]+)*[${plain}]?`, 'gu')
}

// Used where Intl.Segmenter is absent: marks, joiners, skin tones, tags and flags stay together.
const approximate =
  /(?:\p{RI}\p{RI}|[\s\S])(?:\p{M}|\p{EMod}|\u200c|\u200d\p{ExtPict}?|[\u{e0020}-\u{e007f}])*/gu

let cached: Intl.Segmenter | undefined

function segmenter(): Intl.Segmenter | null {
  if (!Intl.Segmenter) return null
  return (cached ??= new Intl.Segmenter('en', { granularity: 'grapheme' }))
}

const WINDOW = 256

/**
 * Yields each grapheme of the text in order, lazily: the cost follows what is taken, not the text.
 * Engines walk a segmented text from its beginning at every step, so it is read in short windows.
 * The last two graphemes of a window may go on behind it: they are read again in the next.
 */
export function* graphemesOf(text: string): Generator<string> {
  let size = WINDOW
  for (let from = 0; from < text.length;) {
    const window = text.slice(from, from + size)
    const segments = segmenter()?.segment(window)
    const all = segments
      ? Array.from(segments, ({ segment }) => segment)
      : (window.match(approximate) ?? [])
    const whole = from + size < text.length ? all.slice(0, -2) : all
    yield* whole
    from += whole.join('').length
    size = whole.length > 0 ? WINDOW : size * 2
  }
}

/**
 * Counts graphemes: what a person calls characters. A megabyte of most scripts takes tens of
 * milliseconds; of those written with many marks, some hundred.
 */
export function countGraphemes(text: string): number {
  let count = codePoints(text)
  for (const [island] of text.matchAll(joining())) {
    count += [...graphemesOf(island)].length - codePoints(island)
  }
  return count
}

function codePoints(text: string): number {
  let count = text.length
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) >> 10 === 0x37) count -= 1
  }
  return count
}

/** The last place at or before `at` (in UTF-16 units) where no grapheme is cut. */
export function boundaryBefore(text: string, at: number): number {
  const native = segmenter()
  if (native) return native.segment(text.slice(0, at + 2)).containing(at)?.index ?? at
  let end = 0
  for (const { length } of graphemesOf(text)) {
    if (end + length > at) break
    end += length
  }
  return end
}
