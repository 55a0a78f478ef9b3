import { expect, test } from 'vitest'
import {
  answer,
  goTo,
  here,
  leave,
  send,
  smallCase,
  stateOf,
  taken,
  walkTo,
} from '../../../../tests/fixtures/cases'

test('a jump goes to any beat, and back returns to where it began', async () => {
  const recovery = await smallCase()
  await walkTo(recovery, 'own/name')
  await goTo(recovery, 'after/lesson')
  expect(recovery.view().status).toBe('after')
  await send(recovery, { type: 'beat.back', beat: 'after/lesson' })
  expect(here(recovery)).toBe('own/name')
})

test('a jump leaves nothing behind: no answer changes and no beat counts as left', async () => {
  const recovery = await smallCase()
  await send(recovery, answer('story', 'It broke.', 'listen/hear'))
  const before = recovery.view()
  await goTo(recovery, 'mend/ask')
  expect(stateOf(recovery, 'listen/hear')).toBe('todo')
  expect(recovery.view().kept).toBe(before.kept)
  await send(recovery, { type: 'beat.back', beat: 'mend/ask' })
  expect(recovery.view().steps).toEqual(before.steps)
})

test('back after an exit keeps the beat left', async () => {
  const recovery = await smallCase()
  await send(recovery, leave('listen/hear', 'finished'))
  await send(recovery, { type: 'beat.back', beat: 'listen/probe' })
  expect(here(recovery)).toBe('listen/hear')
  await goTo(recovery, 'own/name')
  expect(stateOf(recovery, 'listen/hear')).toBe('done')
})

test('a jump to nowhere or to the same beat is refused', async () => {
  const recovery = await smallCase()
  const nowhere = ['listen/hear', 'listen', 'no/where', 'constructor', '(start)']
  const jumps = nowhere.map((to) => ({ type: 'beat.jumped', beat: 'listen/hear', to }) as const)
  expect(await taken(recovery, jumps)).toEqual([])
  expect(recovery.log).toHaveLength(1)
})

test('there is no way back from where the case began', async () => {
  const recovery = await smallCase()
  expect(recovery.view().can.back).toBe(false)
  expect(await recovery.send({ type: 'beat.back', beat: 'listen/hear' })).toMatchObject({
    ok: false,
  })
})

test('the trail holds the last 50 moves', async () => {
  const recovery = await smallCase()
  const two = ['own/name', 'mend/ask'] as const
  for (let move = 0; move < 60; move += 1) await goTo(recovery, two[move % 2] ?? '')
  const back = async () => recovery.send({ type: 'beat.back', beat: here(recovery) ?? '' })
  for (let move = 0; move < 50; move += 1) expect((await back()).ok).toBe(true)
  expect(recovery.view().can.back).toBe(false)
  expect((await back()).ok).toBe(false)
})
