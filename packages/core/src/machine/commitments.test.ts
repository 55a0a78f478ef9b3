import { describe, expect, test } from 'vitest'
import {
  clockAt,
  codeOf,
  due,
  exitOf,
  goTo,
  send,
  smallCase,
  start,
  taken,
  walkTo,
} from '../../../../tests/fixtures/cases'
import {
  elsewhere,
  handOver,
  keep,
  owedIds,
  promise,
  tuesday,
  wednesday,
} from '../../../../tests/fixtures/promises'
import type { CaseEventInput, Due } from '../index'

describe('a promise', () => {
  test('is owed until it is kept', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', wednesday))
    expect(recovery.view().owed).toMatchObject([
      { id: 'a', kind: 'fix', what: 'fix a', owner: 'Noor', due: wednesday, state: 'open' },
    ])
    await send(recovery, keep('a'))
    expect(recovery.view().owed).toEqual([])
  })

  test('needs words, and an id of its own', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', wednesday))
    expect((await recovery.send(promise('a', 'fix', wednesday))).ok).toBe(false)
    const wordless = { ...promise('b', 'fix', wednesday), what: ' ' } as CaseEventInput
    expect((await recovery.send(wordless)).ok).toBe(false)
    expect((await recovery.send(promise('c', 'update', tuesday, 'nothing'))).ok).toBe(false)
    expect(owedIds(recovery)).toEqual(['a'])
  })

  test.each(['broken', 'withdrawn'] as const)('is %s only with a reason', async (end) => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', wednesday))
    const type = `commitment.${end}` as const
    expect((await recovery.send({ type, commitment: 'a', reason: ' ' })).ok).toBe(false)
    expect(owedIds(recovery)).toEqual(['a'])
    await send(recovery, { type, commitment: 'a', reason: 'The part is gone' })
    expect(owedIds(recovery)).toEqual([])
  })

  test('ends once', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', wednesday), keep('a'))
    const again: readonly CaseEventInput[] = [
      keep('a'),
      { type: 'commitment.broken', commitment: 'a', reason: 'Late' },
      { type: 'commitment.moved', commitment: 'a', due: tuesday, told: true, reason: 'Late' },
      handOver('a', tuesday),
      keep('no-such-promise'),
    ]
    expect(await taken(recovery, again)).toEqual([])
  })

  test('is moved with a reason and with whether the customer was told', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', tuesday))
    const move = { type: 'commitment.moved', commitment: 'a', due: wednesday } as const
    expect((await recovery.send({ ...move, told: true, reason: '' })).ok).toBe(false)
    const untold = { ...move, reason: 'A strike' } as unknown as CaseEventInput
    expect(codeOf(await recovery.send(untold))).toBe('event/malformed')
    await send(recovery, { ...move, told: true, reason: 'A strike' })
    expect(recovery.view().owed[0]?.due).toEqual(wednesday)
  })
})

describe('a promise without a date', () => {
  test.each(['update', 'delegate-check', 'follow-up'] as const)('is not a %s', async (kind) => {
    const recovery = await smallCase()
    expect(codeOf(await recovery.send(promise('a', kind, null)))).toBe('commitment/undated')
  })

  test('is a fix only beside a dated update, again and again until it is kept', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'mend/promise')
    const open = () => exitOf(recovery, 'promised')?.open
    await send(recovery, promise('fix', 'fix', null))
    expect(open()).toBe(false)
    await send(recovery, promise('news-1', 'update', tuesday, 'fix'))
    expect(open()).toBe(true)
    await send(recovery, keep('news-1'))
    expect(open()).toBe(false)
    await send(recovery, promise('news-2', 'update', wednesday, 'fix'))
    await send(recovery, { type: 'commitment.broken', commitment: 'news-2', reason: 'Forgot' })
    expect(open()).toBe(false)
    await send(recovery, promise('news-3', 'update', wednesday, 'fix'), keep('fix'))
    expect(open()).toBe(true)
    expect(owedIds(recovery)).toEqual([])
  })

  test('gets one by being moved', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'mend/promise')
    await send(recovery, promise('fix', 'fix', null))
    await send(recovery, {
      type: 'commitment.moved',
      commitment: 'fix',
      due: wednesday,
      told: true,
      reason: 'The part came',
    })
    expect(exitOf(recovery, 'promised')?.open).toBe(true)
  })

  test('is not helped by news of another fix', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'mend/promise')
    await send(recovery, promise('one', 'fix', null), promise('two', 'fix', wednesday))
    await send(recovery, promise('news', 'update', tuesday, 'two'))
    expect(exitOf(recovery, 'promised')?.open).toBe(false)
  })
})

describe('handing a promise on', () => {
  test('makes it theirs, and a check on them mine, due before it', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', wednesday), handOver('a', tuesday))
    expect(recovery.view().owed).toMatchObject([
      { id: 'check-a', kind: 'delegate-check', owner: 'Noor', due: tuesday, parent: 'a' },
      { id: 'a', owner: 'Ben', delegated: true },
    ])
  })

  test.each([
    ['on the day itself', wednesday],
    ['after it', due('2026-03-05T09:00')],
    ['after it, by a clock elsewhere', elsewhere('2026-03-04T15:30')],
  ])('is refused with a check %s', async (_, checkDue) => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', wednesday))
    const refused = await recovery.send(handOver('a', checkDue))
    expect(codeOf(refused)).toBe('commitment/check-too-late')
  })

  test('to somebody else again leaves one check: the new one', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', wednesday), handOver('a', tuesday))
    const again = { ...handOver('a', tuesday), check: 'other' } as CaseEventInput
    await send(recovery, again)
    const checks = recovery.view().owed.filter(({ kind }) => kind === 'delegate-check')
    expect(checks.map(({ id }) => id)).toEqual(['other'])
  })
})

describe('what others were handed', () => {
  test('leaves the check on them to be done when they have kept it', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', wednesday), handOver('a', tuesday), keep('a'))
    expect(owedIds(recovery)).toEqual(['check-a'])
  })

  test('is checked before its date, whichever of the two is moved', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', wednesday), handOver('a', tuesday))
    const move = (commitment: string, by: Due): CaseEventInput => ({
      type: 'commitment.moved',
      commitment,
      due: by,
      told: true,
      reason: 'A strike',
    })
    const monday = due('2026-03-02T17:00')
    const friday = due('2026-03-06T17:00')
    expect(await taken(recovery, [move('a', monday), move('check-a', friday)])).toEqual([])
    await send(recovery, move('a', friday), move('check-a', wednesday))
    const dues = recovery.view().owed.map(({ id, due: by }) => [id, by])
    expect(dues).toEqual([
      ['check-a', wednesday],
      ['a', friday],
    ])
  })

  test('may be checked more often, each time before its date', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', wednesday), handOver('a', tuesday))
    const late = promise('late', 'delegate-check', due('2026-03-05T09:00'), 'a')
    const orphan = promise('orphan', 'delegate-check', tuesday)
    expect(await taken(recovery, [late, orphan])).toEqual([])
    await send(recovery, promise('second', 'delegate-check', due('2026-03-04T09:00'), 'a'))
    expect(owedIds(recovery)).toEqual(['check-a', 'second', 'a'])
  })
})

describe('a due time', () => {
  test('is near within a day, and late after it', async () => {
    const clock = clockAt(start)
    const recovery = await smallCase({ now: clock.now })
    await send(recovery, promise('a', 'fix', wednesday))
    const stateAt = (instant: string) => {
      clock.set(instant)
      recovery.refresh()
      return recovery.view().owed[0]?.state
    }
    expect(stateAt('2026-03-03T16:59:00.000Z')).toBe('open')
    expect(stateAt('2026-03-03T17:00:00.000Z')).toBe('due')
    expect(stateAt('2026-03-04T17:00:00.000Z')).toBe('due')
    expect(stateAt('2026-03-04T17:00:00.001Z')).toBe('late')
    expect(stateAt('2026-03-02T09:00:00.000Z')).toBe('open')
  })

  test('falls due when clocks there show it, whatever the rules of its zone were when it was made', async () => {
    const clock = clockAt('2026-03-04T10:30:00.000Z')
    const recovery = await smallCase({ now: clock.now })
    const noon: Due = {
      wall: '2026-03-04T12:00',
      zone: 'Europe/Berlin',
      instant: '2026-03-04T10:00:00.000Z',
    }
    await send(recovery, promise('a', 'fix', noon))
    const counted = async () => {
      recovery.refresh()
      await recovery.flush()
      return recovery.log.filter(({ type }) => type === 'commitment.fell-due').length
    }
    expect(await counted()).toBe(0)
    clock.set('2026-03-04T11:00:00.000Z')
    expect(await counted()).toBe(1)
    expect(await counted()).toBe(1)
  })

  test('falls due once, and again only when it was moved', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', tuesday))
    const fell = { type: 'commitment.fell-due', commitment: 'a', due: tuesday.instant } as const
    expect((await recovery.send({ ...fell, due: wednesday.instant })).ok).toBe(false)
    await send(recovery, fell)
    expect((await recovery.send(fell)).ok).toBe(false)
    const moved = { type: 'commitment.moved', commitment: 'a', due: wednesday } as const
    await send(recovery, { ...moved, told: false, reason: 'A strike' })
    await send(recovery, { ...fell, due: wednesday.instant })
  })

  test('holds a beat that waits for it until it comes, with the way on open', async () => {
    const clock = clockAt(start)
    const recovery = await smallCase({ now: clock.now })
    await send(recovery, promise('a', 'fix', wednesday), promise('b', 'fix', tuesday))
    await goTo(recovery, 'after/do')
    expect(recovery.view().beat?.waiting).toMatchObject({ for: 'fix b' })
    expect(recovery.view().beat?.waiting?.until).toEqual(expect.stringMatching(/\d/))
    expect(exitOf(recovery, 'done')?.open).toBe(true)
    clock.set('2026-03-03T17:00:00.000Z')
    recovery.refresh()
    expect(recovery.view().beat?.waiting).toBeNull()
  })

  test('puts what is due first on top', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('never', 'fix', null), promise('late', 'fix', wednesday))
    await send(recovery, promise('soon', 'update', tuesday))
    await send(recovery, promise('other-clock', 'update', elsewhere('2026-03-03T16:00')))
    expect(owedIds(recovery)).toEqual(['soon', 'other-clock', 'late', 'never'])
  })
})
