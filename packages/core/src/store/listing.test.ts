import { describe, expect, test } from 'vitest'
import {
  answer,
  goTo,
  here,
  leave,
  send,
  smallCase,
  walkTo,
} from '../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../tests/fixtures/small-flow'
import { fold } from '../case/log/fold'
import { listingAfter, memoryStore, type CaseEvent } from '../index'
import { due, event, opened, promised, unlike } from '../testing/store-checks/kit'

const listing = (...events: readonly CaseEvent[]) =>
  listingAfter(undefined, 'a', events.length, events)

describe('a case that ended with a beat', () => {
  const closed = async () => {
    const store = memoryStore()
    const recovery = await smallCase({ store })
    await walkTo(recovery, 'after/check')
    await send(recovery, answer('satisfied', 'yes', 'after/check'), leave('after/check', 'well'))
    return { store, recovery }
  }

  test('says so in its log, so that lists need no flow', async () => {
    const { store, recovery } = await closed()
    expect(recovery.log.at(-1)).toMatchObject({ type: 'beat.left', closes: 'recovered' })
    const [listed] = await store.list()
    expect(listed).toMatchObject({ closed: true, outcome: 'recovered' })
    expect(listed?.closedAt).toBe(recovery.log.at(-1)?.at)
  })

  test('is open again once reopened', async () => {
    const { store, recovery } = await closed()
    await send(recovery, { type: 'case.reopened', reason: 'it broke again', beat: 'mend/ask' })
    expect((await store.list())[0]).toMatchObject({ closed: false, outcome: null, closedAt: null })
  })

  test('is never one because a sender says so', async () => {
    const store = memoryStore()
    const recovery = await smallCase({ store })
    const forged = { ...leave('listen/hear', 'finished'), closes: 'recovered' }
    await send(recovery, forged)
    expect(recovery.log.at(-1)).not.toHaveProperty('closes')
    expect((await store.list())[0]?.closed).toBe(false)
  })

  test('is never one for the machine because a log says so', async () => {
    const recovery = await smallCase()
    await send(recovery, leave('listen/hear', 'finished'))
    const forged = recovery.log.map((one) => ({ ...one, closes: 'recovered' }))
    const { standing, stop } = fold(forged, () => smallFlow)
    expect(stop).toBe(null)
    expect(standing?.snapshot.context.closed).toBe(null)
    expect(standing?.snapshot.context.at).toBe(here(recovery))
  })

  test('is read as closed where its flow is missing', async () => {
    const { store } = await closed()
    const elsewhere = await smallCase({
      store: { ...store, getFlow: async () => null },
      flow: { ...smallFlow, version: '9.0.0' },
    })
    expect(elsewhere.view()).toMatchObject({ status: 'closed', readOnly: { code: 'flow/missing' } })
  })
})

test('a list shows the newest name of a customer', () => {
  const changed = (customer: object) => event(2, { type: 'about.changed', changes: { customer } })
  expect(listing(opened()).customer.name).toBe('Zoë')
  const named = listing(opened(), changed({ name: 'Zoë Park', firstName: 'Zoë' }))
  expect(named.customer.name).toBe('Zoë Park')
  expect(listingAfter(named, 'a', 3, [changed({ plan: 'free' })]).customer.name).toBe('Zoë Park')
  expect(listingAfter(named, 'a', 3, [changed({ firstName: 'Zoe' })]).customer.name).toBe('Zoe')
})

test('a case that is taken is listed under who took it', async () => {
  const store = memoryStore()
  const recovery = await smallCase({ store })
  await goTo(recovery, 'own/name')
  await send(recovery, {
    type: 'case.taken',
    who: { id: 'agent-2', name: 'Ben' },
    authority: null,
  })
  expect((await store.list())[0]?.agent).toEqual({ id: 'agent-2', name: 'Ben' })
})

test('junk in a log changes nothing but the count', () => {
  const before = listing(opened(), promised(2, 'fix-1'))
  const junk = [null, 7, 'x', [], {}, { type: 'commitment.made' }, { type: 'beat.left', at: 5 }]
  const hostile: unknown = JSON.parse('{"type":"commitment.kept","__proto__":{"v":1}}')
  const after = listingAfter(before, 'a', 10, [...junk, hostile])
  expect(after).toEqual({ ...before, seq: 10 })
  expect(due('2026-11-23T15:00')).toEqual(after.owed[0]?.due)
  expect(() => listingAfter(undefined, 'a', 1, [unlike(Symbol('x'))])).not.toThrow()
})
