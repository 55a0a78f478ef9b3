import type { Channel, CommitmentKind, Due, Money, Outcome, Value } from '../flow/types'
import type { FlowRef, Person } from '../case/types'
import type { OfferState } from '../case/view/view-types'
import { answerOf } from '../flow/condition'
import { originOf, type Origin } from './origins'
import { sourceOf, type Source } from './source'
import type { PaperCase } from './types'
import { labelOf } from './values'

/**
 * A case for the machine that takes it on: format 1 of `amends.hand-off`. Times are ISO 8601
 * instants, amounts whole minor units; `handOffSchema` describes it as JSON Schema. Later versions
 * of format 1 may add keys.
 */
export interface HandOff {
  readonly format: 'amends.hand-off'
  readonly version: 1
  readonly caseId: string
  /** Number and time of the last event that it tells of. */
  readonly seq: number
  readonly asOf: string
  readonly openedAt: string
  readonly ticket: string
  readonly customer: { readonly id: string; readonly name: string | null }
  readonly channel: Channel
  /** Who has the case. */
  readonly agent: Person
  /** The beat it stands at, as `step/beat`. */
  readonly flow: FlowRef & { readonly beat: string }
  readonly closed: {
    readonly outcome: Outcome
    readonly reason: string | null
    readonly at: string
  } | null
  readonly stopped: 'safety' | 'escalated' | 'paused' | null
  /** What was answered already. What is not the agent's was told by the customer: do not ask again. */
  readonly known: readonly {
    readonly field: string
    readonly label: string
    readonly value: Value
    readonly from: Origin
  }[]
  /** `given`: do not apologize again. */
  readonly apology: {
    readonly state: 'given' | 'not-given' | 'not-recorded'
    readonly wanted: string | null
    readonly at: string | null
    readonly words: readonly string[]
  }
  /** The newest words said or written to the customer, twenty at most, oldest first. */
  readonly said: readonly {
    readonly at: string
    readonly channel: Channel
    readonly text: string
  }[]
  readonly offers: readonly {
    readonly text: string
    readonly cost: Money | null
    readonly gesture: boolean
    readonly state: OfferState
  }[]
  readonly promises: readonly {
    readonly id: string
    readonly kind: CommitmentKind
    readonly what: string
    readonly due: Due | null
    readonly owner: Person
    readonly state: 'open' | 'kept' | 'broken' | 'withdrawn'
  }[]
  readonly told: readonly { readonly who: string; readonly what: string }[]
}

const mostSaid = 20

function knownOf(source: Source): HandOff['known'] {
  const { answers } = source.record
  return Object.keys(answers).flatMap((field) => {
    const value = answerOf(answers, field)
    if (value === null || field.startsWith('apology-')) return []
    return [{ field, label: labelOf(field, source), value, from: originOf(field, source.flow) }]
  })
}

function stoppedOf({ record }: Source): HandOff['stopped'] {
  return (['safety', 'escalated', 'paused'] as const).find((kind) => record[kind]) ?? null
}

/** The case for the machine that takes it on; null when nothing of it can be read. Pure; never throws. */
export function handOffOf(from: PaperCase): HandOff | null {
  const source = sourceOf(from, { locale: 'en', zone: 'UTC' })
  const last = from.log.at(-1)
  if (!source || !last) return null
  const { record, offers, promises, apology } = source
  const { customer, channel, agent, ticket } = record.about
  return {
    format: 'amends.hand-off',
    version: 1,
    caseId: from.caseId,
    seq: last.seq,
    asOf: last.at,
    openedAt: record.openedAt,
    ticket: ticket.id,
    customer: { id: customer.id, name: customer.name ?? customer.firstName ?? null },
    channel,
    agent: { id: agent.id, name: agent.name },
    flow: { ...record.flow, beat: record.at },
    closed: record.closed,
    stopped: stoppedOf(source),
    known: knownOf(source),
    apology,
    said: record.said
      .slice(-mostSaid)
      .map(({ at, channel: on, text }) => ({ at, channel: on, text })),
    offers: offers.map(({ offer: { text, cost, gesture }, state }) => ({
      text,
      cost,
      gesture,
      state,
    })),
    promises: promises.map(({ promise: { id, kind, what, due, owner, state } }) => ({
      id,
      kind,
      what,
      due,
      owner,
      state,
    })),
    told: record.notified,
  }
}
