import { sayTo, wordsOf } from '../case/view/view-texts'
import { fieldOf } from '../flow/paths'
import type { Due, Field, Flow, Money, Value } from '../flow/types'
import { isDue } from '../flow/values'
import type { CaseRecord } from '../machine/record'
import type { PaperLocale } from './types'
import { atWords, dueWords, knownLocale } from './when'
import { answerWords } from './words'

/** What words depend on besides the log. */
export interface Setting {
  readonly flow: Flow | null
  readonly where: PaperLocale
  readonly record: CaseRecord
}

const odd = /[\u00a0\u202f]/g

/** An answer in words: labels for ids, a day and a year for times. */
export function valueWords(id: string, value: Value, { flow, where }: Setting): string {
  if (isDue(value)) return dueWords(value, where)
  const field: Field | null = flow && fieldOf(flow, id)
  if (typeof value === 'string' && (!field || field.input === 'yes-no')) {
    return Object.hasOwn(answerWords, value) ? (answerWords[value] ?? value) : value
  }
  const { locale } = knownLocale(where)
  return wordsOf(value, field, { now: 0, locale }).replace(odd, ' ')
}

/** An amount in the locale of the paper. */
export function moneyWords(cost: Money, { where }: Setting): string {
  return wordsOf(cost, null, { now: 0, locale: knownLocale(where).locale }).replace(odd, ' ')
}

/** What a field is called by its flow, or its id where the flow is not at hand. */
export function labelOf(id: string, { flow, record, where }: Setting): string {
  const field = flow && fieldOf(flow, id)
  if (!field) return id.replaceAll('-', ' ')
  const clock = { now: Date.parse(record.openedAt), ...knownLocale(where) }
  return sayTo(field.label, { record, flow, clock })
}

/** A time of the log: an ISO 8601 instant, or one with its wall clock and zone. */
export function timeWords(time: string | Due, { where }: Setting): string {
  return typeof time === 'string' ? atWords(time, where) : dueWords(time, where)
}
