import type { Condition, Text } from '@amends/core'

export interface Wording {
  /** The channel or group it is for; null when it is for every one. */
  readonly on: string | null
  readonly words: string
}

/** A text as its author wrote it, a wording per channel. */
export function wordingsOf(text: Text): readonly Wording[] {
  if (typeof text === 'string') return [{ on: null, words: text }]
  return Object.entries(text).map(([on, words]) => ({ on, words }))
}

/** A condition in words, for readers who do not write flows. */
export function describeCondition(condition: Condition): string {
  if ('all' in condition) return condition.all.map(describeCondition).join(' and ')
  if ('any' in condition) return condition.any.map(describeCondition).join(' or ')
  if ('not' in condition) return `not ${describeCondition(condition.not)}`
  if ('fact' in condition) return condition.fact
  if ('is' in condition) return `${condition.field} is ${condition.is}`
  if ('in' in condition) return `${condition.field} is ${condition.in.join(' or ')}`
  if ('has' in condition) return `${condition.field} has ${condition.has}`
  return `${condition.field} is ${condition.answered ? 'answered' : 'empty'}`
}
