import { useSyncExternalStore } from 'react'

/** A value of the helpdesk's own that outlives the tab: settings, drafts, tasks. Cases are not here. */
export interface Kept<T> {
  get(): T
  set(change: (value: T) => T): void
  subscribe(listener: () => void): () => void
}

const prefix = 'fairwater.1.'

function stored(key: string): unknown {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keeps `initial`'s shape under a name; where the browser stores nothing it lasts until reload. */
export function kept<T>(name: string, initial: T): Kept<T> {
  const key = prefix + name
  const listeners = new Set<() => void>()
  const load = () => (stored(key) as T | undefined) ?? initial
  let value = load()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  addEventListener('storage', (event) => {
    if (event.key !== key) return
    value = load()
    tell()
  })
  return {
    get: () => value,
    set(change) {
      value = change(value)
      try {
        localStorage.setItem(key, JSON.stringify(value))
      } catch {
        // Storage is full or denied: the value still holds until the tab is closed.
      }
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useKept = <T>(value: Kept<T>): T => useSyncExternalStore(value.subscribe, value.get)
