import { useSelector } from '@xstate/react'
import type { Cell } from '../internals/store'
import { useRecovery } from './recovery-context'

/** `glance`: strip and cue. `guide`: points, phrases, fields too. `learn`: why and every example. */
export type Density = 'glance' | 'guide' | 'learn'

/**
 * What the panel alone knows: never recorded, gone with it. `unfolded` names the one thing that is
 * open in the body's place: `menu`, `more`, `unsafe`, `pause`, `escalate`, `close`, `reopen`,
 * `step:<id>`.
 */
export interface Ui {
  readonly density: Density
  readonly hush: boolean
  readonly unfolded: string | null
  /** Why the last press was refused. */
  readonly refused: string | null
  /** What the live region says. */
  readonly announcement: string
  /** Milliseconds since 1970, renewed each minute. */
  readonly now: number
}

export type UiCell = Cell<Ui>

/** Reads the panel's own state; renders again only when what is selected changes. */
export function useUi<T>(select: (ui: Ui) => T): T {
  return useSelector(useRecovery().ui as never, select as never)
}
