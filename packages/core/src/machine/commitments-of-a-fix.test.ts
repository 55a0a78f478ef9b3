import { describe, expect, test } from 'vitest'
import { send, smallCase } from '../../../../tests/fixtures/cases'
import {
  handOver,
  keep,
  owedIds,
  promise,
  tuesday,
  wednesday,
} from '../../../../tests/fixtures/promises'
import type { CaseEventInput } from '../index'

describe('what was promised for the sake of a fix', () => {
  const withdrawn: CaseEventInput = {
    type: 'commitment.withdrawn',
    commitment: 'a',
    reason: 'Sold out',
  }
  const broken: CaseEventInput = { type: 'commitment.broken', commitment: 'a', reason: 'No van' }
  const news = promise('news', 'update', tuesday, 'a')

  test('is owed no longer when the fix is called off', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', wednesday), news, handOver('a', tuesday), withdrawn)
    expect(owedIds(recovery)).toEqual([])
  })

  test('is news alone when the fix is broken: there is nothing left to check', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', wednesday), news, handOver('a', tuesday), broken)
    expect(owedIds(recovery)).toEqual(['news'])
  })

  test('is asked for again after each news when it was promised over and over', async () => {
    const recovery = await smallCase()
    const daily = { ...news, every: 24 } as CaseEventInput
    const asked = () => recovery.view().owed.find(({ id }) => id === 'a')?.undated
    await send(recovery, promise('a', 'fix', wednesday), daily)
    expect(asked()).toBe(false)
    await send(recovery, keep('news'))
    expect(asked()).toBe(true)
    await send(recovery, promise('more', 'update', tuesday, 'a'))
    expect(asked()).toBe(false)
    await send(recovery, { type: 'commitment.withdrawn', commitment: 'more', reason: 'Enough' })
    expect(asked()).toBe(true)
    await send(recovery, keep('a'))
    expect(owedIds(recovery)).toEqual([])
  })

  test('is not asked for again when it was promised once, on a fix with a date', async () => {
    const recovery = await smallCase()
    await send(recovery, promise('a', 'fix', wednesday), news, keep('news'))
    expect(recovery.view().owed).toMatchObject([{ id: 'a', undated: false }])
  })
})
