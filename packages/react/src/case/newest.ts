import type { CaseEvent, CaseEventOf, EventType } from '@amends/core'

/** The newest event of that type for which `is` holds. */
export function newest<T extends EventType>(
  log: readonly CaseEvent[],
  type: T,
  is: (event: CaseEventOf<T>) => boolean,
): CaseEventOf<T> | undefined {
  const fits = (event: CaseEvent): event is CaseEventOf<T> =>
    event.type === type && is(event as CaseEventOf<T>)
  return log.findLast(fits)
}
