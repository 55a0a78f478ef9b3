import { fieldOf } from '../flow/paths'
import type { Flow } from '../flow/types'
import { isAnswerTo } from '../flow/values'
import type { Store } from '../store/types'
import { cleanText } from './texts/clean'
import type { DraftResult } from './recovery'

/** Texts still being typed, kept in the store while they are. */
export interface Drafts {
  put(field: string, text: string): DraftResult
  of(field: string): string | null
  all(): Readonly<Record<string, string>>
  clear(field: string): void
  /** Drops all of them, those too that are on their way; nothing is written any more. */
  forget(): Promise<void>
  /** Writes what waits; settles when it is written. */
  flush(): Promise<void>
}

/**
 * Keeps drafts in the store: a key is written at once, those pressed meanwhile go together when that
 * write is over. So a key is durable after two writes at most: no timer takes of the 100 ms that it
 * has. `onFilled` is called when a text becomes empty or stops being so, `onWritten` after each
 * write with whether it is durable.
 */
export function keepDrafts(
  store: Store,
  caseId: string,
  stored: readonly { readonly field: string; readonly text: string }[],
  on: { filled(): void; written(durable: boolean): void },
): Drafts {
  const texts = new Map(stored.map(({ field, text }) => [field, text]))
  const waiting = new Set<string>()
  const lost = new Set<string>()
  let busy = false
  let gone = false
  let writing: Promise<void> = Promise.resolve()

  async function keep(field: string): Promise<void> {
    const text = texts.get(field)
    if (text === undefined) await store.clearDraft(caseId, field)
    else if (!(await store.putDraft(caseId, field, text))) lost.add(field)
  }
  async function write(): Promise<void> {
    const fields = [...new Set([...waiting, ...lost])]
    waiting.clear()
    lost.clear()
    await Promise.all(fields.map(keep))
    if (fields.length > 0) on.written(lost.size === 0)
  }
  function writeNow(): Promise<void> {
    writing = Promise.all([writing, write()]).then(() => undefined)
    return writing
  }
  async function writeAll(): Promise<void> {
    busy = true
    while (waiting.size > 0) await writeNow()
    busy = false
  }
  function soon(field: string): void {
    if (gone) return
    waiting.add(field)
    if (!busy) void writeAll()
  }

  return {
    put(field, typed) {
      const kept = cleanText(typed)
      const before = texts.get(field)
      if (gone) return kept
      texts.set(field, kept.text)
      soon(field)
      if (before === undefined || !before.trim() !== !kept.text.trim()) on.filled()
      return kept
    },
    of: (field) => texts.get(field) ?? null,
    all: () => Object.fromEntries(texts),
    clear(field) {
      if (texts.delete(field)) soon(field)
    },
    async forget() {
      gone = true
      for (const field of texts.keys()) waiting.add(field)
      texts.clear()
      await writing
      await writeNow()
    },
    flush: writeNow,
  }
}

/** The drafts that can be answers: of fields that the flow has and that take a text. */
export function answersIn(
  drafts: Readonly<Record<string, string>>,
  flow: Flow | undefined,
): Readonly<Record<string, string>> {
  const texts = Object.entries(drafts).filter(([id]) => {
    const field = flow && fieldOf(flow, id)
    return field && isAnswerTo(field, '')
  })
  return Object.fromEntries(texts)
}
