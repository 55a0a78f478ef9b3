import type { Channel, Text } from './types'

const groups: Record<Channel, 'spoken' | 'written' | null> = {
  phone: 'spoken',
  video: 'spoken',
  'in-person': 'spoken',
  chat: 'written',
  email: 'written',
  'social-private': 'written',
  'social-public': null,
}

/**
 * The words a text has for a channel: those for the channel itself, else for its group (spoken or
 * written), else `else`; null when it has none. A public channel belongs to no group.
 */
export function textFor(text: Text, channel: Channel): string | null {
  if (typeof text === 'string') return text
  const group = groups[channel]
  return text[channel] ?? (group && text[group]) ?? text.else ?? null
}

/**
 * The words a phrase has for a channel, or null when it is not to be shown there. In public only
 * words written for the public are shown, so that nothing meant for one person is posted to all.
 */
export function phraseTextFor(text: Text, channel: Channel): string | null {
  if (channel !== 'social-public') return textFor(text, channel)
  return typeof text === 'string' ? null : (text['social-public'] ?? null)
}

/** Every wording of a text: one, or one per channel it names. */
export function wordingsOf(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}
