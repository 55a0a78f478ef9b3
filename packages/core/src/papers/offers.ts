import type { Person } from '../case/types'
import type { OfferState } from '../case/view/view-types'
import { approvalOf, offerStateOf } from '../machine/offers'
import type { Approval, CaseRecord, Offer } from '../machine/record'
import { eventsOf } from './record'
import type { PaperCase } from './types'

/** An offer and what came of it. */
export interface OfferStory {
  readonly offer: Offer
  readonly state: OfferState
  /** ISO 8601 instants. */
  readonly madeAt: string | null
  readonly settledAt: string | null
  readonly approval: Approval | null
}

/** Every offer of the case, in the order they were made. */
export function offersOf({ log }: PaperCase, record: CaseRecord): readonly OfferStory[] {
  const made = eventsOf(log, 'offer.made')
  const settled = eventsOf(log, 'offer.settled')
  return record.offers.map((offer) => ({
    offer,
    state: offerStateOf(record, offer),
    madeAt: made.find((event) => event.offer === offer.id)?.at ?? null,
    settledAt: settled.findLast((event) => event.offer === offer.id)?.at ?? null,
    approval: approvalOf(record, offer.id),
  }))
}

/** Names of the people of a case, by id. */
export function peopleOf({ log }: PaperCase, record: CaseRecord): ReadonlyMap<string, string> {
  const people: Person[] = [record.about.agent]
  for (const event of log) {
    if (event.type === 'case.opened') people.push(event.about.agent)
    if (event.type === 'case.taken') people.push(event.who)
    if (event.type === 'commitment.made') people.push(event.owner)
    if (event.type === 'commitment.delegated') people.push(event.to)
  }
  return new Map(people.map(({ id, name }) => [id, name]))
}
