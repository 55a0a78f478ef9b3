/** Those who watch cases, by case. */
export interface Listeners {
  add(caseId: string, listener: (seq: number) => void): () => void
  tell(caseId: string, seq: number): void
  readonly size: number
}

export function listeners(): Listeners {
  const all = new Set<{ caseId: string; listener: (seq: number) => void }>()
  return {
    add(caseId, listener) {
      const entry = { caseId, listener }
      all.add(entry)
      return () => void all.delete(entry)
    },
    tell(caseId, seq) {
      for (const entry of all) {
        if (entry.caseId === caseId) callSafely(entry.listener, seq)
      }
    },
    get size() {
      return all.size
    },
  }
}

function callSafely(listener: (seq: number) => void, seq: number): void {
  try {
    listener(seq)
  } catch {
    // Its bug must not undo what was stored, nor keep the others from hearing.
  }
}
