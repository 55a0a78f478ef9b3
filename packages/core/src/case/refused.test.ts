import { describe, expect, test } from 'vitest'
import { about, answer, authority, send, smallCase } from '../../../../tests/fixtures/cases'
import type { CaseEventInput } from '../index'

const gesture = {
  type: 'offer.made',
  offer: 'o',
  text: 'flowers',
  cost: null,
  gesture: true,
} as const
const costing = (minor: number): CaseEventInput => ({
  ...gesture,
  cost: { minor, currency: 'EUR' },
})
const accepted = { type: 'offer.settled', offer: 'o', result: 'accepted' } as const

describe('what no case can hold is refused with a code, and nothing is noted', () => {
  test('a text that is longer than a case keeps: nobody’s words are cut unseen', async () => {
    const recovery = await smallCase()
    const result = await recovery.send(answer('story', 'x'.repeat(65_537)))
    expect(result).toMatchObject({ ok: false, code: 'text/too-long' })
    expect(recovery.can(answer('story', 'x'.repeat(65_537)))).toBe(false)
    expect(recovery.log).toHaveLength(1)
    await send(recovery, answer('story', 'x'.repeat(65_536)))
    expect(recovery.log).toHaveLength(2)
  })

  test('but what the host says of the case is cut: it has the whole text itself', async () => {
    const long = 'x'.repeat(70_000)
    const customer = { ...about.customer, firstName: long }
    const recovery = await smallCase({ about: { ...about, customer } })
    await recovery.update({ about: { ...about, customer: { ...customer, firstName: `y${long}` } } })
    expect(recovery.log.map(({ type }) => type)).toEqual(['case.opened', 'about.changed'])
    expect(JSON.stringify(recovery.log[1]).length).toBeLessThan(66_000)
  })

  test.each([
    ['an offer that costs less than nothing', costing(-1)],
    ['an approval of less than nothing', settled(-1)],
  ])('%s', async (_, event) => {
    const recovery = await smallCase()
    await send(recovery, costing(6_000), { type: 'approval.asked', approval: 'a', offer: 'o' })
    const before = recovery.log.length
    expect(await recovery.send(event)).toMatchObject({ ok: false, code: 'event/malformed' })
    expect(recovery.log).toHaveLength(before)
  })

  test('two promises of one id, by way of a gesture', async () => {
    const recovery = await smallCase()
    const what = { what: 'a call', due: null, owner: about.agent } as const
    await send(recovery, { type: 'commitment.made', commitment: 'gesture-o', kind: 'fix', ...what })
    await send(recovery, gesture)
    expect(await recovery.send(accepted)).toMatchObject({ ok: false })
    expect(recovery.view().owed.map(({ id }) => id)).toEqual(['gesture-o'])
  })
})

function settled(limit: number): CaseEventInput {
  return { type: 'approval.settled', approval: 'a', result: 'approved', who: 'Mara', limit }
}

test.each([
  ['a case without an id', { caseId: '' }],
  ['a limit of less than nothing', { authority: { ...authority, limit: -1 } }],
  ['a customer without an id', { about: { ...about, customer: { id: '' } } }],
])('%s is a mistake that is told at once', async (_, options) => {
  await expect(smallCase(options)).rejects.toThrow('(case/about)')
})
