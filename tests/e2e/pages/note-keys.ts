/** What a page remembers of the keys that were pressed on it, and of when it was left. */
export interface Noted {
  /** For each key, in order: milliseconds since 1970, and how long the text was after it. */
  readonly keys: readonly (readonly [at: number, length: number])[]
  readonly left: number | null
}

declare global {
  /**
   * Tells the test at once; there while the test wants to hear. Milliseconds since 1970. Resolves
   * when it has heard: what tells again and again waits for that, or the test would drown in it.
   */
  var tellTest:
    | ((what: 'key' | 'alive' | 'kept', at: number, value: number | string) => Promise<void>)
    | undefined
}

async function tellThatAlive(): Promise<void> {
  await globalThis.tellTest?.('alive', Date.now(), 0)
  setTimeout(() => void tellThatAlive(), 10)
}

/** Writes each key down at once where a reload or a close cannot lose it. */
export function noteKeys(): void {
  const keys: (readonly [number, number])[] = []
  const keep = (left: number | null) => {
    try {
      localStorage.setItem('noted', JSON.stringify({ keys, left } satisfies Noted))
    } catch {
      // A page that may store nothing is not left to be looked at again.
    }
  }
  document.addEventListener('input', ({ target }) => {
    const { length } = (target as HTMLTextAreaElement).value
    keys.push([Date.now(), length])
    void globalThis.tellTest?.('key', Date.now(), length)
    keep(null)
  })
  addEventListener('pagehide', () => {
    if (keys.length > 0) keep(Date.now())
  })
  if (globalThis.tellTest) void tellThatAlive()
}
