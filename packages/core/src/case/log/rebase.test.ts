import { describe, expect, test } from 'vitest'
import { answer, leave, send, smallCase } from '../../../../../tests/fixtures/cases'
import { storeWith } from '../../../../../tests/fixtures/stores'
import { smallFlow } from '../../../../../tests/fixtures/small-flow'
import { fold, hashFlow, type CaseEvent, type CaseEventInput } from '../../index'
import { rebase } from './rebase'

const hash = hashFlow(smallFlow)
const flowOf = (wanted: string) => (wanted === hash ? smallFlow : null)
const finished = leave('listen/hear', 'finished')
const story = (text: string) => answer('story', text, 'listen/hear')

async function logOf(...inputs: readonly CaseEventInput[]): Promise<readonly CaseEvent[]> {
  const recovery = await smallCase({ store: storeWith() })
  await send(recovery, ...inputs)
  return recovery.log
}

/** What two pages recorded after the same opening. */
async function bothAfterOpening(theirs: CaseEventInput, ...ours: readonly CaseEventInput[]) {
  const [opened, ...first] = await logOf(theirs)
  const [, ...second] = await logOf(...ours)
  return { stored: fold([opened, ...first], flowOf), ours: second }
}

describe('events of ours, when others wrote first', () => {
  test('go on top, renumbered, with their ids and times', async () => {
    const { stored, ours } = await bothAfterOpening(finished, story('It broke.'))
    const { kept, lost, folded } = rebase(stored, ours, flowOf)
    expect(kept).toEqual(ours.map((event) => ({ ...event, seq: 3 })))
    expect(lost).toEqual([])
    expect(folded.events.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(folded.standing?.snapshot.context.answers['story']).toBe('It broke.')
  })

  test('that are there already are neither kept nor lost', async () => {
    const log = await logOf(finished, story('It broke.'))
    const { kept, lost } = rebase(fold(log, flowOf), log, flowOf)
    expect([kept, lost]).toEqual([[], []])
  })

  test('that no longer fit are told apart as they were, and hold up nothing', async () => {
    const { stored, ours } = await bothAfterOpening(finished, finished, story('It broke.'))
    const { kept, lost } = rebase(stored, ours, flowOf)
    expect(lost).toEqual([ours[0]])
    expect(kept).toEqual([{ ...ours[1], seq: 3 }])
  })

  test('do not open a log again that stops', async () => {
    const [opened, ...ours] = await logOf(story('It broke.'))
    const stored = fold([opened, { v: 2, type: 'case.sung' }], flowOf)
    const { folded, kept } = rebase(stored, ours, flowOf)
    expect(folded.stop).toEqual(stored.stop)
    expect(kept).toHaveLength(1)
  })
})
