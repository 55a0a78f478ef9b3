import { useSelector } from '@xstate/react'
import type { RecordKind, RecoveryView } from '@amends/core'
import { wordsIn } from '../internals/language'
import { useRecovery } from './recovery-context'

/**
 * Reads the view of the case; renders again only when what is selected changes. The view keeps the
 * identity of parts that did not change: select them whole, and never build an object in `select`.
 */
export function useView<T>(
  select: (view: RecoveryView) => T,
  isEqual?: (a: T, b: T) => boolean,
): T {
  return useSelector(useRecovery().recovery as never, select as never, isEqual)
}

/** What a node wears whose words are the flow's. */
export const useFlowWords = () => wordsIn(useView((view) => view.flow.language))

/** Why nothing can be recorded: the case is open for reading only. Null when it can. */
export const useReadOnly = () => useView((view) => view.readOnly?.reason ?? null)

/** Whether the beat shows this editor. */
export const useRecords = (kind: RecordKind) =>
  useView((view) => view.beat?.records.includes(kind) ?? false)
