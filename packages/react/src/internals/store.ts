/** A small value with subscribers, shaped for `useSelector`. */
export interface Cell<T> {
  getSnapshot(): T
  set(change: Partial<T>): void
  subscribe(observer: { next(value: T): void }): { unsubscribe(): void }
}

export function createCell<T extends object>(value: T): Cell<T> {
  const observers = new Set<{ next(value: T): void }>()
  return {
    getSnapshot: () => value,
    set(change) {
      const next = { ...value, ...change }
      if ((Object.keys(change) as (keyof T)[]).every((key) => next[key] === value[key])) return
      value = next
      for (const observer of observers) observer.next(value)
    },
    subscribe(observer) {
      observers.add(observer)
      return { unsubscribe: () => observers.delete(observer) }
    },
  }
}
