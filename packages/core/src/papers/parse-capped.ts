import type { Problem } from '../flow/types'
import { problem } from './problems'

/** UTF-16 units: 250 events of the longest texts there can be, and far more usual ones. */
const mostUnits = 16_000_000
/** A flow may have 32 levels, and lies two deep. */
const mostLevels = 40
const mostValues = 1_000_000

const quote = 0x22
const backslash = 0x5c

/** What is too much in a JSON text, told without parsing it: in one pass, and without recursion. */
function excessOf(text: string): Problem | null {
  if (text.length > mostUnits) return problem('too-large')
  let level = 0
  let values = 1
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === quote) {
      for (at += 1; at < text.length && text.charCodeAt(at) !== quote; at += 1) {
        if (text.charCodeAt(at) === backslash) at += 1
      }
    } else if (sign === 0x5b || sign === 0x7b) {
      level += 1
      values += 1
      if (level > mostLevels) return problem('too-deep')
    } else if (sign === 0x5d || sign === 0x7d) {
      level -= 1
    } else if (sign === 0x2c) {
      values += 1
    }
    if (values > mostValues) return problem('too-many')
  }
  return null
}

/** A JSON text as data, unless it is no JSON or more than a case can be. Never throws. */
export function parseCapped(text: unknown): { readonly value: unknown } | Problem {
  if (typeof text !== 'string') return problem('not-text')
  const excess = excessOf(text)
  if (excess) return excess
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return problem('not-json')
  }
}
