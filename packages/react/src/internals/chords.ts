/** What can be done by a chord. */
export type ChordAction = 'next' | 'back' | 'hush' | 'more' | 'unsafe'

/** `Alt+Shift+N`; null takes the chord away. A letter always needs Alt, Ctrl or Meta beside it. */
export type Chords = Readonly<Record<ChordAction, string | null>>

export const defaultChords: Chords = {
  next: 'Alt+Shift+N',
  back: 'Alt+Shift+B',
  hush: 'Alt+Shift+H',
  more: 'Alt+Shift+M',
  unsafe: 'Alt+Shift+U',
}

interface Keys {
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  /** The key's place, so that a Mac's Alt+H, which types a sign, still counts. */
  readonly code: string
  readonly key: string
}

const keyOf = (event: Keys) => /^(?:Key|Digit)(.)$/.exec(event.code)?.[1] ?? event.key.toUpperCase()

/** The action whose chord is held, or null. A chord without Alt, Ctrl or Meta never counts. */
export function chordOf(event: Keys, chords: Chords): ChordAction | null {
  if (!event.altKey && !event.ctrlKey && !event.metaKey) return null
  for (const action of Object.keys(chords) as ChordAction[]) {
    const parts = chords[action]?.split('+').map((part) => part.toUpperCase())
    if (!parts) continue
    const held =
      parts.includes('ALT') === event.altKey &&
      parts.includes('CTRL') === event.ctrlKey &&
      parts.includes('META') === event.metaKey &&
      parts.includes('SHIFT') === event.shiftKey
    if (held && parts.at(-1) === keyOf(event)) return action
  }
  return null
}
