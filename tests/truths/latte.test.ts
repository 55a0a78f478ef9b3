import { latte } from '@amends/core/flows/latte'
import { expect, test } from 'vitest'
import { checkBack, friday, opened, type OpenedCase } from './opened'

async function atTheFix(): Promise<OpenedCase> {
  const ana = await opened(latte)
  await ana.leave('finished', 'clear', 'said')
  return ana
}

async function atTheReason(): Promise<OpenedCase> {
  const ana = await atTheFix()
  await ana.answer({ 'fix-now': 'yes' })
  await ana.leave('fixed')
  await ana.send(checkBack)
  await ana.leave('thanked')
  return ana
}

test('the fix comes before the reason, and the apology is left to the agent', async () => {
  const ana = await atTheFix()
  expect(ana.beat()).toMatchObject({ path: 'act/fix', kind: 'act' })
  await ana.answer({ 'fix-now': 'yes' })
  await ana.leave('fixed')
  expect(ana.beat().kind).toBe('thank')
  await ana.send(checkBack)
  await ana.leave('thanked')
  expect(ana.beat().kind).toBe('explain')
})

test('what cannot be fixed now is promised, read back and dated', async () => {
  const ana = await atTheFix()
  await ana.answer({ 'fix-now': 'no' })
  await ana.leave('needs-time')
  expect(ana.shut('promised')).toBe('Opens when a promise is written, or moved.')
  const owner = { id: 'agent-1', name: 'Noor' }
  await ana.send({ type: 'commitment.made', kind: 'fix', what: 'a new one', due: friday, owner })
  expect(ana.shut('promised')).toBe('Read it back. Opens on a yes from Ana.')
  await ana.answer({ 'read-back': 'yes' })
  await ana.leave('promised')
  expect(ana.beat().path).toBe('thank/thank')
})

test('who doesn’t know the cause says when they will', async () => {
  const ana = await atTheReason()
  await ana.answer({ explains: 'unknown' })
  expect(ana.shut('explained')).toBe('Opens when it’s written when you’ll know.')
  expect(ana.beat().phrases.map(({ id }) => id)).toEqual(['unknown', 'may-skip'])
  const owner = { id: 'agent-1', name: 'Noor' }
  await ana.send({ type: 'commitment.made', kind: 'update', what: 'the cause', due: friday, owner })
  await ana.leave('explained')
  expect(ana.beat().path).toBe('after/notify')
})

test('who didn’t ask is spared the reason', async () => {
  const ana = await atTheReason()
  await ana.leave('not-asked')
  expect(ana.beat()).toMatchObject({ path: 'after/notify', phase: 'after' })
})

test('the post is read, then one public answer, then private or nothing', async () => {
  const ana = await opened(latte, { channel: 'social-public' })
  expect(ana.beat()).toMatchObject({ path: 'listen/hear', kind: 'listen' })
  await ana.leave('finished')
  expect(ana.beat().path).toBe('listen/public-reply')
  await ana.leave('posted', 'stays')
  expect(ana.beat()).toMatchObject({ path: 'listen/wait-public', phrases: [] })
  expect(ana.beat().exits.map(({ id }) => id)).toEqual(['moved'])
  await ana.leave('moved')
  expect(ana.beat().path).toBe('listen/hear')
  expect(ana.recovery.view().about.channel).toBe('social-private')
})
