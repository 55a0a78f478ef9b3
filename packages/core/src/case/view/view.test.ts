import { describe, expect, test } from 'vitest'
import {
  about,
  answer,
  due,
  fieldOf,
  goTo,
  leave,
  me,
  send,
  smallCase,
  start,
  walkTo,
} from '../../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../../tests/fixtures/small-flow'
import { graphemesOf } from '../texts/graphemes'
import type { Channel, Flow, PhraseView, Recovery, RecoveryView } from '../../index'

const phrase = (recovery: Recovery, id: string): PhraseView | undefined =>
  recovery.view().beat?.phrases.find((one) => one.id === id)
const phrases = (recovery: Recovery) => recovery.view().beat?.phrases.map(({ id }) => id)
const onChannel = (channel: Channel) => smallCase({ about: { ...about, channel } })

describe('a gap', () => {
  test('with a value is filled, wherever it stands', async () => {
    const recovery = await smallCase()
    expect(recovery.view().beat?.cue).toBe('Let Ana finish')
    expect(phrase(recovery, 'go-on')?.parts).toEqual([
      'Go on, ',
      { gap: 'customer.firstName', label: 'their first name', value: 'Ana' },
      '.',
    ])
  })

  test('without one is a gap to fill in a phrase, and words in a line for the agent', async () => {
    const recovery = await smallCase({ about: { ...about, customer: { id: 'customer-1' } } })
    expect(recovery.view().beat?.cue).toBe('Let them finish')
    expect(phrase(recovery, 'go-on')?.parts).toContainEqual({
      gap: 'customer.firstName',
      label: 'their first name',
      value: null,
    })
    await goTo(recovery, 'own/name')
    expect(phrase(recovery, 'cost')?.parts).toContainEqual({
      gap: 'field.impact',
      label: 'what it did to them',
      value: null,
    })
  })

  test('is filled everywhere by filling it once', async () => {
    const recovery = await smallCase({ about: { ...about, customer: { id: 'customer-1' } } })
    await send(recovery, { type: 'about.changed', changes: { customer: { firstName: 'Ana' } } })
    expect(recovery.view()).toMatchObject({
      about: { customer: 'Ana' },
      beat: { cue: 'Let Ana finish' },
    })
    await goTo(recovery, 'own/name')
    await send(recovery, answer('impact', 'the day', 'own/name'), answer('feelings', ['let-down']))
    const values = recovery.view().beat?.phrases.map(({ parts }) => parts[1])
    expect(values).toMatchObject([{ value: 'the day' }, { value: 'Let down' }])
  })

  test('of one person is not filled with what is known of another', async () => {
    const recovery = await smallCase()
    const customer = { name: 'Ana Maria Ruiz', firstName: 'Ana Maria' }
    await send(recovery, { type: 'about.changed', changes: { customer } })
    expect(recovery.view().about).toMatchObject({
      customer: 'Ana Maria',
      agent: { id: 'agent-1', name: 'Noor' },
    })
    await send(recovery, { type: 'about.changed', changes: { agent: { name: 'Noor Aziz' } } })
    expect(recovery.view().about).toMatchObject({
      customer: 'Ana Maria',
      agent: { id: 'agent-1', name: 'Noor Aziz' },
    })
  })

  test('speaks of the offer and of the promise that stand', async () => {
    const recovery = await smallCase()
    await goTo(recovery, 'mend/offer')
    const offer = { type: 'offer.made', cost: null, gesture: false } as const
    await send(recovery, { ...offer, offer: 'a', text: 'a voucher' })
    await send(recovery, { type: 'offer.settled', offer: 'a', result: 'declined' })
    expect(phrase(recovery, 'this')?.parts[1]).toMatchObject({ value: null })
    await send(recovery, { ...offer, offer: 'b', text: 'a new one' })
    expect(phrase(recovery, 'this')?.parts[1]).toMatchObject({ value: 'a new one' })
    await goTo(recovery, 'mend/promise')
    await send(recovery, {
      type: 'commitment.made',
      kind: 'fix',
      what: 'a new kettle',
      due: due('2026-03-04T17:00'),
      owner: me,
    })
    const [what, , by] = phrase(recovery, 'by')?.parts ?? []
    expect(what).toMatchObject({ gap: 'commitment.what', value: 'a new kettle' })
    expect(by).toMatchObject({
      gap: 'commitment.due',
      value: expect.stringMatching(/\d/) as string,
    })
  })

  test('never shows what every object has', async () => {
    const [listen, ...rest] = smallFlow.steps
    const [hear, probe] = listen.beats
    const text = 'Go on, {customer.toString} {agent.valueOf} {ticket.hasOwnProperty}.'
    const odd = { ...hear, cue: 'Hear {customer.toString|them}', phrases: [{ id: 'odd', text }] }
    const flow: Flow = { ...smallFlow, steps: [{ ...listen, beats: [odd, probe] }, ...rest] }
    const recovery = await smallCase({ flow })
    expect(recovery.view().beat?.cue).toBe('Hear them')
    const gaps = phrase(recovery, 'odd')?.parts.filter((part) => typeof part !== 'string')
    expect(gaps?.map(({ value }) => value)).toEqual([null, null, null])
  })

  test('never holds what every object has', async () => {
    const customer = { ...about.customer, firstName: 'Ana' }
    const recovery = await smallCase({ about: { ...about, customer } })
    await send(recovery, {
      type: 'about.changed',
      changes: { customer: JSON.parse('{"__proto__":"x","constructor":"y"}') as never },
    })
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
    expect(recovery.view().about.customer).toBe('Ana')
  })
})

describe('a channel', () => {
  test.each([
    ['phone', ['go-on', 'open']],
    ['video', ['go-on', 'open']],
    ['chat', ['go-on', 'open']],
    ['email', ['open']],
    ['social-private', ['open']],
    ['social-public', ['open']],
  ] as const)('%s has the phrases written for it', async (channel, ids) => {
    expect(phrases(await onChannel(channel))).toEqual(ids)
  })

  test('in public shows only what is written for the public', async () => {
    const recovery = await onChannel('social-public')
    expect(phrase(recovery, 'open')?.parts).toEqual(['We hear you.'])
    expect(recovery.view().beat?.points.map(({ id }) => id)).toEqual(['quiet', 'apart'])
    await goTo(recovery, 'own/name')
    expect(phrases(recovery)).toEqual([])
  })

  test('can change on the way', async () => {
    const recovery = await onChannel('social-public')
    await send(recovery, { type: 'about.changed', changes: { channel: 'phone' } })
    expect(recovery.view().about.channel).toBe('phone')
    expect(phrases(recovery)).toEqual(['go-on', 'open'])
    expect(recovery.view().beat?.points.map(({ id }) => id)).toEqual(['quiet'])
  })
})

describe('their words', () => {
  test('are shown again later', async () => {
    const recovery = await smallCase()
    await send(recovery, answer('story', 'It broke.'), answer('feelings', ['unheard', 'let-down']))
    await walkTo(recovery, 'mend/offer')
    expect(recovery.view().kept).toEqual({
      story: 'It broke.',
      asked: 'a new one',
      feelings: ['Unheard', 'Let down'],
    })
  })

  test('of an earlier case are there from the start', async () => {
    const earlier = [
      {
        caseId: '1',
        what: 'A late parcel',
        outcome: 'recovered',
        promised: 'never again',
        promisedAndKept: false,
        at: '2026-01-02T09:00:00.000Z',
      },
    ]
    const recovery = await smallCase({ about: { ...about, earlier } })
    expect(recovery.view().earlier).toMatchObject({
      what: 'A late parcel',
      promised: 'never again',
      kept: false,
    })
    expect(recovery.view().earlier?.when).toMatch(/2026/)
  })
})

describe('a beat', () => {
  test('is covered when its points, its needed fields and its main exit are', async () => {
    const recovery = await smallCase()
    expect(recovery.view().beat).toMatchObject({ covered: false, must: true })
    await send(recovery, { type: 'point.covered', beat: 'listen/hear', point: 'quiet' })
    expect(recovery.view().beat?.covered).toBe(true)
    await goTo(recovery, 'mend/ask')
    expect(fieldOf(recovery, 'asked')?.needed).toBe(true)
    expect(fieldOf(recovery, 'refund')?.needed).toBe(false)
    expect(recovery.view().beat?.covered).toBe(false)
    recovery.draft('asked', 'a new one')
    expect(recovery.view().beat?.covered).toBe(true)
  })

  test('has the field that an answer calls for', async () => {
    const recovery = await smallCase()
    await goTo(recovery, 'own/sorry')
    expect(fieldOf(recovery, 'amends')).toBeUndefined()
    await send(recovery, answer('feelings', ['unheard']))
    expect(fieldOf(recovery, 'amends')).toMatchObject({ value: null, shut: null })
  })
})

describe('every view', () => {
  const beats = smallFlow.steps.flatMap((step) => step.beats.map(({ id }) => `${step.id}/${id}`))

  test.each(beats)('is JSON under 16 kB at %s, the same each time', async (path) => {
    const recovery = await smallCase()
    await send(recovery, answer('story', 'It broke. '.repeat(40)), leave('listen/hear', 'finished'))
    await goTo(recovery, path)
    const view = recovery.view()
    const json = JSON.stringify(view)
    expect(JSON.parse(json)).toEqual(view)
    expect(new TextEncoder().encode(json).length).toBeLessThan(16 * 1024)
    expect(recovery.view()).toBe(view)
    recovery.refresh()
    expect(recovery.view()).toBe(view)
  })

  test('keeps the identity of what did not change', async () => {
    const recovery = await smallCase()
    const before = recovery.view()
    await send(recovery, { type: 'point.covered', beat: 'listen/hear', point: 'quiet' })
    const after = recovery.view()
    expect(after).not.toBe(before)
    expect(after.beat?.points).not.toBe(before.beat?.points)
    const same = ['steps', 'kept', 'owed', 'offers', 'can', 'about', 'flow', 'closing'] as const
    expect(same.filter((part) => after[part] !== before[part])).toEqual([])
    const inBeat = ['phrases', 'fields', 'traps', 'exits'] as const
    expect(inBeat.filter((part) => after.beat?.[part] !== before.beat?.[part])).toEqual([])
  })

  test('cuts long values, and says so', async () => {
    const long = 'é👩‍👩‍👧'.repeat(7_000)
    const recovery = await smallCase({
      about: {
        ...about,
        customer: { id: 'c', firstName: long },
        earlier: [
          { caseId: '1', what: long, promised: long, outcome: long, promisedAndKept: null },
        ],
      },
    })
    const offer = { type: 'offer.made', cost: null, gesture: false } as const
    await send(
      recovery,
      answer('story', long),
      answer('impact', long),
      answer('asked', long),
      { ...offer, offer: 'a', text: long },
      { type: 'offer.settled', offer: 'a', result: 'declined', reason: long },
      { type: 'notified.recorded', who: long, what: long },
      { type: 'commitment.made', kind: 'fix', what: long, due: due('2026-03-04T17:00'), owner: me },
      { type: 'case.paused', reason: long },
    )
    expect(longest(recovery.view())).toBe(500)
    await send(recovery, { type: 'case.resumed' })
    for (const path of ['own/name', 'mend/ask', 'mend/promise', 'after/do', 'after/check']) {
      await goTo(recovery, path)
      expect(longest(recovery.view())).toBe(500)
      expect(JSON.stringify(recovery.view()).length).toBeLessThan(256 * 1024)
    }
    expect(recovery.view().kept.story?.endsWith('…')).toBe(true)
  })

  test('is made of the case and the time alone', async () => {
    const recovery = await smallCase()
    const views: RecoveryView[] = [recovery.view()]
    for (const now of [Date.parse(start), 0, 8.64e15]) {
      const again = await smallCase({ now: () => now })
      views.push(again.view())
    }
    expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1)
  })
})

/** The number of graphemes in the longest text of a JSON value. */
function longest(value: unknown): number {
  if (typeof value === 'string') return [...graphemesOf(value)].length
  if (typeof value !== 'object' || value === null) return 0
  return Math.max(0, ...Object.values(value).map(longest))
}
