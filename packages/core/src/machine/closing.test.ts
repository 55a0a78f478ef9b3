import { describe, expect, test } from 'vitest'
import {
  answer,
  codeOf,
  colleague,
  due,
  exitOf,
  goTo,
  here,
  leave,
  me,
  send,
  smallCase,
  stateOf,
  walkTo,
} from '../../../../tests/fixtures/cases'
import type { CaseEventInput, Outcome, Recovery } from '../index'

const fix = {
  type: 'commitment.made',
  commitment: 'fix-1',
  kind: 'fix',
  what: 'a new kettle',
  due: due('2026-03-04T17:00'),
  owner: me,
} as const
const kept = { type: 'commitment.kept', commitment: 'fix-1' } as const
const content = (outcome: Outcome) =>
  answer('satisfied', outcome === 'recovered' ? 'yes' : 'no', 'after/check')
const satisfied = content('recovered')

function close(outcome: Outcome, reason?: string): CaseEventInput {
  return { type: 'case.closed', outcome, ...(reason !== undefined && { reason }) }
}

function closing(recovery: Recovery, outcome: Outcome) {
  return recovery.view().closing.find((way) => way.outcome === outcome)
}

async function atTheEnd(): Promise<Recovery> {
  const recovery = await smallCase()
  await walkTo(recovery, 'after/check')
  return recovery
}

describe.each(['recovered', 'not-recovered'] as const)('closing as %s', (outcome) => {
  const exit = outcome === 'recovered' ? 'well' : 'not-well'

  test('needs to know whether the customer is content', async () => {
    const recovery = await atTheEnd()
    expect(exitOf(recovery, exit)).toMatchObject({ open: false, fix: 'after/check' })
    expect(closing(recovery, outcome)).toMatchObject({ open: false, fix: 'after/check' })
    expect(codeOf(await recovery.send(close(outcome)))).toBe('close/shut')
    await send(recovery, content(outcome))
    expect(exitOf(recovery, exit)?.open).toBe(true)
    await send(recovery, leave('after/check', exit))
    expect(recovery.view()).toMatchObject({ status: 'closed', beat: null })
  })

  test('does not fit the opposite answer', async () => {
    const recovery = await atTheEnd()
    await send(recovery, content(outcome === 'recovered' ? 'not-recovered' : 'recovered'))
    expect(closing(recovery, outcome)?.open).toBe(false)
    expect(codeOf(await recovery.send(close(outcome)))).toBe('close/shut')
  })

  test('waits for every promise', async () => {
    const recovery = await atTheEnd()
    await send(recovery, content(outcome), fix)
    expect(closing(recovery, outcome)).toMatchObject({ open: false, fix: null })
    expect(codeOf(await recovery.send(leave('after/check', exit)))).toBe('exit/shut')
    await send(recovery, kept)
    expect(closing(recovery, outcome)?.open).toBe(true)
  })

  test('waits for a beat that must not be missed and is open again', async () => {
    const recovery = await atTheEnd()
    await send(recovery, content(outcome), answer('impact', 'worse than that'))
    expect(stateOf(recovery, 'own/name')).toBe('reopened')
    expect(closing(recovery, outcome)).toMatchObject({ open: false, fix: 'own/name' })
    expect(codeOf(await recovery.send(close(outcome)))).toBe('close/shut')
    await send(recovery, answer('impact', 'the day is lost'), close(outcome))
    expect(recovery.view().status).toBe('closed')
  })

  test('waits for a beat that must not be missed and was jumped over', async () => {
    const recovery = await smallCase()
    await goTo(recovery, 'after/check')
    await send(recovery, content(outcome))
    expect(closing(recovery, outcome)).toMatchObject({ open: false, fix: 'listen/hear' })
    expect(codeOf(await recovery.send(leave('after/check', exit)))).toBe('exit/shut')
  })

  test('is not done while the case is paused', async () => {
    const recovery = await atTheEnd()
    await send(recovery, content(outcome), { type: 'case.paused' })
    expect((await recovery.send(close(outcome))).ok).toBe(false)
  })
})

const reasoned = ['no-answer', 'duplicate', 'wrong-ticket', 'handed-off'] as const

describe.each(reasoned)('closing as %s', (outcome) => {
  test('needs a reason, at any beat', async () => {
    const recovery = await smallCase()
    expect(codeOf(await recovery.send(close(outcome)))).toBe('close/shut')
    expect(codeOf(await recovery.send(close(outcome, '  ')))).toBe('close/shut')
    expect(closing(recovery, outcome)).toMatchObject({ open: true, needsReason: true })
    await send(recovery, close(outcome, 'Their line is dead'))
    expect(recovery.view().summary?.lines).toContain('Why: Their line is dead')
  })

  test('waits until each open promise has a new owner or is withdrawn', async () => {
    const recovery = await smallCase()
    await send(recovery, fix)
    const done = close(outcome, 'Their line is dead')
    expect(codeOf(await recovery.send(done))).toBe('close/shut')
    await send(recovery, {
      type: 'commitment.delegated',
      commitment: 'fix-1',
      to: colleague,
      check: 'check-1',
      checkDue: due('2026-03-03T17:00'),
    })
    const alone = codeOf(await recovery.send(done))
    expect(alone).toBe(outcome === 'handed-off' ? 'ok' : 'close/shut')
    const withdrawn = { type: 'commitment.withdrawn', commitment: 'check-1', reason: 'Ben has it' }
    await send(recovery, withdrawn as CaseEventInput)
    await recovery.send(done)
    expect(recovery.view().status).toBe('closed')
  })

  test.each(['case.paused', 'safety.raised'] as const)('can be done after %s', async (type) => {
    const recovery = await smallCase()
    await send(recovery, { type }, close(outcome, 'Their line is dead'))
    expect(recovery.view()).toMatchObject({ status: 'closed', overlay: null })
  })
})

async function closed(): Promise<Recovery> {
  const recovery = await atTheEnd()
  await send(recovery, satisfied, leave('after/check', 'well'))
  return recovery
}

describe('a closed case', () => {
  test('says how it ended', async () => {
    const { summary, can, closing: ways } = (await closed()).view()
    expect(summary).toMatchObject({ outcome: 'Recovered' })
    expect(summary?.lines).toEqual(expect.arrayContaining(['What it did: the day is lost']))
    expect(can).toMatchObject({ reopen: true, close: false, raiseSafety: false, jump: false })
    expect(ways).toEqual([])
  })

  test('is reopened with a reason, at the beat given', async () => {
    const recovery = await closed()
    const reopen = { type: 'case.reopened', beat: 'mend/ask', reason: 'It broke again' } as const
    expect((await recovery.send({ ...reopen, reason: '' })).ok).toBe(false)
    expect((await recovery.send({ ...reopen, beat: 'no/where' })).ok).toBe(false)
    await send(recovery, reopen)
    expect(here(recovery)).toBe('mend/ask')
    expect(recovery.view()).toMatchObject({ status: 'live', summary: null })
    expect(stateOf(recovery, 'listen/hear')).toBe('done')
  })

  test('asks anew how it ended, can be paused, and closed again', async () => {
    const recovery = await closed()
    await send(recovery, { type: 'case.reopened', beat: 'after/check', reason: 'One more thing' })
    await send(recovery, { type: 'case.paused' }, { type: 'case.resumed' })
    expect(here(recovery)).toBe('after/check')
    expect(closing(recovery, 'recovered')?.open).toBe(false)
    await send(recovery, satisfied, close('recovered'))
    expect(recovery.view().status).toBe('closed')
  })
})
