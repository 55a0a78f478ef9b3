import { learn } from '@amends/core/flows/learn'
import { expect, test } from 'vitest'
import { checkBack, friday, opened, type OpenedCase } from './opened'

async function atTheFirstMove(): Promise<OpenedCase> {
  const ana = await opened(learn)
  await ana.leave('heard', 'clear', 'said', 'said')
  return ana
}

async function promised(fixNow: 'yes' | 'no'): Promise<OpenedCase> {
  const ana = await atTheFirstMove()
  await ana.answer({ 'fix-now': fixNow })
  await ana.leave('moving')
  await ana.send(
    { type: 'offer.made', offer: 'o1', text: 'another room', cost: null, gesture: false },
    { type: 'offer.settled', offer: 'o1', result: 'accepted' },
  )
  await ana.leave('chosen')
  expect(ana.shut('promised')).toBe('Opens when a promise is written, or moved.')
  const owner = { id: 'agent-1', name: 'Noor' }
  const made = { type: 'commitment.made', what: 'the other room', owner } as const
  await ana.send(
    { ...made, commitment: 'c1', kind: 'fix', due: null },
    { ...made, commitment: 'c2', kind: 'update', what: 'news of it', due: friday, parent: 'c1' },
  )
  await ana.leave('promised')
  return ana
}

test('the apology comes before any move, always, and takes the blame only when it is clear', async () => {
  const ana = await opened(learn)
  await ana.leave('heard', 'clear', 'said')
  expect(ana.beat()).toMatchObject({ path: 'apologize/own-it', must: true })
  expect(ana.beat().phrases.map(({ id }) => id)).toEqual(['unclear', 'unclear-warm'])
  await ana.answer({ fault: 'clear' })
  expect(ana.beat().phrases.map(({ id }) => id)).toEqual(['plain', 'warm', 'quick'])
  await ana.leave('said')
  expect(ana.beat()).toMatchObject({ path: 'respond/react', kind: 'act' })
})

test('the first move says whether it can be fixed now', async () => {
  const ana = await atTheFirstMove()
  expect(ana.shut('moving')).toBe('Opens when you’ve said if it can be fixed now.')
})

test('a no is followed by a question, and three of them by somebody who decides', async () => {
  const ana = await atTheFirstMove()
  await ana.answer({ 'fix-now': 'no' })
  await ana.leave('moving')
  for (const offer of ['o1', 'o2', 'o3']) {
    await ana.send(
      { type: 'offer.made', offer, text: offer, cost: null, gesture: false },
      { type: 'offer.settled', offer, result: 'declined' },
    )
    if (offer !== 'o3') await ana.leave('neither', 'told')
  }
  await ana.leave('no-match')
  expect(ana.shut('handed-up')).toBe('Opens when it’s written who decides.')
})

test('the customer hears who will know, and nobody moves on until they do', async () => {
  const ana = await promised('no')
  expect(ana.beat()).toMatchObject({ path: 'notify/who-knows', phase: 'live' })
  expect(ana.shut('said')).toBe('Opens when your check-back has a date.')
  await ana.send(checkBack)
  await ana.leave('said')
  expect(ana.beat()).toMatchObject({ path: 'notify/notify', must: true, records: ['notified'] })
  expect(ana.shut('told')).toBe('Opens when everyone who’ll meet them knows.')
})

test('for someone who is still there, everyone they will meet is on the list', async () => {
  const ana = await promised('no')
  await ana.send(checkBack)
  await ana.leave('said')
  const points = () => ana.beat().points.map(({ id }) => id)
  expect(points()).not.toContain('everyone')
  await ana.answer({ 'still-here': 'yes' })
  expect(points()).toContain('everyone')
})

test('what is not fixed yet is followed by an update, with news or none', async () => {
  const ana = await promised('no')
  await ana.send(checkBack)
  await ana.leave('said')
  await ana.answer({ notified: 'yes' })
  await ana.leave('told')
  expect(ana.beat()).toMatchObject({ path: 'notify/update', waiting: { for: 'news of it' } })
})

test('what is fixed on the spot needs no promise', async () => {
  const ana = await atTheFirstMove()
  await ana.answer({ 'fix-now': 'yes' })
  await ana.leave('moving')
  await ana.send(
    { type: 'offer.made', offer: 'o1', text: 'another room', cost: null, gesture: false },
    { type: 'offer.settled', offer: 'o1', result: 'accepted' },
  )
  await ana.leave('chosen')
  expect(ana.beat().path).toBe('notify/who-knows')
  await ana.send(checkBack)
  await ana.leave('said')
  expect(ana.beat().path).toBe('notify/notify')
})
