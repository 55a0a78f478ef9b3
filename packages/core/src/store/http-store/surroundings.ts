/** What a store takes from the page that it is on; tests bring their own. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  now(): number
  /** In [0, 1). */
  random(): number
  /** Calls back after as many milliseconds. Answers how not to. */
  after(ms: number, call: () => void): () => void
  /** Calls back whenever the network may be there again or the page may be going. Answers how to stop. */
  wakes(call: () => void): () => void
}

const signs = ['online', 'pageshow', 'pagehide', 'focus', 'visibilitychange']

export const page: Surroundings = {
  now: Date.now,
  random: Math.random,
  after(ms, call) {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
  wakes(call) {
    const target = globalThis as Partial<EventTarget>
    for (const sign of signs) target.addEventListener?.(sign, call)
    return () => {
      for (const sign of signs) target.removeEventListener?.(sign, call)
    }
  },
}
