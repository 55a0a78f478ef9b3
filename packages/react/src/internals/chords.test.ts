import { expect, test } from 'vitest'
import { chordOf, defaultChords } from './chords'

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }

test('knows a chord by its place on the keyboard, whatever sign a Mac’s Alt makes of it', () => {
  const keys = { ...none, altKey: true, shiftKey: true, code: 'KeyH', key: 'Ó' }
  expect(chordOf(keys, defaultChords)).toBe('hush')
})

test('wants exactly the keys of the chord', () => {
  const keys = { ...none, altKey: true, code: 'KeyH', key: 'h' }
  expect(chordOf(keys, defaultChords)).toBeNull()
  expect(chordOf({ ...keys, shiftKey: true, ctrlKey: true }, defaultChords)).toBeNull()
})

test('takes no single letter, even when a host asks for one', () => {
  const chords = { ...defaultChords, next: 'N', back: 'Shift+B' }
  expect(chordOf({ ...none, code: 'KeyN', key: 'n' }, chords)).toBeNull()
  expect(chordOf({ ...none, shiftKey: true, code: 'KeyB', key: 'B' }, chords)).toBeNull()
})

test('a chord that was taken away does nothing', () => {
  const keys = { ...none, altKey: true, shiftKey: true, code: 'KeyU', key: 'U' }
  expect(chordOf(keys, defaultChords)).toBe('unsafe')
  expect(chordOf(keys, { ...defaultChords, unsafe: null })).toBeNull()
})
