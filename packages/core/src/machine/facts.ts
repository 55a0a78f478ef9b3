import { beatsOf } from '../flow/paths'
import type { CommitmentKind, Fact, Flow } from '../flow/types'
import { approvalOf, mayVoice } from './offers'
import type { CaseRecord, Commitment, Offer } from './record'

const defaultMaxRounds = 3

/** What the customer said to offers of a fix in the present round. */
function decidedNow({ decided, round }: CaseRecord): CaseRecord['decided'] {
  return decided.slice(round.decided)
}

/** Declined offers of a fix so far; a declined gesture is no round. */
export function roundsOf(record: CaseRecord): number {
  return decidedNow(record).filter(({ result }) => result === 'declined').length
}

/** The offer of a fix that the customer accepted last in the present round, or undefined. */
function acceptedNow(record: CaseRecord): CaseRecord['decided'][number] | undefined {
  const last = decidedNow(record).at(-1)
  return last?.result === 'accepted' ? last : undefined
}

/** Offers that wait for an answer; once one was accepted, others of a fix wait no longer. */
function waiting(record: CaseRecord): readonly Offer[] {
  const settled = acceptedNow(record)
  return record.offers.filter(({ result, gesture }) => result === null && (gesture || !settled))
}

/**
 * The offer that may be said now, or undefined: of fixes the accepted one, else the newest that
 * waits within authority. What needs a second yes is nobody's to say.
 */
export function spokenOffer(record: CaseRecord, gesture: boolean): Offer | undefined {
  const accepted = !gesture && acceptedNow(record)
  return record.offers.findLast((offer) =>
    accepted
      ? offer.id === accepted.offer
      : offer.gesture === gesture &&
        (mayVoice(record, offer) || (gesture && offer.result === 'accepted')),
  )
}

/** What is done for the customer, what comes first before the rest; checks and follow-ups come after it. */
const promised: readonly CommitmentKind[] = ['fix', 'update', 'gesture']

/** Whether it was promised in the present round, or given a new time in it. */
function isOfRound({ commitments, round }: CaseRecord, made: Commitment): boolean {
  return commitments.indexOf(made) >= round.commitments || round.moved.includes(made.id)
}

function wasMade(record: CaseRecord, ...kinds: readonly CommitmentKind[]): boolean {
  return record.commitments.some(
    (made) => kinds.includes(made.kind) && made.state !== 'withdrawn' && isOfRound(record, made),
  )
}

/**
 * The promise that a text of this kind of promise speaks of, or undefined; `commitment` is whatever
 * is done for the customer. A time is said of it (`dated`) only while it is still to come: not when
 * it fell due, nor when the promise slipped and was given no other.
 */
export function spokenPromise(
  record: CaseRecord,
  kind: string,
  dated: boolean,
): Commitment | undefined {
  const kinds = kind === 'commitment' ? promised : [kind]
  return ['open', 'kept']
    .flatMap((state) => kinds.map((one) => ({ state, one })))
    .map(({ state, one }) =>
      record.commitments.findLast(
        (made) =>
          made.kind === one &&
          made.state === state &&
          (dated
            ? state === 'open' &&
              made.due &&
              isOfRound(record, made) &&
              !made.fellDue.includes(made.due.instant)
            : state === 'open' || isOfRound(record, made)),
      ),
    )
    .find((found) => found)
}

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
  'offer-open': (record) => waiting(record).length > 0,
  'offer-accepted': (record) => acceptedNow(record) !== undefined,
  'offer-over-authority': (record) => {
    const newest = waiting(record).at(-1)
    return newest !== undefined && !mayVoice(record, newest)
  },
  'approval-pending': (record) =>
    waiting(record).some(({ id }) => approvalOf(record, id)?.result === null),
  'rounds-over': (record, flow) => roundsOf(record) >= (flow.maxRounds ?? defaultMaxRounds),
  'commitment-made': (record) => wasMade(record, 'fix', 'update'),
  'follow-up-made': (record) => wasMade(record, 'follow-up'),
  slipping: ({ round }) => round.slips,
  'commitment-open': (record) => record.commitments.some(isOpen),
  'promise-open': (record) =>
    record.commitments.some((made) => isOpen(made) && promised.includes(made.kind)),
  'commitment-undated': ({ commitments }) => commitments.some((fix) => lacksDate(commitments, fix)),
  'commitment-broken': (record) =>
    record.commitments.some((commitment) => commitment.state === 'broken'),
  delegated: (record) => madeNow(record).some(({ kind }) => kind === 'delegate-check'),
  'public-channel': (record) => record.about.channel === 'social-public',
  'complained-in-public': (record) => record.inPublic,
  'returning-customer': (record) =>
    record.about.earlier?.some(({ question }) => question !== null) ?? false,
}

/** Whether the fact holds in the case. */
export function holds(fact: Fact, record: CaseRecord, flow: Flow): boolean {
  return selectors[fact](record, flow)
}
