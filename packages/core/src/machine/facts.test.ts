import { expect, test } from 'vitest'
import { about, due, goTo, leave, me, send, smallCase } from '../../../../tests/fixtures/cases'
import { facts, type CaseEventInput, type Fact, type Flow, type Recovery } from '../index'

const beat = {
  kind: 'listen',
  phase: 'live',
  title: 'Facts',
  cue: 'Look',
  why: 'To see which facts hold.',
} as const
/** A flow that shows its facts: each is the condition of one exit. */
const flow: Flow = {
  id: 'facts',
  version: '1.0.0',
  language: 'en-US',
  name: 'Facts',
  summary: 'Shows its facts.',
  attribution: { originator: 'Nobody', source: 'None', notice: 'Affiliated with nobody.' },
  maxRounds: 2,
  steps: [
    {
      id: 'all',
      letter: null,
      title: 'All',
      beats: [
        {
          ...beat,
          id: 'look',
          kind: 'other',
          exits: facts.map((fact) => ({ id: fact, label: fact, to: 'close', when: { fact } })),
        },
        { ...beat, id: 'hear', exits: [{ id: 'on', label: 'On', to: 'all/look' }] },
      ],
    },
  ],
}

function holding(recovery: Recovery): readonly string[] {
  return recovery.view().beat?.exits.map(({ id }) => id) ?? []
}
const commitment = (
  id: string,
  kind: 'fix' | 'update' | 'gesture' | 'follow-up',
  by: string | null,
): CaseEventInput => ({
  type: 'commitment.made',
  commitment: id,
  kind,
  what: id,
  due: by === null ? null : due(by),
  owner: me,
})
const offer = (id: string, minor: number): CaseEventInput => ({
  type: 'offer.made',
  offer: id,
  text: id,
  cost: { minor, currency: 'EUR' },
  gesture: false,
})
const settled = (id: string, result: 'accepted' | 'declined' | 'withdrawn'): CaseEventInput => ({
  type: 'offer.settled',
  offer: id,
  result,
})
const date = '2026-03-04T17:00'
const made: readonly Fact[] = ['commitment-made']
const open: readonly Fact[] = ['commitment-made', 'commitment-open', 'promise-open']
const owed: readonly Fact[] = ['commitment-open', 'promise-open']
const close = (type: 'commitment.broken' | 'commitment.withdrawn', id: string): CaseEventInput => ({
  type,
  commitment: id,
  reason: 'Because',
})

const cases: readonly (readonly [string, readonly CaseEventInput[], readonly Fact[]])[] = [
  ['a new case', [], []],
  ['an offer', [offer('a', 1)], ['offer-open']],
  ['an accepted offer', [offer('a', 1), settled('a', 'accepted')], ['offer-accepted']],
  ['a declined offer', [offer('a', 1), settled('a', 'declined')], []],
  ['a withdrawn offer', [offer('a', 1), settled('a', 'withdrawn')], []],
  [
    'an offer declined after one was accepted',
    [offer('a', 1), settled('a', 'accepted'), offer('b', 1), settled('b', 'declined')],
    [],
  ],
  [
    'an offer withdrawn after one was accepted',
    [offer('a', 1), settled('a', 'accepted'), offer('b', 1), settled('b', 'withdrawn')],
    ['offer-accepted'],
  ],
  [
    'an older offer accepted last',
    [offer('a', 1), offer('b', 1), settled('b', 'declined'), settled('a', 'accepted')],
    ['offer-accepted'],
  ],
  [
    'as many declines as the flow allows',
    [offer('a', 1), settled('a', 'declined'), offer('b', 1), settled('b', 'declined')],
    ['rounds-over'],
  ],
  [
    'a gesture that was declined after an offer was accepted',
    [
      offer('a', 1),
      settled('a', 'accepted'),
      { ...offer('g', 1), gesture: true } as CaseEventInput,
      settled('g', 'declined'),
    ],
    ['offer-accepted'],
  ],
  [
    'a gesture that was accepted',
    [{ ...offer('g', 1), gesture: true } as CaseEventInput, settled('g', 'accepted')],
    owed,
  ],
  ['an offer over the limit', [offer('a', 9000)], ['offer-open', 'offer-over-authority']],
  ['an offer within it after one over it', [offer('a', 9000), offer('b', 1)], ['offer-open']],
  [
    'a question to a lead',
    [offer('a', 9000), { type: 'approval.asked', approval: 'q', offer: 'a' }],
    ['offer-open', 'offer-over-authority', 'approval-pending'],
  ],
  [
    'their yes',
    [
      offer('a', 9000),
      { type: 'approval.asked', approval: 'q', offer: 'a' },
      { type: 'approval.settled', approval: 'q', result: 'approved', who: 'Mara' },
    ],
    ['offer-open'],
  ],
  ['a dated fix', [commitment('f', 'fix', date)], open],
  ['an undated fix', [commitment('f', 'fix', null)], [...open, 'commitment-undated']],
  [
    'an undated fix with a dated update',
    [commitment('f', 'fix', null), commitment('u', 'update', date)],
    open,
  ],
  ['an undated gesture', [commitment('g', 'gesture', null)], owed],
  ['a follow-up', [commitment('u', 'follow-up', date)], ['follow-up-made', 'commitment-open']],
  [
    'a kept fix',
    [commitment('f', 'fix', date), { type: 'commitment.kept', commitment: 'f' }],
    made,
  ],
  [
    'a broken fix',
    [commitment('f', 'fix', date), close('commitment.broken', 'f')],
    [...made, 'commitment-broken'],
  ],
  ['a withdrawn fix', [commitment('f', 'fix', date), close('commitment.withdrawn', 'f')], []],
  [
    'a fix in other hands',
    [
      commitment('f', 'fix', date),
      {
        type: 'commitment.delegated',
        commitment: 'f',
        to: { id: 'depot', name: 'Depot' },
        check: 'c',
        checkDue: due('2026-03-03T17:00'),
      },
    ],
    [...open, 'delegated'],
  ],
  [
    'a public channel',
    [{ type: 'about.changed', changes: { channel: 'social-public' } }],
    ['public-channel', 'complained-in-public'],
  ],
  [
    'a talk that began in public and went on in private',
    [
      { type: 'about.changed', changes: { channel: 'social-public' } },
      { type: 'about.changed', changes: { channel: 'social-private' } },
    ],
    ['complained-in-public'],
  ],
  [
    'a yes while a dearer offer stands open',
    [offer('a', 1), offer('b', 9000), settled('a', 'accepted')],
    ['offer-accepted'],
  ],
]

test.each(cases)('the facts after %s', async (_, events, expected) => {
  const recovery = await smallCase({ flow })
  await send(recovery, ...events)
  expect(new Set(holding(recovery))).toEqual(new Set(expected))
})

test('what was handed on in an earlier round is no fact of this one, once it was checked', async () => {
  const check = { ...beat, id: 'check', phase: 'after' } as const
  const back = { id: 'back', label: 'Back', to: 'all/look' }
  const after = { id: 'after', letter: null, title: 'After', beats: [{ ...check, exits: [back] }] }
  const recovery = await smallCase({ flow: { ...flow, steps: [...flow.steps, after] } })
  await send(recovery, commitment('f', 'fix', date), {
    type: 'commitment.delegated',
    commitment: 'f',
    to: { id: 'depot', name: 'Depot' },
    check: 'c',
    checkDue: due('2026-03-03T17:00'),
  })
  await send(recovery, { type: 'commitment.kept', commitment: 'f' })
  await goTo(recovery, 'after/check')
  await send(recovery, leave('after/check', 'back'))
  expect(holding(recovery)).toContain('delegated')
  await send(recovery, { type: 'commitment.kept', commitment: 'c' })
  expect(holding(recovery)).not.toContain('delegated')
})

test('a customer who came before is a fact', async () => {
  const earlier = [
    { caseId: '1', what: 'A late parcel', outcome: 'recovered', promisedAndKept: false },
  ]
  const recovery = await smallCase({ flow, about: { ...about, earlier } })
  expect(holding(recovery)).toEqual(['returning-customer'])
  expect(recovery.view().earlier).toMatchObject({ what: 'A late parcel', kept: false })
})

test('whoever is not to be asked about it again came as if for the first time', async () => {
  const last = { caseId: '1', what: 'A late parcel', outcome: '', promisedAndKept: null }
  const earlier = [{ ...last, question: null }]
  const recovery = await smallCase({ flow, about: { ...about, earlier } })
  expect(holding(recovery)).toEqual([])
})

test('having listened is a fact once a listening beat was left, not when it was visited', async () => {
  const recovery = await smallCase({ flow })
  await goTo(recovery, 'all/hear')
  await goTo(recovery, 'all/look')
  expect(holding(recovery)).toEqual([])
  await goTo(recovery, 'all/hear')
  await send(recovery, leave('all/hear', 'on'))
  expect(holding(recovery)).toEqual(['listened'])
})

test('every fact is shown above', () => {
  const shown = new Set([
    ...cases.flatMap(([, , expected]) => expected),
    'listened',
    'slipping',
    'returning-customer',
  ])
  expect([...facts].filter((fact) => !shown.has(fact))).toEqual([])
})
