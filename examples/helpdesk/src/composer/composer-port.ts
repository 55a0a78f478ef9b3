import { insertInto, type InsertMode } from './insert'

interface Open {
  readonly ticket: string
  readonly box: HTMLTextAreaElement
  /** Called with the text as it was before. */
  readonly onInserted: (before: string) => void
}

let open: Open | null = null

/** The composer says that it is there. Answers how to take it away. */
export function offerComposer(composer: Open): () => void {
  open = composer
  return () => {
    if (open === composer) open = null
  }
}

/** Puts words into the composer of this ticket; throws when they did not arrive there. */
export function insertIntoComposer(ticket: string, words: string, mode: InsertMode): void {
  if (open?.ticket !== ticket) throw new Error('The reply box of this ticket is not on the screen.')
  const before = open.box.value
  if (!insertInto(open.box, words, mode)) throw new Error('The reply box did not take the words.')
  open.onInserted(before)
}
