import { own } from './own'
import type { Condition, Fact, Value } from './types'

/** What a condition is judged against: the case's answers by field id, and its facts. */
export interface Reading {
  readonly answers: Readonly<Record<string, Value | null | undefined>>
  fact(fact: Fact): boolean
}

/** The fields and facts a condition reads, each once, in order of appearance. */
export interface Reads {
  readonly fields: readonly string[]
  readonly facts: readonly Fact[]
}

/** The answer to a field, or null; never something inherited. Blank text and no choice are no answer. */
export function answerOf(answers: Reading['answers'], field: string): Value | null {
  const value = own(answers, field)
  return isAnswer(value) ? value : null
}

/** Whether a value says something: blank text and an empty choice do not. */
function isAnswer(value: Value | null | undefined): value is Value {
  if (value === null || value === undefined) return false
  if (typeof value === 'string') return value.trim() !== ''
  return !Array.isArray(value) || value.length > 0
}

/**
 * Whether the condition holds. Pure. No condition (undefined) holds. An unanswered field makes
 * `is`, `in` and `has` false; an empty `all` holds, an empty `any` does not.
 */
export function evaluate(condition: Condition | undefined, reading: Reading): boolean {
  if (condition === undefined) return true
  if ('fact' in condition) return reading.fact(condition.fact)
  if ('all' in condition) return condition.all.every((part) => evaluate(part, reading))
  if ('any' in condition) return condition.any.some((part) => evaluate(part, reading))
  if ('not' in condition) return !evaluate(condition.not, reading)
  const answer = answerOf(reading.answers, condition.field)
  if ('answered' in condition) return (answer !== null) === condition.answered
  if ('is' in condition) return answer === condition.is
  if ('in' in condition) return typeof answer === 'string' && condition.in.includes(answer)
  return Array.isArray(answer) && answer.includes(condition.has)
}

/** The fields and facts that the conditions read together, so that a change of others cannot matter. */
export function readsOf(...conditions: readonly (Condition | undefined)[]): Reads {
  const fields = new Set<string>()
  const facts = new Set<Fact>()
  const read = (condition: Condition | undefined): void => {
    if (condition === undefined) return
    if ('fact' in condition) facts.add(condition.fact)
    else if ('all' in condition) condition.all.forEach(read)
    else if ('any' in condition) condition.any.forEach(read)
    else if ('not' in condition) read(condition.not)
    else fields.add(condition.field)
  }
  conditions.forEach(read)
  return { fields: [...fields], facts: [...facts] }
}
