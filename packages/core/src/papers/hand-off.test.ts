import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, test } from 'vitest'
import { smallCase } from '../../../../tests/fixtures/cases'
import { berlin, paperCase } from '../../../../tests/fixtures/paper-case'
import { handOffNoteOf, handOffOf, handOffSchema, type PaperCase } from './index'

const from = await paperCase({}, '03-02T23')
const closed = await paperCase()
const begun = await smallCase()
const note = (source: PaperCase) => handOffNoteOf(source, { ...berlin, format: 'text' })
const isHandOff = new Ajv2020({ strict: false, validateFormats: false }).compile(handOffSchema)

const empty: PaperCase = { caseId: 'c', log: [], flow: null }

describe('a hand-off for people', () => {
  test('tells who, what happened, what was said and promised, and what not to do again', () => {
    expect(note(from)).toBe(`Hand-off: Ana Ruiz

- Ticket: 4821
- State: Open, at “Listen”
- Channel: Phone
- Agent: Sam Oduya
- As of: Mon, 2 Mar 2026, 11:05
- Times are in: Europe/Berlin

In Ana’s words

> They promised it for Tuesday.
>
> I stayed at home all day. Nobody came!

What happened

- What went wrong: the second missed delivery
- What they lost by it: two days off work
- What it cost them: Time, Plans
- Apology: Given, Mon, 2 Mar 2026, 10:04

What was asked and agreed

- Asked for: “the machine tomorrow”
- Agreed: delivery tomorrow before noon
- Read back, and they said it is right

Still owed

- Gesture: the delivery fee back; no date; Sam Oduya. Open
- Fix: the machine at the door; by Tue, 3 Mar 2026, 12:00; Depot North. Open
- Check: the machine at the door; by Tue, 3 Mar 2026, 11:00; Sam Oduya. Open

Said already

- “I’m sorry about the second missed delivery. That was our doing.”

Do not ask again

- Known: In their words; What let them down; What they lost by it; What it cost them; A fair fix, in their words

Do not apologize again

- Apology given Mon, 2 Mar 2026, 10:04
`)
  })

  test('does not speak of an apology that nobody gave', async () => {
    expect(note(await paperCase({}, '03-02T09:03'))).not.toContain('Do not apologize')
    expect(note(await smallCase())).toContain('Apology: None recorded')
  })

  test('says so when nothing can be read', () => {
    expect(note(empty)).toBe('Nothing of this case can be read.\n')
    expect(handOffOf(empty)).toBeNull()
  })
})

describe('a hand-off for machines', () => {
  test('says whether an apology was given, and by which words', () => {
    expect(handOffOf(from)?.apology).toEqual({
      state: 'given',
      wanted: 'yes',
      at: '2026-03-02T09:04:00.000Z',
      words: ['I’m sorry about the second missed delivery. That was our doing.'],
    })
  })

  test('tells what the customer said apart from what the agent made of it', () => {
    const known = handOffOf(from)?.known.map(({ field, from: origin }) => [field, origin])
    expect(Object.fromEntries(known ?? [])).toEqual({
      story: 'their-words',
      asked: 'their-words',
      trouble: 'customer',
      impact: 'customer',
      cost: 'customer',
      fault: 'agent',
      agreement: 'agent',
      'read-back': 'agent',
    })
  })

  test.each([
    ['in the middle', from],
    ['after its end', closed],
    ['at its beginning', begun],
    ['without its flow', { ...from, flow: null, caseId: 'c', log: from.log }],
  ])('is what its schema says, of a case %s', (_, source) => {
    const { caseId, log, flow } = source
    const handOff = JSON.parse(JSON.stringify(handOffOf({ caseId, log, flow }))) as object
    expect([isHandOff(handOff), isHandOff.errors]).toEqual([true, null])
  })

  test('would be found out if it were not', () => {
    const handOff = handOffOf(from)
    expect(isHandOff({ ...handOff, version: 2 })).toBe(false)
    expect(isHandOff({ ...handOff, promises: [{ id: 'c1' }] })).toBe(false)
    expect(isHandOff({ ...handOff, apology: { ...handOff?.apology, state: 'maybe' } })).toBe(false)
  })
})

describe('an apology', () => {
  const answer = (value: 'yes' | 'no' | null) =>
    ({
      type: 'field.answered',
      beat: 'acknowledge/apologize',
      field: 'apology-given',
      value,
    }) as const

  test.each([
    ['was marked is given', [answer('yes')], 'given'],
    ['was marked and taken back is not recorded', [answer('yes'), answer(null)], 'not-recorded'],
    ['was marked as not given is not given', [answer('yes'), answer('no')], 'not-given'],
    ['nobody spoke of is not recorded', [], 'not-recorded'],
  ] as const)('that %s', async (_, events, state) => {
    const recovery = await paperCase({}, '03-02T09:03')
    for (const event of events) await recovery.send(event)
    expect(handOffOf(recovery)?.apology.state).toBe(state)
  })
})
