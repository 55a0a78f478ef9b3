/** Those who watch cases, by case. */
export interface Listeners {
  watch(caseId: string, listener: (seq: number) => void): () => void
  tell(caseId: string, seq: number): void
}

export function listeners(): Listeners & { readonly size: number } {
  const all = new Set<{ caseId: string; listener: (seq: number) => void }>()
  return {
    watch(caseId, listener) {
      const entry = { caseId, listener }
      all.add(entry)
      return () => void all.delete(entry)
    },
    tell(caseId, seq) {
      for (const entry of all) {
        try {
          if (entry.caseId === caseId) entry.listener(seq)
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
