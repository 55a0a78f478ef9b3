import type { Observer } from './recovery'

export interface Observers<T> {
  readonly add: (observer: Observer<T> | ((value: T) => void)) => { unsubscribe(): void }
  readonly tell: (value: T) => void
}

/** Those who follow the case; what one of them throws is its own affair. */
export function keepObservers<T>(): Observers<T> {
  const all = new Set<(value: T) => void>()
  return {
    add(observer) {
      const notify =
        typeof observer === 'function'
          ? (value: T) => observer(value)
          : (value: T) => observer.next?.(value)
      all.add(notify)
      return { unsubscribe: () => void all.delete(notify) }
    },
    tell(value) {
      for (const notify of all) {
        try {
          notify(value)
        } catch (error) {
          const what = 'A subscriber of the case threw. It missed a change.'
          console.error(`[amends] ${what} Let it catch its errors. (case/subscriber)`, error)
        }
      }
    },
  }
}
