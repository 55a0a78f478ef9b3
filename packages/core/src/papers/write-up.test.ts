import { describe, expect, test } from 'vitest'
import { answer, send, smallCase } from '../../../../tests/fixtures/cases'
import { berlin, paperCase } from '../../../../tests/fixtures/paper-case'
import { writeUpOf, type PaperCase, type WriteUpOptions } from './index'

const from = await paperCase()
const short: WriteUpOptions = { ...berlin, format: 'text', length: 'short' }
const full: WriteUpOptions = { ...berlin, format: 'markdown', length: 'full' }

test('the short note holds what a colleague has to know', () => {
  expect(writeUpOf(from, short)).toBe(`Recovery of Ana Ruiz

- Ticket: 4821
- State: Closed: Handed over
- Agent: Sam Oduya
- Opened: Mon, 2 Mar 2026, 10:00
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

Promises

- Gesture: the delivery fee back; no date; Sam Oduya. Kept Tue, 3 Mar 2026, 14:00
- Fix: the machine at the door; by Tue, 3 Mar 2026, 14:00; Depot North. Kept Tue, 3 Mar 2026, 13:50
- Check: the machine at the door; by Tue, 3 Mar 2026, 11:00; Sam Oduya. Kept Tue, 3 Mar 2026, 11:30

How it ended

- Outcome: Handed over, Thu, 5 Mar 2026, 10:03
  - Reason: Key accounts has it
- Content with how it ended: Yes
`)
})

test('the full note holds everything, with its time', () => {
  expect(writeUpOf(from, full)).toBe(`## Recovery of Ana Ruiz

- **Ticket:** 4821
- **State:** Closed: Handed over
- **Agent:** Sam Oduya
- **Opened:** Mon, 2 Mar 2026, 10:00
- **First complaint:** Fri, 27 Feb 2026, 9:30
- **Channel:** Phone
- **Method:** MAMA 1.0.0
- **Times are in:** Europe/Berlin

### In Ana’s words

> They promised it for Tuesday.
>
> I stayed at home all day. Nobody came!

### What happened

- **What went wrong:** the second missed delivery
- **What they lost by it:** two days off work
- **What it cost them:** Time, Plans
- **Whose doing:** Clearly ours
- **Apology:** Given, Mon, 2 Mar 2026, 10:04
  - **Wanted:** Yes
  - **Said:** “I’m sorry about the second missed delivery. That was our doing.”

### What was asked and agreed

- **Asked for:** “the machine tomorrow”
- **Agreed:** delivery tomorrow before noon
- Read back, and they said it is right

### Offers

- **Offer:** a new machine today; €420.00. Withdrawn Mon, 2 Mar 2026, 10:08
  - **Approval:** Refused by Mara
  - **Reason:** No van goes today
- **Offer:** delivery tomorrow. Accepted Mon, 2 Mar 2026, 10:10
- **Gesture:** the delivery fee back; €15.00. Accepted Mon, 2 Mar 2026, 10:11

### Promises

- **Gesture:** the delivery fee back; no date; Sam Oduya. Kept Tue, 3 Mar 2026, 14:00
  - **Made:** Mon, 2 Mar 2026, 10:11
- **Fix:** the machine at the door; by Tue, 3 Mar 2026, 14:00; Depot North. Kept Tue, 3 Mar 2026, 13:50
  - **Made:** Mon, 2 Mar 2026, 10:13
  - **Said as:** “It stands at your door by noon.”
  - **Handed to:** Depot North (Mon, 2 Mar 2026, 10:20)
  - **Moved:** to Tue, 3 Mar 2026, 14:00 (Tue, 3 Mar 2026, 11:40); the customer was told
    - **Reason:** The van broke down
  - **Note:** Carried in
- **Check:** the machine at the door; by Tue, 3 Mar 2026, 11:00; Sam Oduya. Kept Tue, 3 Mar 2026, 11:30
  - **Made:** Mon, 2 Mar 2026, 10:20

### Who was told

- Depot North: ring twice (Mon, 2 Mar 2026, 10:25)

### Stops and hands

- **Safety stop:** Mon, 2 Mar 2026, 11:00
  - **Reason:** A threat
  - **Words noted:** “I know your depot”
- **Safety stop ended:** Mon, 2 Mar 2026, 11:05
  - **Note:** Mara spoke to Ana

### How it ended

- **Outcome:** Handed over, Thu, 5 Mar 2026, 10:03
  - **Reason:** Key accounts has it
- **Content with how it ended:** Yes

### Cause and lesson

- **Cause:** Two streets share a name
- **To change:** Show the town beside the street

### Earlier case

- **Earlier case:** 3907; A lamp that came broken; recovered; Tue, 11 Nov 2025, 11:00
  - **Promised then:** a new lamp within a week; Not kept
`)
})

describe('a note', () => {
  const { caseId, log, flow } = from

  test('is the same text for the same log, whenever and from whatever it is written', () => {
    const copy = JSON.parse(JSON.stringify({ caseId, log, flow })) as PaperCase
    for (const options of [short, full]) {
      expect(writeUpOf(copy, options)).toBe(writeUpOf(from, options))
    }
  })

  test('keeps the customer’s words apart, line by line', () => {
    const note = writeUpOf(from, short).split('\n')
    expect(note.filter((line) => line.startsWith('>'))).toHaveLength(3)
  })

  test('gives times in the zone and the language it is asked for', () => {
    const note = writeUpOf(from, { ...full, locale: 'de', zone: 'Asia/Tokyo' })
    expect(note).toContain('**Opened:** Mo., 2. März 2026, 18:00')
    expect(note).toContain('**Times are in:** Asia/Tokyo')
    expect(note).toContain('by Di., 3. März 2026, 14:00 MEZ')
  })

  test('goes on in English and UTC where the runtime knows neither', () => {
    const note = writeUpOf(from, { ...full, locale: 'no such', zone: 'Mars/Olympus' })
    expect(note).toContain('**Opened:** Mon, Mar 2, 2026, 9:00 AM')
    expect(note).toContain('**Times are in:** UTC')
  })

  test('is written without the flow too, with fields by their ids', () => {
    const note = writeUpOf({ caseId, log, flow: null }, full)
    expect(note).toContain('**Method:** mama')
    expect(note).toContain('the second missed delivery')
    expect(note).toContain('**Outcome:** Handed over')
  })

  test('says so when nothing can be read', () => {
    const nothing = { caseId, log: [], flow: null }
    expect(writeUpOf(nothing, short)).toBe('Nothing of this case can be read.\n')
  })

  test('cuts a long story when it is short and keeps it whole when it is full', async () => {
    const recovery = await smallCase()
    await send(recovery, answer('story', 'It broke. '.repeat(400), 'listen/hear'))
    expect(writeUpOf(recovery, short)).toContain('…')
    expect(writeUpOf(recovery, full)).not.toContain('…')
    expect(writeUpOf(recovery, full).match(/It broke/g)).toHaveLength(400)
  })

  test('of a case in which nothing happened holds nothing that did not', async () => {
    const recovery = await smallCase()
    expect(writeUpOf(recovery, { ...short, zone: 'UTC' })).toBe(`Recovery of Ana Ruiz

- Ticket: 4821
- State: Open, at “Hear”
- Agent: Noor
- Opened: Mon, 2 Mar 2026, 9:00
- Times are in: UTC

What happened

- Apology: None recorded
`)
  })
})
