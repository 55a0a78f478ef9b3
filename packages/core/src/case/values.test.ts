import { describe, expect, test } from 'vitest'
import { answer, due, send, smallCase } from '../../../../tests/fixtures/cases'
import type { CaseRecord, Value } from '../index'

type CaseSnapshot = { readonly context: CaseRecord }

const money = { minor: 1250, currency: 'EUR' }
const time = due('2026-03-04T17:00')
const answers: Readonly<Record<string, { good: readonly Value[]; bad: readonly unknown[] }>> = {
  story: { good: ['It broke.', ''], bad: [7, ['It broke.'], money, { text: 'It broke.' }, true] },
  impact: { good: ['a day'], bad: [['a day'], time] },
  severity: { good: ['minor', 'major'], bad: ['huge', 'constructor', ['minor'], 1] },
  feelings: { good: [['unheard'], ['let-down', 'unheard'], []], bad: ['unheard', ['angry'], [1]] },
  'read-back': { good: ['yes', 'no'], bad: ['maybe', true, ['yes']] },
  refund: {
    good: [money, { minor: -500, currency: 'JPY' }],
    bad: [
      '12.50',
      1250,
      { minor: 12.5, currency: 'EUR' },
      { minor: 1, currency: 'euro' },
      { minor: 1 },
    ],
  },
  'call-back': {
    good: [time],
    bad: [
      '2026-03-04',
      { ...time, wall: 'Wednesday' },
      { ...time, zone: '' },
      { ...time, instant: 'soon' },
    ],
  },
}
const each = Object.entries(answers).flatMap(([field, { good, bad }]) => [
  ...good.map((value) => ({ field, value, fits: true })),
  ...bad.map((value) => ({ field, value, fits: false })),
])

describe('a field takes answers of its own kind only', () => {
  test.each(each)('$field, $value: $fits', async ({ field, value, fits }) => {
    const recovery = await smallCase()
    const result = await recovery.send(answer(field, value as Value))
    expect(result.ok).toBe(fits)
    expect(recovery.log).toHaveLength(fits ? 2 : 1)
  })

  test.each(Object.keys(answers))('%s can be taken back', async (field) => {
    const recovery = await smallCase()
    const [good] = answers[field]?.good ?? []
    await send(recovery, answer(field, good ?? null), answer(field, null))
    expect(recovery.log).toHaveLength(3)
    const { context } = (recovery.actor as { getSnapshot(): CaseSnapshot }).getSnapshot()
    expect(context.answers).toEqual({})
  })
})

test.each(['no-such-field', 'constructor', 'toString', 'hasOwnProperty'])(
  'a flow without the field %s takes no answer to it',
  async (field) => {
    const recovery = await smallCase()
    expect((await recovery.send(answer(field, 'x'))).ok).toBe(false)
    expect((await recovery.send(answer(field, null))).ok).toBe(false)
  },
)

test('a point is covered and uncovered where it stands, and nowhere else', async () => {
  const recovery = await smallCase()
  const covered = () => recovery.view().beat?.points.map((point) => point.covered)
  const quiet = { beat: 'listen/hear', point: 'quiet' }
  await send(recovery, { type: 'point.covered', ...quiet }, { type: 'point.covered', ...quiet })
  expect(covered()).toEqual([true])
  await send(recovery, { type: 'point.uncovered', ...quiet })
  expect(covered()).toEqual([false])
  const elsewhere = { type: 'point.covered', beat: 'own/name', point: 'quiet' } as const
  expect((await recovery.send(elsewhere)).ok).toBe(false)
})

test('empty words are not recorded as said', async () => {
  const recovery = await smallCase()
  const said = { type: 'text.said', beat: 'listen/hear', channel: 'phone', via: 'copy' } as const
  expect((await recovery.send({ ...said, text: '\n ' })).ok).toBe(false)
  await send(recovery, { ...said, text: 'Go on.' })
})
