import { describe, expect, test } from 'vitest'
import { codeOf, exitOf, goTo, send, smallCase } from '../../../../tests/fixtures/cases'
import type { CaseEventInput, Money, Recovery } from '../index'

const euros = (minor: number): Money => ({ minor, currency: 'EUR' })
const offer = (id: string, cost: Money | null, gesture = false): CaseEventInput => ({
  type: 'offer.made',
  offer: id,
  text: `offer ${id}`,
  cost,
  gesture,
})
const settle = (id: string, result: 'accepted' | 'declined' | 'withdrawn'): CaseEventInput => ({
  type: 'offer.settled',
  offer: id,
  result,
})
const ask = (approval: string, id: string): CaseEventInput => ({
  type: 'approval.asked',
  approval,
  offer: id,
  to: 'Mara',
})
const decide = (approval: string, result: 'approved' | 'refused'): CaseEventInput => ({
  type: 'approval.settled',
  approval,
  result,
  who: 'Mara',
})
const states = (recovery: Recovery) => recovery.view().offers.map(({ state }) => state)

describe('an offer within the limit', () => {
  test('is open, and accepted when the customer says so', async () => {
    const recovery = await smallCase()
    await goTo(recovery, 'mend/offer')
    expect(exitOf(recovery, 'agreed')?.reason).toBe('Opens when an offer is accepted.')
    await send(recovery, offer('a', euros(5000)))
    expect(states(recovery)).toEqual(['open'])
    await send(recovery, settle('a', 'accepted'))
    expect(states(recovery)).toEqual(['accepted'])
    expect(exitOf(recovery, 'agreed')?.open).toBe(true)
  })

  test('needs nobody’s approval', async () => {
    const recovery = await smallCase()
    await send(recovery, offer('a', euros(5000)))
    expect((await recovery.send(ask('q', 'a'))).ok).toBe(false)
  })

  test('is made once and settled once', async () => {
    const recovery = await smallCase()
    await send(recovery, offer('a', null), settle('a', 'declined'))
    expect((await recovery.send(offer('a', null))).ok).toBe(false)
    expect((await recovery.send(settle('a', 'accepted'))).ok).toBe(false)
    expect((await recovery.send(settle('no-such-offer', 'accepted'))).ok).toBe(false)
    expect((await recovery.send({ ...offer('b', null), text: '' } as CaseEventInput)).ok).toBe(
      false,
    )
  })
})

describe('an offer over the limit', () => {
  test('is not accepted until it is approved', async () => {
    const recovery = await smallCase()
    await goTo(recovery, 'mend/offer')
    await send(recovery, offer('a', euros(5001)))
    expect(states(recovery)).toEqual(['over-limit'])
    expect(exitOf(recovery, 'agreed')?.reason).toBe('Opens when it is approved.')
    expect(codeOf(await recovery.send(settle('a', 'accepted')))).toBe('offer/over-limit')
    await send(recovery, ask('q', 'a'))
    expect(states(recovery)).toEqual(['asked'])
    expect(codeOf(await recovery.send(settle('a', 'accepted')))).toBe('offer/over-limit')
    expect((await recovery.send(ask('q2', 'a'))).ok).toBe(false)
    await send(recovery, decide('q', 'approved'))
    expect(states(recovery)).toEqual(['approved'])
    await send(recovery, settle('a', 'accepted'))
    expect(exitOf(recovery, 'agreed')?.open).toBe(true)
  })

  test('stays unsaid when it is refused, until somebody else is asked', async () => {
    const recovery = await smallCase()
    await send(recovery, offer('a', euros(9000)), ask('q', 'a'), decide('q', 'refused'))
    expect(states(recovery)).toEqual(['refused'])
    expect((await recovery.send(settle('a', 'accepted'))).ok).toBe(false)
    await send(recovery, ask('q2', 'a'), decide('q2', 'approved'), settle('a', 'accepted'))
    expect(states(recovery)).toEqual(['accepted'])
  })

  test('can be approved by word of mouth: the agent records who decided', async () => {
    const recovery = await smallCase()
    await send(recovery, offer('a', euros(9000)))
    const nobody = { ...decide('q', 'approved'), who: ' ' } as CaseEventInput
    expect((await recovery.send([ask('q', 'a'), nobody])).ok).toBe(false)
    expect(states(recovery)).toEqual(['over-limit'])
    expect((await recovery.send([ask('q', 'a'), decide('q', 'approved')])).ok).toBe(true)
    expect(states(recovery)).toEqual(['approved'])
  })

  test('is decided once', async () => {
    const recovery = await smallCase()
    await send(recovery, offer('a', euros(9000)), ask('q', 'a'), decide('q', 'refused'))
    expect((await recovery.send(decide('q', 'approved'))).ok).toBe(false)
    expect((await recovery.send(decide('no-such-question', 'approved'))).ok).toBe(false)
  })

  test('can be withdrawn or declined without being said yes to', async () => {
    const recovery = await smallCase()
    await send(recovery, offer('a', euros(9000)), settle('a', 'withdrawn'))
    await send(recovery, offer('b', euros(9000)), settle('b', 'declined'))
    expect(states(recovery)).toEqual(['withdrawn', 'declined'])
  })

  test('is within it once the limit is raised', async () => {
    const recovery = await smallCase()
    await send(recovery, offer('a', euros(9000)))
    await send(recovery, { type: 'authority.changed', authority: { currency: 'EUR', limit: 9000 } })
    expect(states(recovery)).toEqual(['open'])
  })

  test('is any offer in another currency, and none where no limit is known', async () => {
    const foreign = await smallCase()
    await send(foreign, offer('a', { minor: 1, currency: 'JPY' }))
    expect(states(foreign)).toEqual(['over-limit'])
    const unlimited = await smallCase({ authority: null })
    await send(unlimited, offer('a', euros(9_000_000)))
    expect(states(unlimited)).toEqual(['open'])
  })
})

describe('rounds', () => {
  test('count what the customer declined, and open the way out after the third', async () => {
    const recovery = await smallCase()
    await goTo(recovery, 'mend/offer')
    await send(recovery, offer('w', null), settle('w', 'withdrawn'))
    for (const id of ['a', 'b', 'c']) {
      expect(exitOf(recovery, 'stuck')).toBeUndefined()
      await send(recovery, offer(id, null), settle(id, 'declined'))
      await send(recovery, { type: 'beat.left', beat: 'mend/offer', exit: 'again' })
      await goTo(recovery, 'mend/offer')
    }
    expect(recovery.view().rounds).toBe(3)
    expect(exitOf(recovery, 'stuck')?.open).toBe(true)
  })
})

describe('a gesture', () => {
  test('is owed from the moment it is accepted', async () => {
    const recovery = await smallCase()
    await send(recovery, offer('g', euros(1000), true), offer('o', null))
    expect(recovery.view().owed).toEqual([])
    await send(recovery, settle('g', 'accepted'), settle('o', 'accepted'))
    expect(recovery.view().owed).toMatchObject([
      { kind: 'gesture', what: 'offer g', owner: 'Noor', due: null },
    ])
  })

  test('is not owed when it is declined', async () => {
    const recovery = await smallCase()
    await send(recovery, offer('g', euros(1000), true), settle('g', 'declined'))
    expect(recovery.view().owed).toEqual([])
  })
})
