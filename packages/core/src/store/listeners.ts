type Listener = (seq: number, caseId: string) => void

/** Those who watch cases: one each, or with null all of them. */
export interface Listeners {
  watch(caseId: string | null, listener: Listener): () => void
  tell(caseId: string, seq: number): void
}

export function listeners(): Listeners & { readonly size: number } {
  const all = new Set<{ caseId: string | null; listener: Listener }>()
  return {
    watch(caseId, listener) {
      const entry = { caseId, listener }
      all.add(entry)
      return () => void all.delete(entry)
    },
    tell(caseId, seq) {
      for (const entry of all) {
        try {
          if (entry.caseId === null || entry.caseId === caseId) entry.listener(seq, caseId)
        } catch {
          // Its bug must not undo what was stored, nor keep the others from hearing.
        }
      }
    },
    get size() {
      return all.size
    },
  }
}
