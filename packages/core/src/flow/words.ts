import { partsOf } from './gaps'
import { phraseTextFor, textFor } from './text'
import type { Beat, Channel, Condition, Text } from './types'

/** The number of words in a text; a gap is one. */
export function wordsIn(text: string): number {
  const filled = partsOf(text).map((part) => (typeof part === 'string' ? part : 'gap'))
  const tokens = filled.join('').split(/\s+/)
  return tokens.filter((token) => /[\p{L}\p{N}]/u.test(token)).length
}

interface Item {
  readonly words: number
  readonly when: Condition | undefined
}
/** The words of a beat: those always shown, those of every item, and those of the first item of a list. */
export interface ScreenWords {
  readonly always: number
  readonly all: readonly Item[]
  readonly firstOf: readonly (readonly Item[])[]
}
type Holds = (condition: Condition) => boolean

/**
 * The number of words a beat puts on the screen in the `guide` density on a channel: its cue,
 * points, first phrase, field labels and first trap, as far as their conditions hold.
 */
export function wordsOnScreen(beat: Beat, channel: Channel, holds: Holds = () => true): number {
  return total(screenWords(beat, channel), holds)
}

export function screenWords(beat: Beat, channel: Channel): ScreenWords {
  const count = (text: Text) => wordsIn(textFor(text, channel) ?? '')
  const traps = beat.traps ?? []
  const phrases = (beat.phrases ?? []).flatMap(({ text, when }) => {
    const wording = phraseTextFor(text, channel)
    return wording === null ? [] : [{ words: wordsIn(wording), when }]
  })
  return {
    always: count(beat.cue),
    all: [
      ...(beat.points ?? []).map(({ text, when }) => ({ words: count(text), when })),
      ...(beat.fields ?? []).map(({ label, when }) => ({ words: count(label), when })),
    ],
    firstOf: [
      phrases,
      traps.map(({ say, instead, when }) => ({ words: wordsIn(`${say} ${instead}`), when })),
    ],
  }
}

export function total({ always, all, firstOf }: ScreenWords, holds: Holds): number {
  const shown = ({ when }: Item) => when === undefined || holds(when)
  const firsts = firstOf.flatMap((items) => items.find(shown) ?? [])
  return [...all.filter(shown), ...firsts].reduce((sum, { words }) => sum + words, always)
}
