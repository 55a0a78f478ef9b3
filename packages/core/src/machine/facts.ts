import { beatsOf } from '../flow/paths'
import type { Fact, Flow } from '../flow/types'
import { offerStateOf } from './offers'
import type { CaseRecord, Commitment } from './record'

const defaultMaxRounds = 3

/** What the customer said to offers of a fix in the present round. */
function decidedNow({ decided, round }: CaseRecord): CaseRecord['decided'] {
  return decided.slice(round.decided)
}

/** Declined offers of a fix so far; a declined gesture is no round. */
export function roundsOf(record: CaseRecord): number {
  return decidedNow(record).filter(({ result }) => result === 'declined').length
}

/** What is done for the customer; checks and follow-ups come after it. */
const promised: ReadonlySet<string> = new Set(['fix', 'update', 'gesture'])

function isOpen(commitment: Commitment): boolean {
  return commitment.state === 'open'
}

/** What stands of what was promised: all of this round, and of earlier ones what is still open. */
function madeNow({ commitments, round }: CaseRecord): readonly Commitment[] {
  return commitments.filter(
    ({ state }, index) => state === 'open' || (index >= round.commitments && state !== 'withdrawn'),
  )
}

type Promised = Pick<Commitment, 'kind' | 'due' | 'parent' | 'state' | 'every'>

/**
 * Whether it is an open fix of which the customer does not know when they hear next: it has no date,
 * or had its news promised over and over, and no dated news of it is owed.
 */
export function lacksDate(
  commitments: readonly Promised[],
  fix: Promised & Pick<Commitment, 'id'>,
): boolean {
  if (fix.kind !== 'fix' || fix.state !== 'open') return false
  const news = commitments.filter(
    ({ kind, parent, state }) =>
      kind === 'update' && state !== 'withdrawn' && (parent === null || parent === fix.id),
  )
  if (fix.due !== null && !news.some(({ every }) => every)) return false
  return !news.some(({ state, due }) => state === 'open' && due !== null)
}

const selectors: Record<Fact, (record: CaseRecord, flow: Flow) => boolean> = {
  listened: (record, flow) =>
    beatsOf(flow).some(
      ({ path, beat }) => beat.kind === 'listen' && Object.hasOwn(record.left, path),
    ),
  'offer-open': (record) => record.offers.some((offer) => offer.result === null),
  'offer-accepted': (record) => decidedNow(record).at(-1)?.result === 'accepted',
  'offer-over-authority': (record) => {
    const newest = record.offers.findLast((offer) => offer.result === null)
    if (newest === undefined) return false
    const state = offerStateOf(record, newest)
    return state !== 'open' && state !== 'approved'
  },
  'approval-pending': (record) => record.approvals.some((approval) => approval.result === null),
  'rounds-over': (record, flow) => roundsOf(record) >= (flow.maxRounds ?? defaultMaxRounds),
  'commitment-made': (record) => madeNow(record).length > 0,
  'commitment-open': (record) => record.commitments.some(isOpen),
  'promise-open': (record) =>
    record.commitments.some((made) => isOpen(made) && promised.has(made.kind)),
  'commitment-undated': ({ commitments }) => commitments.some((fix) => lacksDate(commitments, fix)),
  'commitment-broken': (record) =>
    record.commitments.some((commitment) => commitment.state === 'broken'),
  delegated: (record) => madeNow(record).some(({ kind }) => kind === 'delegate-check'),
  'public-channel': (record) => record.about.channel === 'social-public',
  'returning-customer': (record) => (record.about.earlier?.length ?? 0) > 0,
}

/** Whether the fact holds in the case. */
export function holds(fact: Fact, record: CaseRecord, flow: Flow): boolean {
  return selectors[fact](record, flow)
}
