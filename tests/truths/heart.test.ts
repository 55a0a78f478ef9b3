import { heart } from '@amends/core/flows/heart'
import { describe, expect, test } from 'vitest'
import { checkBack, friday, opened, type OpenedCase } from './opened'

async function heard(...feelings: readonly string[]): Promise<OpenedCase> {
  const ana = await opened(heart)
  await ana.leave('stopped')
  await ana.answer({ feelings })
  await ana.leave('finished')
  return ana
}

async function atTheOffer(): Promise<OpenedCase> {
  const ana = await heard('unheard')
  await ana.leave('clear', 'said')
  await ana.answer({ sensitive: 'no' })
  await ana.leave('said')
  return ana
}

async function agreed(fixNow: 'yes' | 'no'): Promise<OpenedCase> {
  const ana = await atTheOffer()
  await ana.send(
    { type: 'offer.made', offer: 'o1', text: 'a new one', cost: null, gesture: false },
    { type: 'offer.settled', offer: 'o1', result: 'accepted' },
  )
  expect(ana.shut('accepted')).toBe('Opens when you’ve said if it’s all fixable now.')
  await ana.answer({ 'fix-now': fixNow })
  await ana.leave('accepted')
  return ana
}

const phraseIds = (ana: OpenedCase) => ana.beat().phrases.map(({ id }) => id)
const owner = { id: 'agent-1', name: 'Noor' }

describe('someone in a hurry', () => {
  test('is asked for the deadline and for nothing else', async () => {
    const ana = await heard('time-pressure')
    expect(ana.beat()).toMatchObject({ path: 'halt/deadline', fields: [{ id: 'needed-by' }] })
    await ana.leave('asked')
    expect(ana.beat().path).toBe('empathize/name-it')
    expect(phraseIds(ana)).toEqual(['hurry', 'plain'])
  })

  test('is told apart from someone who feels let down', async () => {
    const ana = await heard('let-down')
    expect(ana.beat().path).toBe('halt/probe')
    await ana.leave('clear')
    expect(phraseIds(ana)).toEqual(['plain', 'warm', 'let-down'])
  })
})

describe('the apology', () => {
  test('is never left out, and takes the blame only when it is clear', async () => {
    const ana = await heard('unheard')
    await ana.leave('clear', 'said')
    expect(ana.beat()).toMatchObject({ path: 'apologize/sorry', must: true })
    expect(phraseIds(ana)).toEqual(['unclear', 'unclear-quick'])
    await ana.answer({ fault: 'clear' })
    expect(phraseIds(ana)).toEqual([])
    expect(ana.shut('said')).toBe('Opens when you’ve marked injury, data or legal: yes or no.')
    await ana.answer({ sensitive: 'no' })
    expect(phraseIds(ana)).toEqual(['plain', 'warm', 'quick'])
  })

  test('uses approved words and a named handler where somebody was hurt', async () => {
    const ana = await heard('unheard')
    await ana.leave('clear', 'said')
    await ana.answer({ sensitive: 'yes' })
    expect(phraseIds(ana)).toEqual([])
    expect(ana.beat().exits.map(({ id }) => id)).toEqual(['to-approved'])
    await ana.leave('to-approved')
    expect(ana.shut('said')).toBe('Opens when somebody handles it by name.')
    await ana.answer({ handler: 'Mara Vogt' })
    await ana.leave('said')
    expect(ana.beat().path).toBe('resolve/offer')
  })
})

describe('the fix', () => {
  test('is done in front of them when all of it can be', async () => {
    const ana = await agreed('yes')
    expect(ana.beat()).toMatchObject({ path: 'resolve/fix', kind: 'act', phase: 'live' })
    await ana.leave('done')
    expect(ana.beat().path).toBe('thank/thank')
  })

  test('gets a clock when it cannot, and then an update with news or none', async () => {
    const ana = await agreed('no')
    expect(ana.beat()).toMatchObject({ path: 'resolve/clock', must: true })
    const made = { type: 'commitment.made', what: 'the new one', owner } as const
    await ana.send({ ...made, commitment: 'c1', kind: 'fix', due: null })
    expect(ana.shut('promised')).toBe('Give the fix a time, or say when the next update comes.')
    await ana.send({
      ...made,
      commitment: 'c2',
      kind: 'update',
      what: 'news of it',
      due: friday,
      parent: 'c1',
    })
    await ana.leave('promised')
    await ana.send(checkBack)
    await ana.leave('thanked', 'nobody')
    expect(ana.beat()).toMatchObject({ path: 'thank/update', waiting: { for: 'news of it' } })
  })

  test('takes longer than it looked: the clock after all', async () => {
    const ana = await agreed('yes')
    await ana.answer({ 'fix-now': 'no' })
    await ana.leave('longer')
    expect(ana.beat().path).toBe('resolve/clock')
  })

  test('is asked about only after a no', async () => {
    const ana = await atTheOffer()
    await ana.send(
      { type: 'offer.made', offer: 'o1', text: 'a voucher', cost: null, gesture: false },
      { type: 'offer.settled', offer: 'o1', result: 'declined' },
    )
    await ana.leave('declined')
    expect(ana.beat()).toMatchObject({ path: 'resolve/instead', kind: 'ask' })
    await ana.leave('asked')
    expect(ana.beat().path).toBe('resolve/offer')
  })
})

async function followedUp(satisfied: string, channel?: 'social-public'): Promise<OpenedCase> {
  const ana = await agreed('yes')
  if (channel) {
    const changes = (to: 'social-public' | 'social-private') => ({ channel: to })
    await ana.send({ type: 'about.changed', changes: changes(channel) })
    await ana.send({ type: 'about.changed', changes: changes('social-private') })
  }
  await ana.leave('done')
  await ana.send(checkBack)
  await ana.leave('thanked', 'nobody')
  expect(ana.beat().path).toBe('thank/follow-up')
  await ana.answer({ satisfied })
  await ana.leave(satisfied === 'yes' ? 'well' : 'enough')
  return ana
}

describe('a new review', () => {
  test('is mentioned to those who are content and complained in public', async () => {
    const ana = await followedUp('yes', 'social-public')
    expect(ana.beat().path).toBe('thank/their-word')
    await ana.leave('done', 'unknown')
    expect(phraseIds(ana)).toEqual(['permission', 'changed'])
    await ana.answer({ permission: 'yes' })
    expect(phraseIds(ana)).toEqual(['permission', 'changed', 'in-public'])
  })

  test.each([
    ['no', 'social-public'],
    ['yes', undefined],
  ] as const)(
    'is mentioned to nobody else: content %s, complained in %s',
    async (content, place) => {
      const ana = await followedUp(content, place)
      expect(ana.beat().path).toBe('thank/cause')
    },
  )
})
