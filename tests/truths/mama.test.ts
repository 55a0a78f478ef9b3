import { mama } from '@amends/core/flows/mama'
import { describe, expect, test } from 'vitest'
import { checkBack, friday, opened, type OpenedCase } from './opened'

async function listened(): Promise<OpenedCase> {
  const ana = await opened(mama)
  await ana.leave('finished', 'clear', 'said')
  return ana
}

async function asked(): Promise<OpenedCase> {
  const ana = await listened()
  await ana.answer({ 'apology-wanted': 'no' })
  await ana.leave('sensed', 'said')
  await ana.answer({ asked: 'bring it on Saturday' })
  await ana.leave('told')
  return ana
}

const offer = (id: string, minor: number) =>
  ({
    type: 'offer.made',
    offer: id,
    text: id,
    cost: { minor, currency: 'EUR' },
    gesture: false,
  }) as const
const settle = (id: string, result: 'accepted' | 'declined') =>
  ({ type: 'offer.settled', offer: id, result }) as const

function saidAt(ana: OpenedCase): string {
  const parts = ana.beat().phrases.flatMap((phrase) => phrase.parts)
  return parts.filter((part) => typeof part === 'string').join(' ')
}

test('no question opens before the customer has finished', async () => {
  const ana = await opened(mama)
  await ana.send({ type: 'beat.jumped', beat: 'listen/hear', to: 'listen/probe' })
  expect(ana.beat().fields.map(({ shut }) => shut)).toEqual([
    'Opens when you’ve heard Ana out.',
    'Opens when you’ve heard Ana out.',
  ])
  await ana.send({ type: 'beat.jumped', beat: 'listen/probe', to: 'listen/hear' })
  await ana.leave('finished')
  expect(ana.beat()).toMatchObject({
    path: 'listen/probe',
    fields: [{ shut: null }, { shut: null }],
  })
})

describe('an apology is for the customer who wants one', () => {
  test('it has to be decided', async () => {
    const ana = await listened()
    expect(ana.shut('sensed')).toBe('Opens when you’ve picked yes, no or can’t tell.')
  })

  test('yes: an apology, and no other regret', async () => {
    const ana = await listened()
    await ana.answer({ 'apology-wanted': 'yes' })
    await ana.leave('sensed')
    expect(ana.beat()).toMatchObject({
      path: 'acknowledge/apologize',
      kind: 'apologize',
      must: true,
    })
    expect(saidAt(ana)).toMatch(/sorry/i)
    await ana.leave('said')
    expect(ana.beat().path).toBe('agree/ask')
  })

  test.each(['no', 'unsure'])('%s: regret, and no apology', async (wanted) => {
    const ana = await listened()
    await ana.answer({ 'apology-wanted': wanted })
    await ana.leave('sensed')
    expect(ana.beat()).toMatchObject({ path: 'acknowledge/regret', must: true })
    expect(saidAt(ana)).not.toMatch(/sorry/i)
    await ana.leave('said')
    expect(ana.beat().path).toBe('agree/ask')
  })

  test('whoever turns out to want one gets it', async () => {
    const ana = await listened()
    await ana.answer({ 'apology-wanted': 'unsure' })
    await ana.leave('sensed', 'wanted')
    await ana.answer({ 'apology-wanted': 'yes' })
    await ana.leave('sensed')
    expect(ana.beat().path).toBe('acknowledge/apologize')
  })

  test('while the fault is unclear nobody takes it on', async () => {
    const ana = await listened()
    await ana.answer({ 'apology-wanted': 'yes' })
    await ana.leave('sensed')
    const ids = () => ana.beat().phrases.map(({ id }) => id)
    expect(ids()).toEqual(['unclear-plain', 'unclear-warm', 'unclear-quick'])
    await ana.answer({ fault: 'clear' })
    expect(ids()).toEqual(['plain', 'warm', 'quick'])
  })
})

describe('the meeting of minds', () => {
  test('asks before it offers', async () => {
    const ana = await listened()
    await ana.answer({ 'apology-wanted': 'no' })
    await ana.leave('sensed', 'said')
    expect(ana.shut('told')).toBe('Opens when what they asked for is written.')
  })

  test('keeps an offer over the limit unsaid until it is approved', async () => {
    const ana = await asked()
    await ana.send(offer('o1', 9000))
    expect(ana.beat().phrases.map(({ id }) => id)).toEqual(['asking'])
    expect(ana.shut('accepted')).toBe('Over your limit. Opens when it’s approved.')
    await ana.send({ type: 'approval.asked', approval: 'a1', offer: 'o1', to: 'Mara' })
    expect(ana.shut('accepted')).toBe('Opens when the answer on your request is in.')
    await ana.send({ type: 'approval.settled', approval: 'a1', result: 'approved', who: 'Mara' })
    expect(ana.beat().phrases.map(({ id }) => id)).toEqual(['plain', 'warm', 'quick'])
    await ana.send(settle('o1', 'accepted'))
    expect(ana.shut('accepted')).toBeNull()
  })

  test('goes round until three offers were declined, then shows a way out', async () => {
    const ana = await asked()
    for (const id of ['o1', 'o2']) {
      await ana.send(offer(id, 1000))
      expect(ana.shut('declined')).toBe('Opens when the offer is marked declined.')
      await ana.send(settle(id, 'declined'))
      expect(ana.beat().exits.map((exit) => exit.id)).not.toContain('no-match')
      await ana.leave('declined', 'told')
    }
    await ana.send(offer('o3', 1000), settle('o3', 'declined'))
    await ana.leave('no-match')
    expect(ana.shut('recorded')).toBe('Opens when it’s written who decides.')
    await ana.answer({ 'no-agreement': 'a refund, Mara decides, she calls on Friday' })
    await ana.leave('recorded')
    expect(ana.beat().path).toBe('agree/commit')
  })

  test('ends in a promise that has a time, or a time for news', async () => {
    const ana = await asked()
    await ana.send(offer('o1', 1000), settle('o1', 'accepted'))
    await ana.leave('accepted')
    await ana.answer({ agreement: 'Saturday, nine to ten' })
    await ana.leave('written')
    expect(ana.shut('right')).toBe('Opens on a yes from Ana.')
    await ana.answer({ 'read-back': 'yes' })
    await ana.leave('right')
    const owner = { id: 'agent-1', name: 'Noor' }
    const made = { type: 'commitment.made', what: 'the delivery', owner } as const
    await ana.send({ ...made, commitment: 'c1', kind: 'fix', due: null })
    expect(ana.shut('promised')).toBe('Give the fix a time, or say when you’ll give one.')
    await ana.send({ ...made, commitment: 'c2', kind: 'update', due: friday, parent: 'c1' })
    await ana.leave('promised')
    expect(ana.beat().path).toBe('act/thank')
    expect(ana.shut('thanked')).toBe('Opens when your check-back has a date.')
    await ana.send(checkBack)
    await ana.leave('thanked')
  })
})

async function noMatch(standing: number | null): Promise<OpenedCase> {
  const ana = await asked()
  for (const id of ['o1', 'o2', 'o3']) {
    await ana.send(offer(id, 1000), settle(id, 'declined'))
    if (id !== 'o3') await ana.leave('declined', 'told')
  }
  if (standing) await ana.send(offer('the whole price', standing))
  await ana.leave('no-match')
  return ana
}

const gapsAt = (ana: OpenedCase) =>
  ana.beat().phrases.flatMap(({ parts }) => parts.filter((part) => typeof part !== 'string'))

describe('what an agent is given to say', () => {
  test.each([null, 90_000])('without a match holds no offer: %s stands open', async (minor) => {
    const ana = await noMatch(minor)
    expect(ana.beat().path).toBe('agree/no-match')
    expect(gapsAt(ana).map(({ gap }) => gap)).toEqual(['update.due'])
    expect(ana.beat().records).toContain('commitments')
  })

  test('is the offer they took, whatever dearer one was left open', async () => {
    const ana = await asked()
    await ana.send(offer('a new one', 1000), offer('the whole price', 9000))
    await ana.send(settle('a new one', 'accepted'))
    expect(ana.shut('accepted')).toBeNull()
    expect(ana.beat().phrases.map(({ id }) => id)).toEqual(['plain', 'warm', 'quick'])
    await ana.leave('accepted')
    expect(gapsAt(ana).map(({ value }) => value)).toEqual(['a new one', 'a new one', 'a new one'])
  })
})

async function delivering(): Promise<OpenedCase> {
  const ana = await asked()
  await ana.send(offer('o1', 1000), settle('o1', 'accepted'))
  await ana.leave('accepted')
  await ana.answer({ agreement: 'Saturday, nine to ten' })
  await ana.leave('written')
  await ana.answer({ 'read-back': 'yes' })
  await ana.leave('right')
  const owner = { id: 'agent-1', name: 'Noor' }
  const fix = { commitment: 'fix', kind: 'fix', what: 'the kettle', due: friday } as const
  await ana.send({ type: 'commitment.made', ...fix, owner })
  await ana.leave('promised')
  await ana.send(checkBack)
  expect(gapsAt(ana).find(({ gap }) => gap === 'follow-up.due')?.value).toMatch(/Mar 9/)
  await ana.leave('thanked', 'nobody')
  return ana
}

describe('a promise that slips', () => {
  const due = { ...friday, wall: '2026-03-07T17:00', instant: '2026-03-07T17:00:00.000Z' }

  test('is never given its old time as the new one', async () => {
    const ana = await delivering()
    const times = () => gapsAt(ana).filter(({ gap }) => gap.endsWith('.due'))
    expect(times()).toEqual([])
    await ana.leave('late')
    expect(ana.beat().path).toBe('agree/commit')
    expect(times().map(({ value }) => value)).toEqual([null, null, null])
    expect(ana.shut('promised')).toBe('Opens when a promise is written, or moved.')
    await ana.send({
      type: 'commitment.moved',
      commitment: 'fix',
      due,
      told: true,
      reason: 'The van is late',
    })
    expect(times().map(({ value }) => value)[0]).toMatch(/7/)
    expect(ana.shut('promised')).toBeNull()
  })

  test('leads back to doing it, without a gift and without thanks once more', async () => {
    const ana = await delivering()
    await ana.leave('late')
    await ana.answer({ severity: 'major' })
    await ana.send({
      type: 'commitment.moved',
      commitment: 'fix',
      due,
      told: true,
      reason: 'The van is late',
    })
    await ana.leave('promised')
    expect(ana.beat().path).toBe('act/notify')
    await ana.leave('told')
    expect(ana.beat().path).toBe('act/deliver')
  })
})
