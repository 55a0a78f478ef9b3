import { expect, test } from 'vitest'
import { phraseTextFor, textFor } from './text'
import { channels } from './types'

test('one text serves every channel', () => {
  for (const channel of channels) expect(textFor('Listen', channel)).toBe('Listen')
})

test('a channel takes its own words first, then those of its group, then else', () => {
  const text = { phone: 'p', spoken: 's', written: 'w', else: 'e' }
  expect(channels.map((channel) => [channel, textFor(text, channel)])).toEqual([
    ['phone', 'p'],
    ['chat', 'w'],
    ['email', 'w'],
    ['video', 's'],
    ['in-person', 's'],
    ['social-public', 'e'],
    ['social-private', 'w'],
  ])
})

test('a text without words for a channel gives null', () => {
  expect(textFor({ written: 'w' }, 'phone')).toBeNull()
  expect(textFor({}, 'chat')).toBeNull()
})

test('in public only a phrase written for the public is shown', () => {
  expect(phraseTextFor('I am sorry', 'social-public')).toBeNull()
  expect(phraseTextFor({ written: 'w', else: 'e' }, 'social-public')).toBeNull()
  expect(phraseTextFor({ 'social-public': 'public', else: 'e' }, 'social-public')).toBe('public')
  expect(phraseTextFor({ written: 'w' }, 'social-private')).toBe('w')
})
