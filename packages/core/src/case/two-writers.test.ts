import { describe, expect, test, vi } from 'vitest'
import {
  about,
  answer,
  codeOf,
  here,
  leave,
  send,
  smallCase,
  stateOf,
} from '../../../../tests/fixtures/cases'
import { deaf, storeWith } from '../../../../tests/fixtures/stores'
import type { CaseEventInput, Recovery, Store } from '../index'

const finished = leave('listen/hear', 'finished')
const said = (text: string): CaseEventInput => ({
  type: 'text.said',
  beat: 'listen/hear',
  channel: 'phone',
  text,
  via: 'spoken',
})
const texts = (recovery: Recovery) =>
  recovery.log.flatMap((event) => (event.type === 'text.said' ? [event.text] : []))

/** Two pages with the same case, neither of which hears of the other's writes. */
async function pair(): Promise<{ store: Store; one: Recovery; other: Recovery }> {
  const store = storeWith()
  const one = await smallCase({ store: deaf(store) })
  const other = await smallCase({ store: deaf(store) })
  return { store, one, other }
}

describe('two pages with one case', () => {
  test('begin it once', async () => {
    const store = storeWith()
    const [one, other] = await Promise.all([smallCase({ store }), smallCase({ store })])
    expect(one.log).toEqual(other.log)
    expect(await store.read('case-1')).toHaveLength(1)
  })

  test('see what the other wrote without asking', async () => {
    const store = storeWith()
    const one = await smallCase({ store })
    const other = await smallCase({ store })
    const heard = vi.fn<() => void>()
    other.subscribe(heard)
    await send(one, answer('story', 'It broke.', 'listen/hear'), finished)
    await vi.waitFor(() => expect(here(other)).toBe('listen/probe'))
    expect(other.log).toEqual(one.log)
    expect(other.view().kept.story).toBe('It broke.')
    expect(heard).toHaveBeenCalled()
  })

  test('advance once when both press the same exit', async () => {
    const { store, one, other } = await pair()
    await send(one, finished)
    const second = await other.send(finished)
    expect(codeOf(second)).toBe('event/stale')
    expect(here(other)).toBe('listen/probe')
    expect(await store.read('case-1')).toEqual(other.log)
  })

  test('lose no words: what comes second is put on top of what came first', async () => {
    const { store, one, other } = await pair()
    await send(one, finished, said('from one'))
    await send(other, said('from the other'), answer('story', 'It broke.', 'listen/hear'))
    expect(texts(other)).toEqual(['from one', 'from the other'])
    expect(await store.read('case-1')).toEqual(other.log)
    expect(other.log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
  })

  test('are asked about all of an array anew, or none of it', async () => {
    const { one, other } = await pair()
    await send(one, finished)
    const result = await other.send([said('and so on'), finished])
    expect(codeOf(result)).toBe('event/stale')
    expect(texts(other)).toEqual([])
  })

  test('agree on an offer that both settled', async () => {
    const { one, other } = await pair()
    await send(one, { type: 'offer.made', offer: 'a', text: 'x', cost: null, gesture: false })
    await send(other, said('hello'))
    await send(one, { type: 'offer.settled', offer: 'a', result: 'accepted' })
    const late = await other.send({ type: 'offer.settled', offer: 'a', result: 'declined' })
    expect(late.ok).toBe(false)
    expect(other.view().offers).toMatchObject([{ state: 'accepted' }])
  })

  test('keep every word of 200 that they write at the same time', async () => {
    const { store, one, other } = await pair()
    const words = Array.from({ length: 100 }, (_, at) => `${at}`)
    const results = await Promise.all(
      words.flatMap((word) => [one.send(said(`one ${word}`)), other.send(said(`other ${word}`))]),
    )
    expect(results.filter(({ ok }) => !ok)).toEqual([])
    await Promise.all([send(one, said('end one')), send(other, said('end other'))])
    const stored = await store.read('case-1')
    expect(stored).toHaveLength(203)
    const last = await smallCase({ store })
    expect(new Set(texts(last)).size).toBe(202)
    expect(texts(last).filter((text) => text.startsWith('one '))).toEqual(
      words.map((w) => `one ${w}`),
    )
  })

  test('show the other’s rebased case through a new actor', async () => {
    const { one, other } = await pair()
    const before = other.actor
    await send(one, finished)
    await send(other, said('hello'))
    expect(other.actor).not.toBe(before)
    const { value } = (other.actor as { getSnapshot(): { value: unknown } }).getSnapshot()
    expect(value).toEqual({ recovering: { listen: 'probe' } })
  })

  test('may be two agents: each event says whose it is', async () => {
    const store = storeWith()
    const one = await smallCase({ store: deaf(store) })
    const ben = { ...about, agent: { id: 'agent-2', name: 'Ben' } }
    const other = await smallCase({ store: deaf(store), about: ben })
    await send(one, said('from Noor'))
    await send(other, said('from Ben'))
    expect(other.log.map(({ by }) => by)).toEqual(['agent-1', 'agent-1', 'agent-2'])
    expect(other.view().about.agent.name).toBe('Noor')
  })
})

describe('a page that could not save', () => {
  test('puts its words on top of what others wrote meanwhile', async () => {
    const shared = storeWith()
    const one = await smallCase({ store: deaf(shared) })
    const broken = storeWith(deaf(shared))
    const other = await smallCase({ store: broken })
    broken.append = async () => ({ ok: false, code: 'store/full', reason: 'No room' })
    await send(other, said('kept in memory'), finished)
    await send(one, finished, said('from one'))
    broken.append = shared.append
    await other.flush()
    expect(texts(other)).toEqual(['from one', 'kept in memory'])
    expect(here(other)).toBe('listen/probe')
    expect(other.saved).toBe('saved')
    expect(await shared.read('case-1')).toEqual(other.log)
  })

  test('keeps its words on the screen when the case meanwhile became newer than it', async () => {
    const shared = storeWith()
    const broken = storeWith(deaf(shared))
    const recovery = await smallCase({ store: broken })
    broken.append = async () => ({ ok: false, code: 'store/full', reason: 'No room' })
    await send(recovery, answer('story', 'It broke.', 'listen/hear'))
    const newer = { v: 2, seq: 2, id: 'x', at: 'x', by: 'x', type: 'case.sung' }
    await shared.append('case-1', 1, [newer as never])
    broken.append = shared.append
    await recovery.flush()
    expect(recovery.view()).toMatchObject({
      readOnly: { code: 'log/newer' },
      saved: 'not-saved',
      kept: { story: 'It broke.' },
    })
  })
})

test('a store that never stops refusing is given up on, with a word', async () => {
  const store = storeWith()
  const recovery = await smallCase({ store })
  store.append = async () => ({ ok: false, code: 'store/conflict', seq: 1 })
  const refused = await recovery.send(finished)
  expect(codeOf(refused)).toBe('store/conflict')
  expect(refused.ok || refused.reason).toMatch(/\w/)
  expect(stateOf(recovery, 'listen/hear')).toBe('current')
})

test('a store that took the events and then denied it has them once', async () => {
  const store = storeWith()
  const recovery = await smallCase({ store })
  const { append } = store
  let answers = 0
  store.append = async (caseId, seq, events) => {
    answers += 1
    if (answers > 1) return append(caseId, seq, events)
    await append(caseId, seq, events)
    return { ok: false, code: 'store/conflict', seq: seq + events.length }
  }
  await send(recovery, said('once'), finished)
  expect(texts(recovery)).toEqual(['once'])
  expect(await store.read('case-1')).toEqual(recovery.log)
})

test('a store that cannot be read after a conflict loses nothing', async () => {
  const shared = storeWith()
  const one = await smallCase({ store: deaf(shared) })
  const fragile = storeWith(deaf(shared))
  const other = await smallCase({ store: fragile })
  await send(one, said('meanwhile'))
  fragile.read = () => Promise.reject(new Error('gone'))
  await send(other, said('kept'))
  expect(other.saved).toBe('not-saved')
  fragile.read = shared.read
  await other.flush()
  expect(texts(other)).toEqual(['meanwhile', 'kept'])
  expect(other.saved).toBe('saved')
})

describe('a case that a colleague opens', () => {
  const colleague = { ...about, agent: { id: 'mara', name: 'Mara' } }

  test('is not theirs, nor are its limits, until they take it', async () => {
    const store = storeWith()
    await smallCase({ store, authority: { currency: 'EUR', limit: 50_000 } })
    const theirs = await smallCase({
      store,
      about: colleague,
      authority: { currency: 'EUR', limit: 0 },
    })
    expect(theirs.view().about).toMatchObject({ mine: false, authority: { limit: 50_000 } })
    await send(theirs, { type: 'case.taken' })
    expect(theirs.view().about).toMatchObject({
      mine: true,
      agent: { id: 'mara', name: 'Mara' },
      authority: { limit: 0 },
    })
  })

  test('keeps the agent whose limit was changed meanwhile within the new one', async () => {
    const store = storeWith()
    await smallCase({ store, authority: { currency: 'EUR', limit: 50_000 } })
    const again = await smallCase({ store, authority: { currency: 'EUR', limit: 2_000 } })
    expect(again.view().about.authority).toEqual({ currency: 'EUR', limit: 2_000 })
  })
})

describe('a host that learns more', () => {
  test('tells the case what changed, and leaves what the agent filled in', async () => {
    const recovery = await smallCase({ store: storeWith() })
    await send(recovery, { type: 'about.changed', changes: { customer: { firstName: 'Anna' } } })
    await recovery.update({ about: { ...about, ticket: { ...about.ticket, plan: 'gold' } } })
    await recovery.update({ about: { ...about, ticket: { ...about.ticket, plan: 'gold' } } })
    const changes = recovery.log.filter(({ type }) => type === 'about.changed')
    expect(changes).toHaveLength(2)
    expect(changes[1]).toMatchObject({ changes: { ticket: { plan: 'gold' } } })
    expect(recovery.view().about.customer).toBe('Anna')
  })
})
