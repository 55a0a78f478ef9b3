import { answerOf } from '../../flow/condition'
import { fieldOfGap, fill, isPromise } from '../../flow/gaps'
import { own } from '../../flow/own'
import { beatAt, fieldOf } from '../../flow/paths'
import { textFor } from '../../flow/text'
import type { Field, Flow, Text, Value } from '../../flow/types'
import { isDue, isMoney } from '../../flow/values'
import { spokenOffer, spokenPromise } from '../../machine/facts'
import type { CaseRecord } from '../../machine/record'
import { cut } from '../texts/clean'
import { localeOf } from '../time/describe-due'
import { describeDue } from '../time/due'
import type { About } from '../types'

/** What a view needs to know of the reader's surroundings. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number
  /** BCP 47 tag for dates and amounts; the runtime's unless given. */
  readonly locale?: string | undefined
  /** IANA zone of the reader; the runtime's unless given. */
  readonly zone?: string | undefined
}

/** A case as it is looked at: what the texts of its flow are about, and when. */
export interface At {
  readonly record: CaseRecord
  readonly flow: Flow
  readonly clock: Clock
}

/** Longest value in a text, in graphemes. */
const longest = 500

/** An answer as words for the screen. */
export function wordsOf(value: Value, field: Field | null, clock: Clock): string {
  if (isDue(value)) return describeDue(value, clock)
  if (isMoney(value)) return amountOf(value.minor, value.currency, clock)
  const labels = [value]
    .flat()
    .map((id) => field?.options?.find((option) => option.id === id)?.label ?? id)
  return labels.join(', ')
}

/** Minor units of a currency as money: 5000 EUR is €50.00. */
function amountOf(minor: number, currency: string, clock: Clock): string {
  const format = new Intl.NumberFormat(localeOf(clock.locale), { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minor / 10 ** digits)
}

function valueOf(gap: string, { record, flow, clock }: At): string | null | undefined {
  const field = fieldOfGap(gap)
  if (field !== null) {
    const answer = answerOf(record.answers, field)
    return answer && wordsOf(answer, fieldOf(flow, field), clock)
  }
  const [of = '', key] = gap.split('.')
  if (gap === 'offer.text') {
    return spokenOffer(record, beatAt(flow, record.at)?.beat.kind === 'gesture')?.text
  }
  if (isPromise(of)) {
    const promise = spokenPromise(record, of, key === 'due')
    return key === 'due' ? promise?.due && describeDue(promise.due, clock) : promise?.what
  }
  return aboutOf(gap, record.about)
}

function aboutOf(gap: string, { customer, agent, ticket }: About): string | undefined {
  if (gap === 'customer.firstName') return customer.firstName ?? customer.name
  const [owner = '', key = ''] = gap.split('.')
  return own(own<Facts>({ customer, agent, ticket }, owner) ?? {}, key)
}
type Facts = Readonly<Record<string, string | undefined>>

/** What a gap holds now, or null; long values are cut. */
export function gapValue(gap: string, at: At): string | null {
  const value = valueOf(gap, at)?.trim()
  return value ? cut(value, longest) : null
}

/** A text for the agent on the case's channel, its gaps filled; empty when it has no words there. */
export function sayTo(text: Text, at: At): string {
  const wording = textFor(text, at.record.about.channel) ?? ''
  return fill(wording, (gap) => gapValue(gap, at))
}
