import { boundaryBefore, graphemesOf } from './graphemes'

/** The most that one field keeps, in UTF-16 units (what `length` and `maxlength` count): 64 kB. */
export const TEXT_CAP = 64 * 1024

const surrogates = /\p{Surrogate}/gu
const lineEnds = /\r\n?|\u0085/g
const controls = /[^\P{Cc}\t\n]/gu

export interface CleanText {
  /** The text as kept: safe for every store, and whole graphemes only. */
  readonly text: string
  /** Characters (code points) that did not fit. */
  readonly over: number
}

/**
 * Makes a text safe to keep and says how much of it did not fit. Lone surrogates become U+FFFD,
 * line ends become `\n`, and control characters other than tab and line feed go: databases refuse
 * them. What is longer than `cap` UTF-16 units is cut at the end of a grapheme. Never throws.
 */
export function cleanText(text: string, cap: number = TEXT_CAP): CleanText {
  const clean = text.replace(surrogates, '\ufffd').replace(lineEnds, '\n').replace(controls, '')
  if (clean.length <= cap) return { text: clean, over: 0 }
  const end = boundaryBefore(clean, cap)
  return { text: clean.slice(0, end), over: Array.from(clean.slice(end)).length }
}

/**
 * Shortens a text for showing: at most `graphemes` of them, the last being "…" when any were left
 * out. Stacks of combining marks count too, so that no text stays long. Never cuts a grapheme.
 */
export function cut(text: string, graphemes: number): string {
  if (text.length <= graphemes) return text
  const kept: string[] = []
  let room = graphemes * 16
  for (const grapheme of graphemesOf(text)) {
    room -= grapheme.length
    if (kept.length === graphemes || room < 0) return `${kept.slice(0, graphemes - 1).join('')}…`
    kept.push(grapheme)
  }
  return text
}
