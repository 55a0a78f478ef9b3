import { describe, expect, test } from 'vitest'
import {
  answer,
  due,
  leave,
  me,
  send,
  smallCase,
  start,
  walkTo,
} from '../../../../../tests/fixtures/cases'
import {
  earlierOf,
  ledgerOf,
  memoryStore,
  openKeptCase,
  type CaseListing,
  type Store,
} from '../../index'
import { unanswered } from '../../store/unanswered'

const hour = 3_600_000
const at = (hours: number) =>
  due(new Date(Date.parse(start) + hours * hour).toISOString().slice(0, 16))
const fix = (commitment: string, hours: number | null, owner = me) =>
  ({
    type: 'commitment.made',
    commitment,
    kind: 'fix',
    what: `promise ${commitment}`,
    due: hours === null ? null : at(hours),
    owner,
  }) as const
const ben = { id: 'agent-2', name: 'Ben' }

async function storeWith(cases: Readonly<Record<string, readonly ReturnType<typeof fix>[]>>) {
  const store = memoryStore()
  for (const [caseId, made] of Object.entries(cases)) {
    await send(await smallCase({ store, caseId }), ...made)
  }
  return store
}
const ids = (cases: readonly CaseListing[], owner?: string) =>
  ledgerOf(cases, { now: start, owner }).map(({ id }) => id)

describe('the ledger', () => {
  test('is all that is owed over all cases, soonest first, undated last', async () => {
    const store = await storeWith({
      a: [fix('a1', 50), fix('a2', -1)],
      b: [fix('b1', null), fix('b2', 3)],
    })
    const ledger = ledgerOf(await store.list(), { now: start })
    expect(ledger.map(({ id, state }) => [id, state])).toEqual([
      ['a2', 'late'],
      ['b2', 'due'],
      ['a1', 'open'],
      ['b1', 'open'],
    ])
    expect(ledger[1]).toMatchObject({ caseId: 'b', customer: 'Ana Ruiz', ticket: '4821', by: me })
    expect(ledger[3]?.undated).toBe(true)
  })

  test('is due within a day and late past it, to the millisecond, as in the view', async () => {
    const store = await storeWith({ a: [fix('a1', 24)] })
    const [when] = [Date.parse(at(24).instant)]
    const stateAt = async (now: number) => ledgerOf(await store.list(), { now })[0]?.state
    expect(await stateAt(when - 24 * hour - 1)).toBe('open')
    expect(await stateAt(when - 24 * hour)).toBe('due')
    expect(await stateAt(when)).toBe('due')
    expect(await stateAt(when + 1)).toBe('late')
  })

  test('is of one owner when asked', async () => {
    const store = await storeWith({ a: [fix('a1', 3), fix('a2', 4, ben)] })
    const cases = await store.list()
    expect(ids(cases, ben.id)).toEqual(['a2'])
    expect(ids(cases)).toEqual(['a1', 'a2'])
  })

  test('keeps the order of the cases where all else is equal', async () => {
    const store = await storeWith({ a: [fix('a1', 3)], b: [fix('b1', 3)], c: [fix('c1', 3)] })
    const cases = await store.list()
    expect(ids(cases)).toEqual(['a1', 'b1', 'c1'])
    expect(ids(cases.toReversed())).toEqual(['c1', 'b1', 'a1'])
  })

  test('does not miss a date where there is dated news', async () => {
    const news = { ...fix('news', 3), kind: 'update', parent: 'a1' } as const
    const store = await storeWith({ a: [fix('a1', null), news as never] })
    const ledger = ledgerOf(await store.list(), { now: start })
    expect(ledger.map(({ id, undated }) => [id, undated])).toEqual([
      ['news', false],
      ['a1', false],
    ])
  })
})

describe('a case opened from its id alone', () => {
  const open = (store: Store) => openKeptCase({ caseId: 'a', store, agent: ben })

  test('goes on with its own flow, under who acts now', async () => {
    const store = await storeWith({ a: [fix('a1', 3)] })
    const recovery = await open(store)
    await send(recovery!, { type: 'commitment.kept', commitment: 'a1' })
    expect(recovery?.flow?.id).toBe('small')
    expect(recovery?.log.at(-1)).toMatchObject({ type: 'commitment.kept', by: ben.id })
    expect(recovery?.view().about.mine).toBe(false)
  })

  test('is never begun', async () => {
    const store = memoryStore()
    expect(await open(store)).toBe(null)
    expect(await store.list()).toEqual([])
  })

  test('is for reading only where its flow is missing', async () => {
    const store = await storeWith({ a: [fix('a1', 3)] })
    const recovery = await open({ ...store, getFlow: async () => null })
    expect(recovery?.view()).toMatchObject({ readOnly: { code: 'flow/missing' } })
    expect(recovery?.view().owed).toHaveLength(1)
  })
})

describe('last time', () => {
  const told = answer('story', 'It never came.', 'listen/hear')
  const earlier = (store: Store) => earlierOf(store, 'customer-1', 'now')

  test('is nothing for a customer who was never here, nor of the case itself', async () => {
    const store = memoryStore()
    await send(await smallCase({ store, caseId: 'now' }), told)
    expect(await earlier(store)).toEqual([])
    expect(await earlierOf(store, 'customer-2', 'now')).toEqual([])
  })

  test('says what happened, what was promised, and that it was kept', async () => {
    const store = memoryStore()
    const before = await smallCase({ store, caseId: 'before' })
    await send(before, told, fix('a1', 3), { type: 'commitment.kept', commitment: 'a1' })
    await walkTo(before, 'after/check')
    await send(before, answer('satisfied', 'yes', 'after/check'), leave('after/check', 'well'))
    expect(await earlier(store)).toEqual([
      {
        caseId: 'before',
        what: 'It never came.',
        outcome: 'Recovered',
        promised: 'promise a1',
        promisedAndKept: true,
        at: start,
      },
    ])
  })

  test('is the promise itself where nobody wrote down what went wrong', async () => {
    const store = memoryStore()
    await send(await smallCase({ store, caseId: 'before' }), fix('a1', 3), {
      type: 'commitment.broken',
      commitment: 'a1',
      reason: 'no van',
    })
    for (const caseId of ['x', 'y', 'z']) await smallCase({ store, caseId })
    expect(await earlier(store)).toMatchObject([
      { caseId: 'before', what: 'promise a1', promised: 'promise a1', promisedAndKept: false },
    ])
  })

  test.each([
    [[], null],
    [[{ type: 'commitment.broken', commitment: 'a1', reason: 'no van' }], false],
  ] as const)('tells a promise that is open from one that was broken: %o', async (events, kept) => {
    const store = memoryStore()
    await send(await smallCase({ store, caseId: 'before' }), told, fix('a1', 3), ...events)
    expect(await earlier(store)).toMatchObject([{ promised: 'promise a1', promisedAndKept: kept }])
  })

  test('is what this computer knows when nobody else answers', async () => {
    const store = memoryStore()
    await send(await smallCase({ store, caseId: 'before' }), told)
    const known = await store.list()
    const offline = () => Promise.reject(unanswered('store/unreachable', known))
    expect(await earlier({ ...store, list: offline })).toMatchObject([{ caseId: 'before' }])
  })

  test('keeps no case from opening when the store cannot be read', async () => {
    const broken = { ...memoryStore(), list: () => Promise.reject(new Error('no')) }
    expect(await earlier(broken)).toEqual([])
  })
})

test('a broken promise is a second failure in every flow: the screen says what helps then', async () => {
  const recovery = await smallCase()
  await send(recovery, fix('a1', 3))
  expect(recovery.view().notices).toEqual([])
  await send(recovery, { type: 'commitment.broken', commitment: 'a1', reason: 'no van' })
  expect(recovery.view().notices).toMatchObject([
    { id: 'a1', code: 'case/second-failure', text: expect.stringContaining('senior') as string },
  ])
})
