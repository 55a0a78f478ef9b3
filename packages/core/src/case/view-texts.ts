import { answerOf } from '../flow/condition'
import { fieldOfGap, fill } from '../flow/gaps'
import { beatAt, fieldOf } from '../flow/paths'
import { textFor } from '../flow/text'
import type { Field, Flow, Text, Value } from '../flow/types'
import { isDue, isMoney } from '../flow/values'
import type { CaseRecord, Commitment } from '../machine/record'
import { cut } from './clean'
import { localeOf } from './describe-due'
import { describeDue } from './due'

/** What a view needs to know of the reader's surroundings. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number
  /** BCP 47 tag for dates and amounts; the runtime's unless given. */
  readonly locale?: string
  /** IANA zone of the reader; the runtime's unless given. */
  readonly zone?: string
}

/** Longest value in a view, in graphemes. */
const longest = 500

/** An answer as words for the screen. */
export function wordsOf(value: Value, field: Field | null, clock: Clock): string {
  if (isDue(value)) return describeDue(value, clock)
  if (isMoney(value)) return amountOf(value.minor, value.currency, clock)
  const label = (id: string) => field?.options?.find((option) => option.id === id)?.label ?? id
  if (Array.isArray(value)) return value.map(label).join(', ')
  return typeof value === 'string' ? cut(label(value), longest) : ''
}

/** Minor units of a currency as money: 5000 EUR is €50.00. */
export function amountOf(minor: number, currency: string, clock: Clock): string {
  const format = new Intl.NumberFormat(localeOf(clock.locale), { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minor / 10 ** digits)
}

/**
 * The commitment a text speaks of: while it is done or checked the fix, else the newest; one that
 * is open before one that was kept.
 */
function spokenOf(record: CaseRecord, flow: Flow): Commitment | undefined {
  const said = record.commitments.filter(
    ({ kind, state }) => kind !== 'delegate-check' && (state === 'open' || state === 'kept'),
  )
  const kind = beatAt(flow, record.at)?.beat.kind
  const fixes = kind === 'act' || kind === 'check' ? said.filter((made) => made.kind === 'fix') : []
  const list = fixes.length > 0 ? fixes : said
  return list.findLast(({ state }) => state === 'open') ?? list.at(-1)
}

function valueOf(gap: string, record: CaseRecord, flow: Flow, clock: Clock): string | null {
  const field = fieldOfGap(gap)
  if (field !== null) {
    const answer = answerOf(record.answers, field)
    return answer === null ? null : wordsOf(answer, fieldOf(flow, field), clock)
  }
  if (gap === 'offer.text') {
    const onTop = beatAt(flow, record.at)?.beat.kind === 'gesture'
    const standing = record.offers.filter(
      ({ result, gesture }) => gesture === onTop && (result === null || result === 'accepted'),
    )
    return standing.at(-1)?.text ?? null
  }
  if (gap === 'commitment.what') return spokenOf(record, flow)?.what ?? null
  if (gap === 'commitment.due') {
    const due = spokenOf(record, flow)?.due
    return due ? describeDue(due, clock) : null
  }
  return aboutOf(gap, record)
}

function aboutOf(gap: string, record: CaseRecord): string | null {
  const [owner, key] = gap.split('.')
  const { customer, agent, ticket } = record.about
  if (gap === 'customer.firstName') return customer.firstName ?? customer.name ?? null
  const tables = new Map<string | undefined, Readonly<Record<string, string | undefined>>>([
    ['customer', customer],
    ['agent', agent],
    ['ticket', ticket],
  ])
  const table = tables.get(owner)
  return table && key && Object.hasOwn(table, key) ? (table[key] ?? null) : null
}

/** What a gap holds now, or null; long values are cut. */
export function gapValue(gap: string, record: CaseRecord, flow: Flow, clock: Clock): string | null {
  const value = valueOf(gap, record, flow, clock)?.trim()
  return value ? cut(value, longest) : null
}

/** A text for the agent on the case's channel, its gaps filled; empty when it has no words there. */
export function sayTo(text: Text, record: CaseRecord, flow: Flow, clock: Clock): string {
  const wording = textFor(text, record.about.channel) ?? ''
  return fill(wording, (gap) => gapValue(gap, record, flow, clock))
}
