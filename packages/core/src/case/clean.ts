import { boundaryBefore, countGraphemes, graphemesOf } from './graphemes'

/** The most that one field keeps, in UTF-16 units (what `length` and `maxlength` count): 64 kB. */
export const TEXT_CAP = 64 * 1024

const ELLIPSIS = '…'
const lineEnds = /\r\n?|\u0085/g
const controls = /[^\P{Cc}\t\n]/gu
const surrogates = /\p{Surrogate}/gu

export interface CleanText {
  /** The text as kept: safe for every store, and whole graphemes only. */
  readonly text: string
  /** Graphemes that did not fit, counted exactly. */
  readonly over: number
}

/**
 * Makes a text safe to keep and says how much of it did not fit. Lone surrogates become U+FFFD,
 * line ends become `\n`, and control characters other than tab and line feed go: databases refuse
 * them. What is longer than `cap` UTF-16 units is cut at the end of a grapheme. Never throws.
 */
export function cleanText(text: string, cap: number = TEXT_CAP): CleanText {
  const clean = wellFormed(text).replace(lineEnds, '\n').replace(controls, '')
  if (clean.length <= cap) return { text: clean, over: 0 }
  const end = boundaryBefore(clean, cap)
  return { text: clean.slice(0, end), over: countGraphemes(clean.slice(end)) }
}

function wellFormed(text: string): string {
  const native: unknown = Reflect.get(String.prototype, 'toWellFormed')
  return typeof native === 'function'
    ? String(Reflect.apply(native, text, []))
    : text.replace(surrogates, '\ufffd')
}

/**
 * Shortens a text for showing: at most `graphemes` of them, the last being "…" when any were left
 * out. Stacks of combining marks count too, so that no text stays long. Never cuts a grapheme.
 */
export function cut(text: string, graphemes: number): string {
  if (text.length <= graphemes) return text
  const longest = graphemes * 16
  let kept = ''
  let upToEllipsis = ''
  let count = 0
  for (const grapheme of graphemesOf(text)) {
    count += 1
    if (count > graphemes || kept.length + grapheme.length > longest) return upToEllipsis + ELLIPSIS
    if (count < graphemes) upToEllipsis += grapheme
    kept += grapheme
  }
  return text
}
