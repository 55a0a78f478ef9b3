import { describe, expect, test } from 'vitest'
import {
  about,
  answer,
  codeOf,
  due,
  exitOf,
  fieldOf,
  goTo,
  here,
  leave,
  me,
  send,
  smallCase,
  walkTo,
} from '../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../tests/fixtures/small-flow'
import type { Beat, CaseEventInput, Exit, Flow, Recovery } from '../index'

/** The small flow with its exits as `change` makes them. */
function withExits(change: (path: string, exit: Exit) => Partial<Exit>): Flow {
  const beatOf = (step: string, beat: Beat): Beat => ({
    ...beat,
    exits: beat.exits.map((exit) => ({ ...exit, ...change(`${step}/${beat.id}`, exit) })),
  })
  const steps = smallFlow.steps.map((step) => ({
    ...step,
    beats: step.beats.map((beat) => beatOf(step.id, beat)),
  }))
  return { ...smallFlow, steps }
}
const types = (recovery: Recovery, from: number) => recovery.log.slice(from).map(({ type }) => type)
const at = (path: string, id: string) => (place: string, exit: Exit) =>
  place === path && exit.id === id

describe('an exit that moves to another channel', () => {
  const moves = at('listen/hear', 'finished')
  const flow = withExits((path, exit) => (moves(path, exit) ? { channel: 'social-private' } : {}))

  test('records the channel with the press', async () => {
    const recovery = await smallCase({ flow, about: { ...about, channel: 'social-public' } })
    await send(recovery, leave('listen/hear', 'finished'))
    expect(types(recovery, 1)).toEqual(['beat.left', 'about.changed'])
    expect(recovery.view().about.channel).toBe('social-private')
  })

  test('records none where the case is there already', async () => {
    const recovery = await smallCase({ flow, about: { ...about, channel: 'social-private' } })
    await send(recovery, leave('listen/hear', 'finished'))
    expect(types(recovery, 1)).toEqual(['beat.left'])
  })

  test('records none with a press that is refused', async () => {
    const recovery = await smallCase({ flow, about: { ...about, channel: 'social-public' } })
    await goTo(recovery, 'own/name')
    expect(codeOf(await recovery.send(leave('listen/hear', 'finished')))).toBe('event/stale')
    expect(recovery.view().about.channel).toBe('social-public')
  })
})

describe('an exit that asks anew', () => {
  const asks = at('mend/offer', 'again')
  const flow = withExits((path, exit) => (asks(path, exit) ? { clears: ['asked', 'refund'] } : {}))

  test('takes the answers back with the press', async () => {
    const recovery = await smallCase({ flow })
    await walkTo(recovery, 'mend/offer')
    const { length } = recovery.log
    await send(recovery, leave('mend/offer', 'again'))
    expect(types(recovery, length)).toEqual(['beat.left', 'field.answered'])
    expect(here(recovery)).toBe('mend/ask')
    expect(fieldOf(recovery, 'asked')?.value).toBeNull()
    expect(exitOf(recovery, 'told')?.open).toBe(false)
  })

  test.each([
    ['in one array', true],
    ['one after the other, without waiting', false],
  ])('takes back an answer that is given with the press, %s', async (_, together) => {
    const recovery = await smallCase({ flow })
    await walkTo(recovery, 'mend/offer')
    const cost = { minor: 900, currency: 'EUR' }
    const given = [answer('refund', cost, 'mend/offer'), leave('mend/offer', 'again')]
    const sent = together ? [recovery.send(given)] : given.map((event) => recovery.send(event))
    expect((await Promise.all(sent)).every(({ ok }) => ok)).toBe(true)
    expect(fieldOf(recovery, 'refund')?.value).toBeNull()
  })

  test('still records what was typed until then', async () => {
    const recovery = await smallCase({ flow })
    await walkTo(recovery, 'mend/offer')
    recovery.draft('asked', 'two of them')
    await send(recovery, leave('mend/offer', 'again'))
    const told = recovery.log.flatMap((event) =>
      event.type === 'field.answered' && event.field === 'asked' ? [event.value] : [],
    )
    expect(told).toEqual(['a new one', 'two of them', null])
    expect(recovery.draftOf('asked')).toBeNull()
  })
})

test('a case that is reopened asks anew whether the customer is content', async () => {
  const recovery = await smallCase()
  await walkTo(recovery, 'after/check')
  await send(recovery, answer('satisfied', 'yes', 'after/check'), leave('after/check', 'well'))
  await send(recovery, { type: 'case.reopened', beat: 'after/check', reason: 'It broke again' })
  expect(fieldOf(recovery, 'satisfied')?.value).toBeNull()
  expect(codeOf(await recovery.send(leave('after/check', 'well')))).toBe('exit/shut')
})

test('going back from the tail begins a round: what was agreed before counts no more', async () => {
  const recovery = await smallCase()
  await walkTo(recovery, 'after/check')
  await send(recovery, leave('after/check', 'more'))
  await goTo(recovery, 'mend/offer')
  expect(exitOf(recovery, 'agreed')?.open).toBe(false)
  await send(recovery, { type: 'beat.jumped', beat: 'mend/offer', to: 'after/check' })
  await goTo(recovery, 'mend/offer')
  expect(recovery.view().offers).toMatchObject([{ id: 'first', state: 'accepted' }])
})

const approve = (approval: string, limit: number): readonly CaseEventInput[] => [
  { type: 'approval.asked', approval, offer: 'o' },
  { type: 'approval.settled', approval, result: 'approved', who: 'Mara', limit },
]

describe('an approval up to a limit', () => {
  const offer: CaseEventInput = {
    type: 'offer.made',
    offer: 'o',
    text: 'two nights',
    cost: { minor: 9000, currency: 'EUR' },
    gesture: false,
  }

  test('below the cost leaves the offer over the limit, to be asked again', async () => {
    const recovery = await smallCase()
    await send(recovery, offer, ...approve('a', 8999))
    expect(recovery.view().offers).toMatchObject([{ state: 'over-limit' }])
    const accept = { type: 'offer.settled', offer: 'o', result: 'accepted' } as const
    expect(codeOf(await recovery.send(accept))).toBe('offer/over-limit')
    await send(recovery, ...approve('b', 9000), accept)
    expect(recovery.view().offers).toMatchObject([{ state: 'accepted' }])
  })
})

test('a fix without a date or dated news keeps the agent in the conversation', async () => {
  const flow = withExits((path) => (path === 'mend/promise' ? { needs: [] } : {}))
  const recovery = await smallCase({ flow })
  await walkTo(recovery, 'mend/promise')
  const fix = { type: 'commitment.made', kind: 'fix', what: 'a new one', owner: me } as const
  await send(recovery, { ...fix, commitment: 'f', due: null })
  expect(exitOf(recovery, 'promised')).toMatchObject({ open: false })
  expect(recovery.view().owed).toMatchObject([{ id: 'f', undated: true }])
  const news = { ...fix, kind: 'update', what: 'news', due: due('2026-03-03T17:00') } as const
  await send(recovery, { ...news, commitment: 'u', parent: 'f' })
  expect(exitOf(recovery, 'promised')?.open).toBe(true)
  expect(recovery.view().owed.map(({ undated }) => undated)).toEqual([false, false])
})
