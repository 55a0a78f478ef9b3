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

/** The action whose chord is held, or null. A chord without Alt, Ctrl or Meta never counts. */
export function chordOf(event: Keys, chords: Chords): ChordAction | null {
  const { altKey: ALT, ctrlKey: CTRL, metaKey: META, shiftKey: SHIFT, code, key } = event
  if (!ALT && !CTRL && !META) return null
  const [, letter = key.toUpperCase()] = /^(?:Key|Digit)(.)$/.exec(code) ?? []
  const held = Object.entries({ ALT, CTRL, META, SHIFT })
  for (const action of Object.keys(chords) as ChordAction[]) {
    const keys = chords[action]?.toUpperCase().split('+') ?? []
    const all = held.every(([name, isHeld]) => keys.includes(name) === isHeld)
    if (all && keys.at(-1) === letter) return action
  }
  return null
}
