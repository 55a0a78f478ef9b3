import type { CaseEventOf, EventType } from '../case/types'
import type { Flow } from '../flow/types'
import type { CaseRecord } from './record'

/** What an event that was accepted changes. Without a flow nothing is known of its beats. */
export type Reducers<T extends EventType = EventType> = {
  readonly [K in T]?: Reducer<K>
}
export type Reducer<T extends EventType> = (
  record: CaseRecord,
  event: CaseEventOf<T>,
  flow: Flow | null,
) => Partial<CaseRecord>

/** The list with the part of that id changed. */
export function changed<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  changes: Partial<T>,
): readonly T[] {
  return list.map((part) => (part.id === id ? { ...part, ...changes } : part))
}
