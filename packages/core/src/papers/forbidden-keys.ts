import type { Problem } from '../flow/types'
import { problem } from './problems'

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const mostTold = 100

/** Each key that could reach a prototype, wherever it lies in parsed JSON; the first hundred. */
export function forbiddenKeys(root: unknown): readonly Problem[] {
  const found: Problem[] = []
  const waiting: (readonly [value: unknown, path: string])[] = [[root, '']]
  // Grows while it is walked: no recursion.
  for (const [value, path] of waiting) {
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`
      if (!forbidden.has(key)) waiting.push([inner, at])
      else if (found.push(problem('forbidden-key', at)) === mostTold) return found
    }
  }
  return found
}
