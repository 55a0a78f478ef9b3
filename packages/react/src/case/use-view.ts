import { useSelector } from '@xstate/react'
import type { RecoveryView } from '@amends/core'
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
