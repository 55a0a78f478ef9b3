import type { About } from '@amends/core'
import { minutesBefore } from '../../kept/clock'

export type Channel = About['channel']

/** One entry of a conversation. `at` is an ISO 8601 instant. */
export interface Message {
  readonly id: string
  readonly from: 'customer' | 'agent' | 'desk'
  readonly by: string
  readonly at: string
  readonly text: string
}

export interface Fact {
  readonly label: string
  readonly value: string
}

/** A complaint as the helpdesk holds it. The recovery of it is a case of the same id. */
export interface Ticket {
  readonly id: string
  readonly company: string
  readonly trade: string
  readonly channel: Channel
  readonly subject: string
  readonly currency: 'EUR' | 'GBP'
  readonly customer: About['customer']
  readonly messages: readonly Message[]
  readonly facts: readonly Fact[]
  readonly earlier?: NonNullable<About['earlier']>
  /** Stars of a review, 1 to 5. */
  readonly stars?: number
  /** Address that a letter came from, or account that posted. */
  readonly address?: string
}

type Line = readonly [from: Message['from'], by: string, minutes: number, text: string]

/** Numbers and dates the lines of a conversation, so that a ticket's file reads like one. */
export const conversation = (...lines: readonly Line[]): readonly Message[] =>
  lines.map(([from, by, minutes, text], index) => ({
    id: `m${index + 1}`,
    from,
    by,
    at: minutesBefore(minutes),
    text,
  }))
