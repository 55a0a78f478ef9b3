import type { Store } from '../store/types'
import { cleanText } from './clean'
import type { DraftResult } from './recovery'

/** Longest time between a key press and the start of its write, in milliseconds. */
const throttle = 100

/** Texts still being typed, kept in the store while they are. */
export interface Drafts {
  put(field: string, text: string): DraftResult
  of(field: string): string | null
  all(): Readonly<Record<string, string>>
  clear(field: string): void
  /** Writes what waits; settles when it is written. */
  flush(): Promise<void>
}

/**
 * Keeps drafts in the store: the first key is written at once, later ones together at most
 * 100 ms after they were pressed. `onFilled` is called when a text becomes empty or stops being
 * so, `onWritten` after each write with whether it is durable.
 */
export function keepDrafts(
  store: Store,
  caseId: string,
  stored: readonly { readonly field: string; readonly text: string }[],
  on: { filled(): void; written(durable: boolean): void },
): Drafts {
  const texts = new Map(stored.map(({ field, text }) => [field, text]))
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let writing: Promise<void> = Promise.resolve()

  async function write(): Promise<void> {
    const fields = [...waiting]
    waiting.clear()
    const results = await Promise.all(
      fields.map((field) => {
        const text = texts.get(field)
        if (text !== undefined) return store.putDraft(caseId, field, text)
        return store.clearDraft(caseId, field).then(() => true)
      }),
    )
    if (results.length > 0) on.written(results.every(Boolean))
  }
  function writeNow(): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    writing = Promise.all([writing, write()]).then(() => undefined)
    return writing
  }
  function soon(field: string): void {
    waiting.add(field)
    if (timer) return
    void write()
    timer = setTimeout(() => {
      timer = null
      if (waiting.size > 0) {
        void writeNow()
      }
    }, throttle)
  }

  return {
    put(field, typed) {
      const kept = cleanText(typed)
      const before = texts.get(field)
      texts.set(field, kept.text)
      soon(field)
      if (before === undefined || (before.trim() === '') !== (kept.text.trim() === '')) on.filled()
      return kept
    },
    of: (field) => texts.get(field) ?? null,
    all: () => Object.fromEntries(texts),
    clear(field) {
      if (texts.delete(field)) soon(field)
    },
    flush: () => writeNow(),
  }
}
