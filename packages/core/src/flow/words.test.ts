import { expect, test } from 'vitest'
import type { Beat } from './types'
import { placesOf, validFlow } from './validate-flow.test-data'
import { wordsIn, wordsOnScreen } from './words'

const beat: Beat = {
  id: 'hear',
  kind: 'listen',
  phase: 'live',
  title: 'Not counted at all',
  cue: { spoken: 'Let {customer.firstName|the customer} finish', else: 'Read' },
  why: 'Not counted either',
  points: [
    { id: 'one', text: 'One two' },
    { id: 'two', text: 'One two three', when: { fact: 'delegated' } },
  ],
  phrases: [
    { id: 'written', text: { written: 'One two three four five' } },
    { id: 'any', text: { 'social-public': 'One two three', else: 'One two three four' } },
  ],
  traps: [
    { say: 'Calm down.', instead: 'Nothing' },
    { say: 'One two three four five', instead: 'six' },
  ],
  fields: [{ id: 'story', label: 'In their words', input: 'long-text' }],
  exits: [{ id: 'on', label: 'Not counted', to: 'next' }],
}

test('a gap is one word, and a mark that stands alone is none', () => {
  expect(wordsIn('Let {customer.firstName|the customer} finish')).toBe(3)
  expect(wordsIn('I’m sorry – I let {customer.firstName}’s day slip.')).toBe(7)
  expect(wordsIn('')).toBe(0)
  expect(wordsIn(' \n ')).toBe(0)
})

test('the screen holds cue, points, first phrase of the channel, labels and first trap', () => {
  expect(wordsOnScreen(beat, 'phone')).toBe(3 + 2 + 3 + 4 + 3 + 3)
  expect(wordsOnScreen(beat, 'chat')).toBe(1 + 2 + 3 + 5 + 3 + 3)
  expect(wordsOnScreen(beat, 'social-public')).toBe(1 + 2 + 3 + 3 + 3 + 3)
})

test('what its condition hides is not counted', () => {
  expect(wordsOnScreen(beat, 'phone', () => false)).toBe(3 + 2 + 4 + 3 + 3)
})

test('a text of 400,000 marks is counted', () => {
  expect(wordsIn('!'.repeat(400_000))).toBe(0)
})

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
const crowded = (points: readonly unknown[]) => {
  const flow = validFlow()
  Object.assign(flow.steps[1]?.beats[1] ?? {}, { points })
  return placesOf(flow).filter((place) => place.startsWith('flow/crowded-beat'))
}

test('a beat of 46 words is refused and one of 45 is not', () => {
  const cue = 4
  expect(crowded([{ id: 'much', text: words(45 - cue) }])).toEqual([])
  expect(crowded([{ id: 'much', text: words(46 - cue) }])).toEqual([
    'flow/crowded-beat at steps.1.beats.1',
  ])
})

const point = (id: string, is: string) => ({
  id,
  text: words(30),
  when: { field: 'severity', is },
})

test('points that are never on the screen together are not added up', () => {
  expect(crowded([point('small', 'minor'), point('large', 'major')])).toEqual([])
  expect(crowded([point('small', 'minor'), point('other', 'minor')])).toHaveLength(1)
})

test('a phrase that comes first only in some cases counts in those', () => {
  const flow = validFlow()
  const phrases = [
    { id: 'short', text: words(3), when: { not: { fact: 'delegated' } } },
    { id: 'long', text: words(20), when: { fact: 'delegated' } },
  ]
  const points = [{ id: 'much', text: words(25) }]
  Object.assign(flow.steps[1]?.beats[1] ?? {}, { points, phrases })
  expect(placesOf(flow)).toEqual(['flow/crowded-beat at steps.1.beats.1'])
})
