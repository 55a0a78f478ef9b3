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
