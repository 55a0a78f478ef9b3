import { fold, listingAfter, type CaseEvent, type CaseListing, type Flow } from '@amends/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flows } from '../conformance/flows'
import { colleague, due, enveloped, me, openedEvent } from '../fixtures/cases'
import { rowOfEvents } from '../fixtures/random/rows'
import { walk } from '../fixtures/random/walk'
import { smallFlow } from '../fixtures/small-flow'

type List = typeof listingAfter

/** The log as the case writes it: what ended it says how. */
function withEnds(log: readonly CaseEvent[], flow: Flow): readonly CaseEvent[] {
  let so = fold([], () => flow)
  return log.map((event) => {
    so = fold([event], () => flow, so)
    const closed = so.standing?.snapshot.context.closed
    return event.type === 'beat.left' && closed ? { ...event, closes: closed.outcome } : event
  })
}

const told = (owed: CaseListing['owed']): string =>
  JSON.stringify(
    owed.map((one) => [
      [one.commitment, one.kind, one.what, one.due, one.every],
      [one.owner, one.parent, one.delegated, one.fellDue],
    ]),
  )

/** What a listing says that the case itself does not. */
function lies(flow: Flow, log: readonly CaseEvent[], list: List): readonly string[] {
  const record = fold(log, () => flow).standing?.snapshot.context
  const whole = list(undefined, 'case-1', log.length, log)
  const inTurn = log.reduce<CaseListing | undefined>(
    (so, event) => list(so, 'case-1', event.seq, [event]),
    undefined,
  )
  const open = (record?.commitments ?? []).filter(({ state }) => state === 'open')
  const owed = open.map((made) => ({ ...made, commitment: made.id }))
  return [
    ...(JSON.stringify(inTurn) === JSON.stringify(whole) ? [] : ['in turn is not as a whole']),
    ...(told(owed) === told(whole.owed) ? [] : ['it owes other things']),
    ...(whole.closed === (record?.closed !== null) ? [] : ['it ended otherwise']),
    ...(whole.outcome === (record?.closed?.outcome ?? null) ? [] : ['it ended as something else']),
    ...(whole.agent.id === record?.about.agent.id ? [] : ['somebody else has it']),
  ]
}

/** A case in which a promise is kept, a gesture accepted and one thing handed over; then it ends. */
const eventful: readonly CaseEvent[] = [
  openedEvent(smallFlow),
  ...(
    [
      { type: 'commitment.made', commitment: 'c1', kind: 'fix', what: 'x', due: null, owner: me },
      { type: 'offer.made', offer: 'o1', text: 'a day off', cost: null, gesture: true },
      { type: 'offer.settled', offer: 'o1', result: 'accepted' },
      { type: 'commitment.kept', commitment: 'c1' },
      {
        type: 'commitment.delegated',
        commitment: 'gesture-o1',
        to: colleague,
        check: 'c2',
        checkDue: due('2026-03-03T09:00'),
      },
      { type: 'case.closed', outcome: 'handed-off', reason: 'on leave' },
    ] as const
  ).map((event, at) => enveloped(event, at + 2)),
]

function liesIn(flow: Flow): readonly string[] {
  const found = fc.sample(rowOfEvents, { numRuns: 40, seed: 11 }).map((seeds) => {
    const log = withEnds(walk(flow, seeds).log, flow)
    return lies(flow, log, listingAfter)
  })
  return [...new Set(found.flat())]
}

test.each([...flows, smallFlow].map((flow) => ({ id: flow.id, flow })))(
  'a list says of any case of $id what the case says, however it grew',
  ({ flow }) => {
    expect(liesIn(flow)).toEqual([])
  },
  60_000,
)

test('a list says of a case with promises of every fate what the case says', () => {
  expect(lies(smallFlow, eventful, listingAfter)).toEqual([])
})

test.each<[string, List, string]>([
  [
    'forgets what it listed before',
    (_, ...rest) => listingAfter(undefined, ...rest),
    'in turn is not as a whole',
  ],
  [
    'does not see promises kept',
    (before, id, seq, events) =>
      listingAfter(
        before,
        id,
        seq,
        events.filter((one) => (one as CaseEvent).type !== 'commitment.kept'),
      ),
    'it owes other things',
  ],
  [
    'sees no end',
    (...given) => ({ ...listingAfter(...given), closed: false }),
    'it ended otherwise',
  ],
  [
    'forgets a gesture that was offered',
    (...given) => ({ ...listingAfter(...given), offered: [] }),
    'in turn is not as a whole',
  ],
])(
  'a list that %s is found out',
  (_, list, lie) => {
    expect(lies(smallFlow, eventful, list)).toContain(lie)
  },
  60_000,
)
