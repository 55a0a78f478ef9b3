import { answerOf } from '../flow/condition'
import { apologyOf, type Apology } from './apology'
import { peopleOf, offersOf, type OfferStory } from './offers'
import { promisesOf, type PromiseStory } from './promises'
import { recordOf } from './record'
import type { PaperCase, PaperLocale } from './types'
import { valueWords, type Setting } from './values'

/** All that papers are written from: what the log holds, each thing with its time. */
export interface Source extends Setting {
  readonly case: PaperCase
  readonly promises: readonly PromiseStory[]
  readonly offers: readonly OfferStory[]
  readonly apology: Apology
  /** The customer's name as they are called, or null. */
  readonly customer: string | null
  /** Who has this id, by name where the log tells it. */
  readonly nameOf: (person: string) => string
  /** An answer in words, or null. */
  readonly answer: (field: string) => string | null
}

/** What the log of a case holds; null when nothing of it can be read. */
export function sourceOf(from: PaperCase, where: PaperLocale): Source | null {
  const record = recordOf(from)
  if (!record) return null
  const setting = { flow: from.flow, where, record }
  const people = peopleOf(from, record)
  const { firstName, name } = record.about.customer
  return {
    ...setting,
    case: from,
    promises: promisesOf(from, record),
    offers: offersOf(from, record),
    apology: apologyOf(from),
    customer: firstName ?? name ?? null,
    nameOf: (person) => people.get(person) ?? person,
    answer: (field) => {
      const value = answerOf(record.answers, field)
      return value === null ? null : valueWords(field, value, setting)
    },
  }
}
