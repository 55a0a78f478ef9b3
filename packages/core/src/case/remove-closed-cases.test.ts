import { expect, test } from 'vitest'
import { answer, due, me, send, smallCase, walkTo } from '../../../../tests/fixtures/cases'
import { memoryStore, removeClosedCases, type CaseEventInput, type Store } from '../index'

const close: CaseEventInput = { type: 'case.closed', outcome: 'duplicate', reason: 'Same as 4820' }
const day = 86_400_000
const opened = Date.parse('2026-03-02T09:00:00.000Z')
const after = (days: number) => () => opened + days * day

/** A store with one case of each kind, all of them of the same day. */
async function shelf(): Promise<Store> {
  const store = memoryStore()
  const begin = (caseId: string) => smallCase({ store, caseId })
  await begin('open')
  await send(await begin('closed'), close)
  const reopened = await begin('reopened')
  await send(reopened, close, { type: 'case.reopened', reason: 'It was not', beat: 'mend/ask' })
  const owing = await begin('owing')
  await send(owing, close, {
    type: 'commitment.made',
    kind: 'fix',
    what: 'a kettle',
    due: due('2026-03-04T17:00'),
    owner: me,
  })
  const recovered = await begin('recovered')
  await walkTo(recovered, 'after/check')
  const [promise] = recovered.view().owed
  if (promise) await send(recovered, { type: 'commitment.kept', commitment: promise.id })
  await send(recovered, answer('satisfied', 'yes', 'after/check'))
  await send(recovered, { type: 'beat.left', beat: 'after/check', exit: 'well' })
  const broken = await begin('broken')
  await send(broken, close)
  await store.append('broken', broken.log.length, [{ v: 9 } as never])
  return store
}

const left = async (store: Store) => (await store.list()).map(({ caseId }) => caseId).toSorted()

test('removes what has been closed for so long, and nothing that is open, owing or unreadable', async () => {
  const store = await shelf()
  expect(await removeClosedCases(store, { days: 30, now: after(29) })).toEqual([])
  const removed = await removeClosedCases(store, { days: 30, now: after(30) })
  expect(removed.toSorted()).toEqual(['closed', 'recovered'])
  expect(await left(store)).toEqual(['broken', 'open', 'owing', 'reopened'])
})

test('counts from the last event, not from the opening', async () => {
  const store = memoryStore()
  const at = { ms: opened }
  const recovery = await smallCase({ store, now: () => at.ms })
  at.ms = after(20)()
  await send(recovery, close)
  expect(await removeClosedCases(store, { days: 30, now: after(45) })).toEqual([])
  expect(await removeClosedCases(store, { days: 30, now: after(50) })).toEqual(['case-1'])
})

test('keeps what the host wants kept, and what it cannot say', async () => {
  const store = await shelf()
  const options = { days: 1, now: after(30) }
  const asked: string[] = []
  const keep = ({ caseId }: { caseId: string }) => {
    asked.push(caseId)
    if (caseId === 'closed') throw new Error('a bug of the host')
    return Promise.resolve(true)
  }
  expect(await removeClosedCases(store, { ...options, keep })).toEqual([])
  expect(asked.toSorted()).toEqual(['closed', 'recovered'])
})

test.each([
  ['cannot be read', { read: () => Promise.reject(new Error('no')) }],
  ['cannot list', { list: () => Promise.reject(new Error('no')) }],
  ['throws', { remove: () => Promise.reject(new Error('no')) }],
])('never throws over a store that %s', async (_, broken) => {
  const store = { ...(await shelf()), ...broken } as Store
  expect(await removeClosedCases(store, { days: 1, now: after(30) })).toEqual([])
})

test.each([Number.NaN, -1, Infinity])('removes nothing for %s days', async (days) => {
  const store = await shelf()
  expect(await removeClosedCases(store, { days, now: after(30) })).toEqual([])
})
