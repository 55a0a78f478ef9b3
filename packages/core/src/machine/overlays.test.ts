import { describe, expect, test } from 'vitest'
import { beatsOf } from '../flow/paths'
import {
  answer,
  colleague,
  goTo,
  here,
  leave,
  send,
  smallCase,
  taken,
  walkTo,
} from '../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../tests/fixtures/small-flow'
import type { CaseEventInput } from '../index'

const pause = { type: 'case.paused', reason: 'They call back' } as const
const resume = { type: 'case.resumed' } as const
const raise = { type: 'safety.raised', reason: 'A threat', words: 'I will come over' } as const
const clear = { type: 'safety.cleared' } as const
const escalate = { type: 'case.escalated', reason: 'Beyond me', to: 'Ben' } as const
const take = { type: 'case.taken', who: colleague, authority: { currency: 'EUR', limit: 90_000 } }
const handOver = take as CaseEventInput

describe('the off-ramp', () => {
  test.each(beatsOf(smallFlow).map(({ path }) => path))(
    'is out at %s, and leads back',
    async (path) => {
      const recovery = await smallCase()
      await goTo(recovery, path)
      expect(recovery.view().can.raiseSafety).toBe(true)
      await send(recovery, raise)
      expect(recovery.view().overlay).toMatchObject({ kind: 'safety', reason: 'A threat' })
      expect(recovery.view().can).toMatchObject({ clearSafety: true, jump: false, pause: false })
      await send(recovery, clear)
      expect(recovery.view().overlay).toBeNull()
      expect(here(recovery)).toBe(path)
    },
  )

  test('leads back to a pause', async () => {
    const recovery = await smallCase()
    await send(recovery, pause, raise, clear)
    expect(recovery.view().overlay).toMatchObject({ kind: 'paused', reason: 'They call back' })
    await send(recovery, resume)
    expect(here(recovery)).toBe('listen/hear')
  })

  test('leads back to an escalation', async () => {
    const recovery = await smallCase()
    await send(recovery, escalate, raise, clear)
    expect(recovery.view().overlay).toMatchObject({ kind: 'escalated' })
    expect(recovery.view().can).toMatchObject({ resume: true, jump: false })
    expect((await recovery.send(leave('listen/hear', 'finished'))).ok).toBe(false)
  })
})

describe('a pause', () => {
  test('comes back to the same beat with the same way back', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'own/name')
    await send(recovery, pause)
    expect(recovery.view().can).toMatchObject({ resume: true, back: false, skip: false })
    await send(recovery, resume)
    expect(here(recovery)).toBe('own/name')
    await send(recovery, { type: 'beat.back', beat: 'own/name' })
    expect(here(recovery)).toBe('listen/probe')
  })

  test('is not resumed twice, nor begun twice', async () => {
    const recovery = await smallCase()
    expect((await recovery.send(resume)).ok).toBe(false)
    await send(recovery, pause)
    expect((await recovery.send(pause)).ok).toBe(false)
  })
})

describe('an escalation', () => {
  test('needs a reason', async () => {
    const recovery = await smallCase()
    expect((await recovery.send({ type: 'case.escalated', reason: '  ' })).ok).toBe(false)
    expect(recovery.view().overlay).toBeNull()
  })

  test('ends when somebody takes the case, who is its agent from then on', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'mend/offer')
    await send(recovery, escalate, handOver)
    expect(here(recovery)).toBe('mend/offer')
    expect(recovery.view().overlay).toBeNull()
    expect(recovery.view().about.agent).toEqual(colleague)
    expect(recovery.view().about.authority).toEqual({ currency: 'EUR', limit: 90_000 })
  })

  test('can follow a pause, and does not fall back into it', async () => {
    const recovery = await smallCase()
    await send(recovery, pause, escalate, resume)
    expect(recovery.view().overlay).toBeNull()
    expect(here(recovery)).toBe('listen/hear')
  })

  test('is not needed to hand the case to a colleague', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'own/name')
    await send(recovery, handOver)
    expect(here(recovery)).toBe('own/name')
    expect(recovery.view().about.agent.name).toBe('Ben')
  })
})

const overlays: readonly (readonly [string, readonly CaseEventInput[]])[] = [
  ['paused', [pause]],
  ['unsafe', [raise]],
  ['escalated', [escalate]],
  ['closed', [{ type: 'case.closed', outcome: 'duplicate', reason: 'Same as 4820' }]],
]

describe.each(overlays)('while the case is %s', (_, events) => {
  test('nobody moves through the beats', async () => {
    const recovery = await smallCase()
    await send(recovery, ...events)
    const moves: readonly CaseEventInput[] = [
      leave('listen/hear', 'finished'),
      { type: 'beat.jumped', beat: 'listen/hear', to: 'mend/ask' },
      { type: 'beat.skipped', beat: 'listen/hear' },
      { type: 'beat.back', beat: 'listen/hear' },
      pause,
    ]
    expect(await taken(recovery, moves)).toEqual([])
  })

  test('what is said, answered, offered and promised is still recorded', async () => {
    const recovery = await smallCase()
    await send(recovery, ...events)
    const words: readonly CaseEventInput[] = [
      answer('story', 'It broke again.', 'listen/hear'),
      { type: 'point.covered', beat: 'listen/hear', point: 'quiet' },
      { type: 'point.uncovered', beat: 'listen/hear', point: 'quiet' },
      { type: 'text.said', beat: 'listen/hear', channel: 'phone', text: 'Go on.', via: 'spoken' },
      { type: 'offer.made', offer: 'o', text: 'a new one', cost: null, gesture: false },
      { type: 'offer.settled', offer: 'o', result: 'accepted' },
      { type: 'notified.recorded', who: 'Depot', what: 'Handle with care' },
      { type: 'about.changed', changes: { customer: { firstName: 'Anna' } } },
      { type: 'authority.changed', authority: null },
    ]
    await send(recovery, ...words)
    const { kept, offers, notified, about } = recovery.view()
    expect(kept.story).toBe('It broke again.')
    expect(offers).toMatchObject([{ id: 'o', state: 'accepted' }])
    expect(notified).toEqual([{ who: 'Depot', what: 'Handle with care' }])
    expect(about).toMatchObject({ customer: 'Anna', authority: null })
  })
})
