import type { Pen } from './page'
import type { PaperFormat } from './types'

/** Everything that CommonMark, its common extensions or a template could read as more than a sign. */
const signs = /[\\`*_[\]{}<>~|&$^]/g

/** At the beginning of a line these make headings, lists, rules, fences and definitions. */
const starts = /^(\d{0,9})([#+\-=:!%.)])/

/**
 * A word that some renderer makes a link or a mention of, escaped or not: addresses of pages and
 * people, bare hosts, `@names`.
 */
const linkable = /[:/]\/|@|^www\.|[^\s.]\.\p{L}{2}|^(?:mailto|xmpp|tel|data|javascript):/iu

/** Signs that may stand around an address without being part of it. */
const around = '()"\'“”‘’«».,;:!?…'

function escaped(words: string): string {
  return words.replace(signs, '\\$&')
}

/** As code, in which nothing reads links. It keeps every sign but backticks, which would end it. */
function asCode(word: string): string {
  let from = 0
  let to = word.length
  while (from < to && around.includes(word.charAt(from))) from += 1
  while (to > from && around.includes(word.charAt(to - 1))) to -= 1
  const address = word.slice(from, to).replaceAll('`', '\u02cb')
  return `${escaped(word.slice(0, from))}\`${address}\`${escaped(word.slice(to))}`
}

function sayInMarkdown(text: string): string {
  const words = text.split(' ').map((word) => (linkable.test(word) ? asCode(word) : escaped(word)))
  return words.join(' ').replace(starts, '$1\\$2')
}

const markdown: Pen = {
  say: sayInMarkdown,
  title: (said) => `## ${said}`,
  heading: (said) => `### ${said}`,
  label: (said) => `**${said}**`,
  lineEnd: '  ',
}

const text: Pen = {
  say: (said) => said,
  title: (said) => said,
  heading: (said) => said,
  label: (said) => said,
  lineEnd: '',
}

export const pens: Readonly<Record<PaperFormat, Pen>> = { markdown, text }
