import type { Condition, Text } from '@amends/core'
import { gapIn } from '../kit/sample'

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

/** A piece of a text: words, or a gap as it stands there (`{field.asked}`) and as Ana's case fills it. */
export type Piece = string | { readonly gap: string; readonly shown: string }

/** The words and the gaps of a text, in order. */
export function piecesOf(words: string): readonly Piece[] {
  return words.split(/(\{[^{}]+\})/).map((piece) => {
    const [, name, rest] = /^\{([^|}]+)(?:\|([^}]*))?\}$/.exec(piece) ?? []
    return name ? { gap: piece, shown: gapIn(name) ?? rest ?? name } : piece
  })
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
