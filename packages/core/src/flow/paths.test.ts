import { expect, test } from 'vitest'
import { beatAt, beatsOf } from './paths'
import type { Beat, Flow } from './types'

const beat = (id: string): Beat => ({
  id,
  kind: 'other',
  phase: 'live',
  title: id,
  cue: id,
  why: id,
  exits: [{ id: 'on', label: 'On', to: 'next' }],
})
const flow: Flow = {
  id: 'tiny',
  version: '1.0.0',
  language: 'en',
  name: 'Tiny',
  summary: 'For tests.',
  attribution: { originator: 'Nobody', source: 'None', notice: 'Not affiliated.' },
  steps: [
    { id: 'one', letter: 'O', title: 'One', beats: [beat('a'), beat('b')] },
    { id: 'two', letter: null, title: 'Two', beats: [beat('a')] },
  ],
}

test('beats stand in the order of the flow, numbered over all steps', () => {
  expect(beatsOf(flow).map(({ path, index }) => [path, index])).toEqual([
    ['one/a', 0],
    ['one/b', 1],
    ['two/a', 2],
  ])
})

test('a beat is found with its step by its path', () => {
  expect(beatAt(flow, 'two/a')).toMatchObject({ index: 2, step: { title: 'Two' } })
  expect(beatAt(flow, 'two/b')).toBeNull()
  expect(beatAt(flow, 'constructor')).toBeNull()
})

test('asking again gives the same objects', () => {
  expect(beatsOf(flow)).toBe(beatsOf(flow))
  expect(beatAt(flow, 'one/a')).toBe(beatsOf(flow)[0])
})
