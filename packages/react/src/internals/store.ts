/** A small value with subscribers, shaped for `useSelector`. */
export interface Cell<T> {
  getSnapshot(): T
  set(change: Partial<T>): void
  subscribe(observer: { next?(value: T): void } | ((value: T) => void)): { unsubscribe(): void }
}

export function createCell<T extends object>(initial: T): Cell<T> {
  let value = initial
  const observers = new Set<(value: T) => void>()
  return {
    getSnapshot: () => value,
    set(change) {
      const changed = (Object.keys(change) as (keyof T)[]).some((key) => change[key] !== value[key])
      if (!changed) return
      value = { ...value, ...change }
      for (const observer of observers) observer(value)
    },
    subscribe(observer) {
      const notify = (next: T) =>
        typeof observer === 'function' ? observer(next) : observer.next?.(next)
      observers.add(notify)
      return { unsubscribe: () => observers.delete(notify) }
    },
  }
}
