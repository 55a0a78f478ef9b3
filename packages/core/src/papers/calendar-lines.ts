import { cleanText } from '../case/texts/clean'

/** The most octets of a line, without its end (RFC 5545, 3.1). */
const longest = 75

const meaning = /[\\;,]/g
const lineBreaks = /[\n\u2028\u2029]/g

/** A text as a value of a property: no line end, no separator, no control character of its own. */
export function textValue(text: string): string {
  return cleanText(text).text.trim().replace(meaning, '\\$&').replace(lineBreaks, '\\n')
}

/** An instant in milliseconds as `20260306T170000Z`. */
export function utcValue(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')
}

function octets(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** A line folded at 75 octets, never inside a character. */
function folded(line: string): string {
  let out = ''
  let used = 0
  for (const sign of line) {
    const size = octets(sign)
    if (used + size > longest) {
      out += '\r\n '
      used = 1
    }
    out += sign
    used += size
  }
  return out
}

/** The content lines of a calendar file, folded, each ended by CR LF. */
export function calendarText(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
