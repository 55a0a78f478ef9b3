import { cleanText } from '../case/texts/clean'

/** Words of ours, or a text that somebody said or wrote: that one comes between quotation marks. */
export type Piece = string | { readonly quote: string }

/** One line of a paper: `label: pieces`. `under` are the lines that belong to it. */
export interface Entry {
  readonly label?: string
  readonly text: readonly Piece[]
  readonly under?: readonly Entry[]
}

/** A part of a paper. `theirs` is what the customer said, at length, set apart as a quotation. */
export interface Section {
  readonly heading: string | null
  readonly theirs?: string | null
  readonly entries: readonly Entry[]
}

/** A paper before it is written in a format: structure that is ours, texts that may be anybody's. */
export interface Page {
  readonly title: string
  readonly sections: readonly Section[]
}

/** How a format writes what a page holds. `say` makes a text harmless; all but it is structure. */
export interface Pen {
  readonly say: (text: string) => string
  readonly title: (said: string) => string
  readonly heading: (said: string) => string
  readonly label: (said: string) => string
  /** What ends a line inside a quotation, so that the next one stays a line. */
  readonly lineEnd: string
}

/** Signs that turn the direction of what follows: shown as marks, so that no name can hide in them. */
const steering = /[\u202a-\u202e\u2066-\u2069]/g
const lineBreaks = /[\n\u2028\u2029]/

/** A text as its lines, without what no paper can hold. */
function linesOf(text: string): readonly string[] {
  const lines = cleanText(text).text.replace(steering, '\u25c7').split(lineBreaks)
  return lines.map((one) => one.replace(/\s+/g, ' ').trim())
}

/** A text on one line. */
function onOneLine(text: string): string {
  return linesOf(text).filter(Boolean).join(' ')
}

function line(text: string, { say }: Pen): string {
  return say(onOneLine(text))
}

function piecesOf(pieces: readonly Piece[], pen: Pen): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? line(piece, pen) : `“${line(piece.quote, pen)}”`))
    .filter(Boolean)
    .join(' ')
}

function entryLines(entry: Entry, pen: Pen, indent: string): readonly string[] {
  const { label, text, under = [] } = entry
  const said = piecesOf(text, pen)
  const line = label === undefined ? said : `${pen.label(`${pen.say(label)}:`)} ${said}`
  return [`${indent}- ${line}`, ...under.flatMap((one) => entryLines(one, pen, `${indent}  `))]
}

function quoteLines(text: string, { say, lineEnd }: Pen): readonly string[] {
  const lines = linesOf(text)
  return lines.map((one, at) => {
    const next = lines[at + 1]
    return one === '' ? '>' : `> ${say(one)}${next ? lineEnd : ''}`
  })
}

function sectionBlocks({ heading, theirs, entries }: Section, pen: Pen): readonly string[] {
  const quoted = theirs?.trim() ? quoteLines(theirs, pen) : []
  const list = entries.flatMap((entry) => entryLines(entry, pen, ''))
  if (quoted.length === 0 && list.length === 0) return []
  return [
    heading === null ? '' : pen.heading(line(heading, pen)),
    quoted.join('\n'),
    list.join('\n'),
  ]
}

/** Writes the page. Ends in one line feed. */
export function writePage({ title, sections }: Page, pen: Pen): string {
  const blocks = [
    pen.title(line(title, pen)),
    ...sections.flatMap((section) => sectionBlocks(section, pen)),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}
