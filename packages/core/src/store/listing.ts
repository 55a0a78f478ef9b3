import { checkEvent } from '../case/log/check-event'
import { emptyRecord, openedRecord, promised, type CaseRecord } from '../machine/record'
import { reduce } from '../machine/reduce'
import type { CaseListing } from './types'

/** What a list of cases tells of is folded from these alone. */
const listable = /^(case|commitment|offer)|^(about|flow).changed|^beat.left/

/**
 * The listing of a case after events were appended to it; `seq` is that of the last one. Listing
 * event by event, or all of a log at once, gives the same. Pure; trusts no event and never throws:
 * what cannot be read changes nothing but `seq`.
 */
export function listingAfter(
  before: CaseListing | undefined,
  caseId: string,
  seq: number,
  events: readonly unknown[],
): CaseListing {
  let record = before ? recordOf(before) : emptyRecord
  let name = before?.customer.name ?? null
  let { openedAt, changedAt } = before ?? { openedAt: '', changedAt: '' }
  for (const entry of events) {
    const { type, at } = Object(entry) as Readonly<Record<string, unknown>>
    if (typeof at === 'string') [openedAt, changedAt] = [openedAt || at, at]
    const checked = listable.test(typeof type === 'string' ? type : '') && checkEvent(entry)
    if (!checked || 'code' in checked) continue
    const { event } = checked
    const opens = event.type === 'case.opened'
    const told = opens ? event.about : event.type === 'about.changed' && event.changes
    if (told) name = told.customer?.name ?? told.customer?.firstName ?? name
    record = opens ? openedRecord(event) : reduce(record, event, null)
  }
  const { flow, about, closed, commitments, offers } = record
  const { id, version } = flow
  return {
    caseId,
    seq,
    openedAt,
    changedAt,
    closedAt: closed?.at ?? null,
    outcome: closed?.outcome ?? null,
    closed: !!closed,
    flow: id ? { id, version } : null,
    customer: { id: about.customer.id, name },
    ticket: about.ticket.id,
    agent: { id: about.agent.id, name: about.agent.name },
    owed: commitments
      .filter(({ state }) => state === 'open')
      .map(({ id: commitment, kind, what, due, every, owner, parent, delegated, fellDue }) => ({
        commitment,
        kind,
        what,
        due,
        every,
        owner,
        parent,
        delegated,
        fellDue,
      })),
    offered: offers
      .filter(({ gesture, result }) => gesture && !result)
      .map(({ id: offer, text: what }) => ({ offer, what })),
  }
}

/** As much of the record as a listing keeps: enough to go on from. */
function recordOf({ flow, customer, ticket, agent, ...kept }: CaseListing): CaseRecord {
  const { outcome, closedAt: at } = kept
  const about = {
    ...emptyRecord.about,
    customer: { id: customer.id },
    ticket: { id: ticket },
    agent: { ...agent },
  }
  const record = {
    ...emptyRecord,
    flow: { ...emptyRecord.flow, ...flow },
    about,
    closed: outcome && at ? { outcome, at, reason: null } : null,
  }
  const none = { cost: null, result: null, reason: null }
  return {
    ...record,
    commitments: kept.owed.map(({ commitment: id, ...made }) => promised(record, { id, ...made })),
    offers: kept.offered.map(({ offer: id, what: text }) => ({ id, text, gesture: true, ...none })),
  }
}
