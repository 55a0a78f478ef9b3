import { indexedDbStore, openCase, type About, type CaseEventInput, type Store } from '@amends/core'
import { beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { watchFaults } from './kit/faults'
import { press, type } from './kit/hands'
import { stage, type Stage } from './kit/stage'
import { until } from './kit/until'

watchFaults()
beforeAll(() => page.viewport(900, 800))

const flow = flows.find(({ id }) => id === 'mama')!
const about: About = {
  customer: { id: 'c-7', firstName: 'Ana' },
  agent: { id: 'ines', name: 'Ines' },
  ticket: { id: 't-2' },
  channel: 'phone',
}
const asks = 'Ask how last time turned out'
const due = { wall: '2026-01-16T17:00', zone: 'UTC', instant: '2026-01-16T17:00:00.000Z' }

/** A case of the same customer from weeks ago, in which a new kettle was promised. */
async function before(store: Store, ...came: readonly CaseEventInput[]): Promise<void> {
  const now = () => Date.UTC(2026, 0, 12, 9)
  const past = await openCase({ caseId: 'january', flow, store, about, now })
  const beat = past.view().beat?.path ?? ''
  const result = await past.send([
    { type: 'field.answered', beat, field: 'trouble', value: 'The kettle leaked' },
    {
      type: 'commitment.made',
      commitment: 'fix',
      kind: 'fix',
      what: 'A new one by Friday',
      due,
      owner: { id: 'omar', name: 'Omar' },
    },
    ...came,
    { type: 'case.closed', outcome: 'no-answer', reason: 'Nobody picked up' },
  ])
  expect(result).toMatchObject({ ok: true })
  await past.dispose()
}
const kept: CaseEventInput = { type: 'commitment.kept', commitment: 'fix' }
const broken: CaseEventInput = { type: 'commitment.broken', commitment: 'fix', reason: 'No stock' }

const tab = (store: Store) => stage({ caseId: 'march', flow, about, store })
const newStore = () => {
  const name = `last-time-${crypto.randomUUID()}`
  return { store: indexedDbStore({ name }), again: () => indexedDbStore({ name }) }
}
const lastTime = ({ all }: Stage) => all('[data-part="earlier"]')[0]
const main = (shown: Stage) => shown.all('[data-part="exit"][data-main]')[0]!

/** Presses on to the beat that asks, and answers the cues on the way. */
async function onward(shown: Stage, to = asks): Promise<string[]> {
  const cues = [shown.cue]
  while (shown.cue !== to) {
    const was = shown.cue
    const story = shown.all('[data-field="story"] textarea:not([readonly])')[0]
    if (story) type(story, 'It leaks again')
    press(main(shown))
    await until(() => shown.cue !== was, `what comes after ${was}`)
    cues.push(shown.cue)
  }
  return cues
}

test.each([
  ['broken', broken, 'not kept'],
  ['kept', kept, 'kept'],
])(
  'who comes back after a %s promise is met with it, and asked once',
  async (state, came, said) => {
    const { store, again } = newStore()
    await before(store, came)
    const one = await tab(store)
    const told = lastTime(one)
    expect(told).toHaveAttribute('data-state', state)
    expect(told?.querySelector('details')).toHaveAttribute('open')
    expect(told?.textContent).toContain('Last time, 12 Jan 2026')
    expect(told?.textContent).toContain('The kettle leaked')
    expect(told?.querySelector('.amends-tag')?.textContent).toBe(said)
    expect(told?.textContent).toContain('Promised: A new one by Friday')

    expect((await onward(one)).filter((cue) => cue === asks)).toHaveLength(1)
    const other = await tab(again())
    expect(other.cue).toBe(asks)
    press(main(one))
    await until(() => one.cue !== asks, 'what comes after the question')
    await until(() => other.cue === one.cue, 'the other tab to follow')
    expect(lastTime(one)?.querySelector('details')).not.toHaveAttribute('open')
    const next = one.cue

    one.leave()
    other.leave()
    const reloaded = await tab(again())
    expect(reloaded.cue).toBe(next)
    const recall = 'listen/recall'
    const log = (await store.read('march')) as { type: string; beat?: string }[]
    const asked = log.filter(({ type: of, beat }) => of === 'beat.left' && beat === recall)
    expect(asked).toHaveLength(1)
    press(main(reloaded))
    await until(() => reloaded.cue !== next, `what comes after ${next}`)
    expect(reloaded.cue).not.toBe(asks)
  },
)

test('who comes for the first time is asked nothing of the kind', async () => {
  const { store } = newStore()
  const shown = await tab(store)
  expect(lastTime(shown)).toBeUndefined()
  expect(await onward(shown, 'Say back what Ana went through')).not.toContain(asks)
})
