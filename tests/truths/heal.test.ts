import { heal } from '@amends/core/flows/heal'
import { describe, expect, test } from 'vitest'
import { checkBack, friday, opened, type OpenedCase } from './opened'

async function heard(): Promise<OpenedCase> {
  const ana = await opened(heal)
  await ana.leave('ready', 'believed', 'finished', 'said')
  return ana
}

async function atTheHistory(): Promise<OpenedCase> {
  const ana = await heard()
  await ana.answer({ impact: 'the day off she took' })
  await ana.leave('known', 'said')
  return ana
}

async function agreed(severity: 'minor' | 'major'): Promise<OpenedCase> {
  const ana = await atTheHistory()
  await ana.answer({ severity })
  await ana.leave('mapped')
  await ana.answer({ asked: 'bring it on Saturday' })
  await ana.leave('told')
  await ana.send(
    { type: 'offer.made', offer: 'o1', text: 'Saturday', cost: null, gesture: false },
    { type: 'offer.settled', offer: 'o1', result: 'accepted' },
  )
  await ana.leave('accepted')
  await ana.answer({ agreement: 'Saturday, nine to ten' })
  await ana.leave('written')
  await ana.answer({ 'read-back': 'yes' })
  await ana.leave('right')
  return ana
}

const owner = { id: 'agent-1', name: 'Noor' }
const promise = {
  type: 'commitment.made',
  commitment: 'c1',
  kind: 'fix',
  what: 'the delivery',
  due: friday,
  owner,
} as const

describe('feelings come before facts', () => {
  test('the facts stay shut until the impact is noted, however the agent gets there', async () => {
    const ana = await heard()
    expect(ana.beat().path).toBe('empathy/impact')
    expect(ana.shut('known')).toBe('Opens when you’ve noted what it did to Ana.')
    await ana.send({ type: 'beat.jumped', beat: 'empathy/impact', to: 'alliance/history' })
    const shut = () => ana.beat().fields.map((field) => field.shut)
    const reason = 'Opens when you’ve noted what it did to Ana.'
    expect(shut()).toEqual([reason, reason, reason])
    await ana.send({ type: 'beat.jumped', beat: 'alliance/history', to: 'empathy/impact' })
    await ana.answer({ impact: 'the day off she took' })
    await ana.leave('known', 'said')
    expect(ana.beat().path).toBe('alliance/history')
    expect(shut()).toEqual([null, null, null])
  })

  test('facts that came too soon lead back to the feeling', async () => {
    const ana = await atTheHistory()
    await ana.leave('facts-too-soon')
    expect(ana.beat().path).toBe('empathy/feel')
  })
})

test('sorry comes before the cause is known, and takes the blame only when it is clear', async () => {
  const ana = await opened(heal)
  await ana.leave('ready', 'believed', 'finished')
  expect(ana.beat()).toMatchObject({ path: 'humility/sorry', must: true })
  expect(ana.beat().phrases.map(({ id }) => id)).toEqual(['unclear', 'unclear-warm', 'quick'])
  await ana.answer({ fault: 'clear' })
  expect(ana.beat().phrases.map(({ id }) => id)).toEqual(['plain', 'warm', 'quick'])
})

test('someone with a history is met without it', async () => {
  const earlier = [
    { caseId: 'old', what: 'a broken kettle', outcome: 'recovered', promisedAndKept: false },
  ]
  const ana = await opened(heal, { earlier })
  await ana.leave('ready')
  expect(ana.beat().points.map(({ id }) => id)).toContain('clean-slate')
  await ana.leave('believed', 'finished', 'said')
  await ana.answer({ impact: 'the day off she took' })
  await ana.leave('known', 'said', 'mapped')
  expect(ana.beat()).toMatchObject({ path: 'alliance/recall', kind: 'recall' })
})

test.each([
  ['minor', 'alliance/commit'],
  ['major', 'alliance/gesture'],
] as const)('after a %s failure the plan leads to %s', async (severity, path) => {
  const ana = await agreed(severity)
  expect(ana.beat().path).toBe(path)
})

async function broken(): Promise<OpenedCase> {
  const ana = await agreed('minor')
  await ana.send(promise)
  await ana.leave('promised')
  expect(ana.shut('promised')).toBe('Opens when your check-back has a date.')
  await ana.send(checkBack)
  await ana.leave('promised', 'nobody')
  expect(ana.beat().path).toBe('loyalty/deliver')
  await ana.send({ type: 'commitment.broken', commitment: 'c1', reason: 'The van broke down' })
  await ana.leave('late')
  return ana
}

describe('a broken promise', () => {
  test('goes up a level before a new one is made', async () => {
    const ana = await broken()
    expect(ana.beat()).toMatchObject({ path: 'alliance/second-miss' })
    expect(ana.shut('owned')).toBe('Opens when somebody senior owns it by name.')
    await ana.answer({ 'senior-owner': 'Mara Vogt' })
    await ana.leave('owned')
    expect(ana.beat().path).toBe('alliance/commit')
  })

  test('is told apart from one that was only moved in time', async () => {
    const ana = await agreed('minor')
    await ana.send(promise)
    await ana.leave('promised')
    await ana.send(checkBack)
    await ana.leave('promised', 'nobody', 'late')
    expect(ana.beat().phrases.map(({ id }) => id)).toEqual(['slipping'])
    expect(ana.beat().fields).toEqual([])
    expect(ana.shut('owned')).toBeNull()
  })
})

test('someone who is not content is asked again, as an ally', async () => {
  const ana = await agreed('minor')
  await ana.send(promise)
  await ana.leave('promised')
  expect(ana.shut('promised')).toBe('Opens when your check-back has a date.')
  await ana.send(checkBack)
  await ana.leave('promised', 'nobody')
  await ana.send({ type: 'commitment.kept', commitment: 'c1' })
  await ana.leave('done')
  await ana.answer({ satisfied: 'no' })
  await ana.leave('not-well')
  expect(ana.beat()).toMatchObject({ path: 'alliance/ask', kind: 'ask' })
})

test.each([
  ['Does the lid still close?', 'alliance/recall'],
  [null, 'alliance/ask'],
])('word left for the next visit, %s, leads to %s', async (question, path) => {
  const last = { caseId: 'old', what: 'a broken kettle', outcome: '', promisedAndKept: null }
  const ana = await opened(heal, { earlier: [{ ...last, question }] })
  expect(ana.recovery.view().earlier?.question).toBe(question)
  await ana.leave('ready', 'believed', 'finished', 'said')
  await ana.answer({ impact: 'the day off she took' })
  await ana.leave('known', 'said', 'mapped')
  expect(ana.beat().path).toBe(path)
})
