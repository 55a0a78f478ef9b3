import { mama } from '@amends/core/flows/mama'
import { describe, expect, test } from 'vitest'
import { checkBack, friday, opened, type OpenedCase } from './opened'

const me = { id: 'agent-1', name: 'Noor' }

async function agreed(ana: OpenedCase, offer: string): Promise<void> {
  await ana.answer({ asked: 'bring it on Saturday' })
  await ana.leave('told')
  await ana.send(
    { type: 'offer.made', offer, text: 'Saturday at nine', cost: null, gesture: false },
    { type: 'offer.settled', offer, result: 'accepted' },
  )
  await ana.leave('accepted')
  await ana.answer({ agreement: 'Saturday at nine' })
  await ana.leave('written')
  await ana.answer({ 'read-back': 'yes' })
  await ana.leave('right')
}

async function notWell(): Promise<OpenedCase> {
  const ana = await opened(mama)
  await ana.leave('finished', 'clear', 'said')
  await ana.answer({ 'apology-wanted': 'no' })
  await ana.leave('sensed', 'said')
  await agreed(ana, 'first')
  const fix = { commitment: 'fix', kind: 'fix', what: 'the kettle', due: friday } as const
  await ana.send({ type: 'commitment.made', ...fix, owner: me })
  await ana.leave('promised')
  await ana.send(checkBack)
  await ana.leave('thanked')
  await ana.send({ type: 'beat.jumped', beat: ana.beat().path, to: 'act/follow-up' })
  await ana.send({ type: 'commitment.kept', commitment: 'fix' })
  await ana.answer({ satisfied: 'no' })
  await ana.leave('not-well')
  return ana
}

describe('a customer who is not well begins a second round', () => {
  test('which asks for a new agreement, read back anew', async () => {
    const ana = await notWell()
    await ana.leave('told')
    expect(ana.shut('accepted')).toBe('Opens when an offer is marked accepted.')
    await ana.send(
      { type: 'offer.made', offer: 'second', text: 'a new one', cost: null, gesture: false },
      { type: 'offer.settled', offer: 'second', result: 'accepted' },
    )
    await ana.leave('accepted')
    expect(ana.shut('written')).toBe('Opens when the agreement is written.')
    await ana.answer({ agreement: 'a new one today' })
    await ana.leave('written')
    expect(ana.shut('right')).not.toBeNull()
    await ana.answer({ 'read-back': 'yes' })
    await ana.leave('right')
    expect(ana.shut('promised')).toBe('Opens when a promise is written, or moved.')
  })

  test('which asks anew how it ended', async () => {
    const ana = await notWell()
    await ana.send({ type: 'beat.jumped', beat: ana.beat().path, to: 'act/follow-up' })
    expect(ana.beat().fields.find(({ id }) => id === 'satisfied')?.value).toBeNull()
  })
})

test('what decides on an apology cannot be passed over', async () => {
  const ana = await opened(mama)
  await ana.leave('finished', 'clear', 'said')
  const skip = { type: 'beat.skipped', beat: 'acknowledge/sense' } as const
  expect(ana.recovery.can(skip)).toBe(false)
  expect(ana.recovery.view().can.skip).toBe(false)
})

test('news of a fix without a date asks for the next news until it is kept', async () => {
  const ana = await opened(mama)
  await ana.leave('finished', 'clear', 'said')
  await ana.answer({ 'apology-wanted': 'no' })
  await ana.leave('sensed', 'said')
  await agreed(ana, 'first')
  const fix = { commitment: 'fix', kind: 'fix', what: 'the kettle', due: null } as const
  const news = { commitment: 'news', kind: 'update', what: 'news of it', due: friday } as const
  await ana.send(
    { type: 'commitment.made', ...fix, owner: me },
    { type: 'commitment.made', ...news, owner: me, parent: 'fix' },
  )
  await ana.leave('promised')
  await ana.send(checkBack)
  await ana.send({ type: 'commitment.kept', commitment: 'news' })
  expect(ana.recovery.view().owed.find(({ id }) => id === 'fix')?.undated).toBe(true)
  const wait = 'Give the fix a time, or say when you’ll give one.'
  expect(ana.shut('thanked')).toBe(wait)
  await ana.send({ type: 'commitment.made', ...news, commitment: 'more', owner: me, parent: 'fix' })
  await ana.leave('thanked')
})
