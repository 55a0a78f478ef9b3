import { describe, expect, test } from 'vitest'
import {
  about,
  answer,
  clockAt,
  codeOf,
  due,
  here,
  leave,
  me,
  send,
  smallCase,
  start,
  stateOf,
  walkTo,
} from '../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../tests/fixtures/small-flow'
import { hashFlow, memoryStore, type CaseEvent, type CaseEventInput } from '../index'

const story = (text: string) => answer('story', text, 'listen/hear')
const finished = leave('listen/hear', 'finished')

describe('what is recorded', () => {
  test('begins with the flow, the people and the limit', async () => {
    const recovery = await smallCase()
    expect(recovery.log).toEqual([
      {
        v: 1,
        seq: 1,
        id: expect.any(String) as string,
        at: start,
        by: me.id,
        type: 'case.opened',
        flow: { id: 'small', version: '1.0.0', hash: hashFlow(smallFlow) },
        about,
        authority: { currency: 'EUR', limit: 5000 },
      },
    ])
  })

  test('gets a version, a number, an id, a time and a name', async () => {
    const clock = clockAt(start)
    const recovery = await smallCase({ now: clock.now })
    clock.set('2026-03-02T09:00:07.000Z')
    await send(recovery, story('It broke.'))
    const [, told] = recovery.log
    expect(told).toMatchObject({ v: 1, seq: 2, at: '2026-03-02T09:00:07.000Z', by: 'agent-1' })
    expect(new Set(recovery.log.map(({ id }) => id)).size).toBe(2)
  })

  test('takes no envelope from the sender', async () => {
    const recovery = await smallCase()
    const forged = { ...story('It broke.'), v: 7, seq: 900, id: 'mine', at: 'never', by: 'else' }
    await send(recovery, forged)
    expect(recovery.log[1]).toMatchObject({ v: 1, seq: 2, at: start, by: 'agent-1' })
    expect(recovery.log[1]?.id).not.toBe('mine')
  })

  test('gets an id for what it makes', async () => {
    const recovery = await smallCase()
    await send(recovery, { type: 'offer.made', text: 'a new one', cost: null, gesture: false })
    await send(recovery, {
      type: 'commitment.made',
      kind: 'fix',
      what: 'a new one',
      due: due('2026-03-04T17:00'),
      owner: me,
    })
    const { offers, owed } = recovery.view()
    expect(offers[0]?.id).toMatch(/^[0-9a-f-]{36}$/)
    expect(owed[0]?.id).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('holds no text that a database refuses', async () => {
    const recovery = await smallCase()
    await send(recovery, story('It\u0000 broke\r\nagain\ud800'))
    expect(recovery.log[1]).toMatchObject({ value: 'It broke\nagain\ufffd' })
  })

  test('is JSON, whatever else the sender put in', async () => {
    const recovery = await smallCase()
    const odd = {
      ...story('It broke.'),
      note: undefined,
      call: () => 1,
      size: 10n,
      self: Symbol('self'),
      deep: { at: new Date(), more: [undefined] },
    }
    await send(recovery, odd as unknown as CaseEventInput)
    expect(JSON.parse(JSON.stringify(recovery.log))).toStrictEqual(recovery.log)
  })
})

function circle() {
  const loop: Record<string, unknown> = {
    type: 'field.answered',
    beat: 'listen/hear',
    field: 'story',
  }
  loop['value'] = loop
  return loop
}
function well(depth: number) {
  let value: unknown = 'bottom'
  for (let at = 0; at < depth; at += 1) value = [value]
  return { ...story(''), value }
}
function trap() {
  return {
    get type(): string {
      throw new Error('a trap')
    },
  }
}

describe('what is refused', () => {
  test('leaves nothing behind, and says why', async () => {
    const store = memoryStore()
    const recovery = await smallCase({ store })
    const before = recovery.view()
    const refused = await recovery.send(leave('mend/ask', 'told'))
    expect(refused).toEqual({
      ok: false,
      code: 'event/stale',
      reason: 'You are past that already.',
    })
    expect(recovery.log).toHaveLength(1)
    expect(await store.read('case-1')).toHaveLength(1)
    expect(recovery.view()).toBe(before)
  })

  test('is a second press of the same exit', async () => {
    const recovery = await smallCase()
    const [first, second] = await Promise.all([recovery.send(finished), recovery.send(finished)])
    expect([codeOf(first), codeOf(second)]).toEqual(['ok', 'event/stale'])
    expect(here(recovery)).toBe('listen/probe')
  })

  const stale: readonly CaseEventInput[] = [
    { type: 'beat.jumped', beat: 'mend/ask', to: 'own/name' },
    { type: 'beat.back', beat: 'mend/ask' },
    { type: 'beat.skipped', beat: 'listen/probe' },
  ]
  test.each(stale)('is $type pressed on a beat that is gone', async (event) => {
    const recovery = await smallCase()
    expect(codeOf(await recovery.send(event))).toBe('event/stale')
  })

  const misfits: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'beat.left'],
    ['an object without a type', {}],
    ['an unknown type', { type: 'beat.lost' }],
    ['an inherited type', { type: 'constructor' }],
    ['a polluting type', JSON.parse('{"type":"__proto__"}')],
    ['a second opening', { type: 'case.opened', flow: smallFlow, about, authority: null }],
    ['a payload without its parts', { type: 'beat.left', beat: 'listen/hear' }],
    ['a payload of wrong types', { type: 'field.answered', beat: 1, field: {}, value: () => 1 }],
    [
      'an endless number',
      { type: 'offer.made', text: 'x', cost: { minor: Infinity, currency: 'EUR' }, gesture: false },
    ],
    ['a list in a list', [[finished]]],
    ['a list with a hole', [finished, undefined]],
    ['a circle', circle()],
    ['a well', well(100_000)],
    ['a trap', trap()],
    ['something with a well in it', { ...story('It broke.'), more: well(5000) }],
  ]
  test.each(misfits)('is %s, without a throw', async (_, junk) => {
    const recovery = await smallCase()
    const input = junk as CaseEventInput
    expect(recovery.can(input)).toBe(false)
    const refused = await recovery.send(input)
    expect(refused.ok).toBe(false)
    expect(refused.ok || refused.reason).toMatch(/\w/)
    expect(recovery.log).toHaveLength(1)
    await send(recovery, finished)
  })

  test('is anything that `can` says no to', async () => {
    const recovery = await smallCase()
    expect(recovery.can(finished)).toBe(true)
    expect(recovery.can(leave('listen/probe', 'clear'))).toBe(false)
    expect(recovery.can([finished] as unknown as CaseEventInput)).toBe(true)
    expect(recovery.log).toHaveLength(1)
  })
})

describe('several at once', () => {
  test('are recorded together', async () => {
    const recovery = await smallCase()
    const result = await recovery.send([story('It broke.'), finished, answer('severity', 'major')])
    expect(result.ok && result.events.map(({ seq }) => seq)).toEqual([2, 3, 4])
    expect(here(recovery)).toBe('listen/probe')
  })

  test('are recorded whole or not at all', async () => {
    const store = memoryStore()
    const recovery = await smallCase({ store })
    const result = await recovery.send([story('It broke.'), finished, finished])
    expect(codeOf(result)).toBe('event/stale')
    expect(recovery.log).toHaveLength(1)
    expect(await store.read('case-1')).toHaveLength(1)
    expect(stateOf(recovery, 'listen/hear')).toBe('current')
  })

  test('are nothing when there are none', async () => {
    const recovery = await smallCase()
    expect(await recovery.send([])).toEqual({ ok: true, events: [] })
  })

  test('keep their order when they are sent without waiting', async () => {
    const store = memoryStore()
    const recovery = await smallCase({ store })
    const words = Array.from({ length: 40 }, (_, at) => `draft ${at}`)
    const results = await Promise.all(words.map((text) => recovery.send(story(text))))
    expect(results.every(({ ok }) => ok)).toBe(true)
    const stored = (await store.read('case-1')) as readonly CaseEvent[]
    const told = stored.flatMap((event) => (event.type === 'field.answered' ? [event.value] : []))
    expect(told).toEqual(words)
    expect(stored).toEqual(recovery.log)
  })
})

test('a case that is opened again stands where it was, with the same text, on its own flow', async () => {
  const store = memoryStore()
  const first = await smallCase({ store })
  await walkTo(first, 'mend/ask')
  await first.dispose()
  const newer = { ...smallFlow, version: '2.0.0', steps: smallFlow.steps.slice(0, 1) }
  const again = await smallCase({ store, flow: newer })
  expect(again.view()).toEqual(first.view())
  expect(again.log).toEqual(first.log)
  expect(again.flow?.version).toBe('1.0.0')
})
