import { useSelector } from '@xstate/react'
import type { RecoveryView } from '@amends/core'
import type { Cell } from '../internals/store'
import { cueWords, words } from '../internals/words'
import { useRecovery } from './recovery-context'
import { useView } from './use-view'

/** `glance`: strip and cue. `guide`: points, phrases, fields too. `learn`: why and every example. */
export type Density = 'glance' | 'guide' | 'learn'

/** The one thing that is open in the body's place. `step:<id>` lists the beats of a letter. */
export type Sheet =
  | 'view'
  | 'more'
  | 'unsafe'
  | 'pause'
  | 'escalate'
  | 'close'
  | 'reopen'
  | 'remove'
  | 'write-up'
  | `step:${string}`

/** What the panel alone knows: never recorded, gone with it. */
export interface Ui {
  readonly density: Density
  readonly hush: boolean
  /** What is open, and the place it was opened at: elsewhere it counts as shut. */
  readonly unfolded: { readonly sheet: Sheet; readonly at: string } | null
  /** Why the last press was refused. */
  readonly refused: string | null
  /** What the live region says beside the cue; a new object each time it is to be said. */
  readonly announcement: { readonly text: string }
  /** Milliseconds since 1970, renewed each minute. */
  readonly now: number
}

export type UiCell = Cell<Ui>

/** Where the case stands, as a key: what is unfolded shuts when it changes. */
export const placeOf = (view: RecoveryView) =>
  [view.beat?.path, view.overlay?.kind, view.status, view.about.mine].join(' ')

/** Whether a colleague has the case and goes on with it: it can be read, and taken over. */
export const isColleagues = ({ about, overlay, status }: RecoveryView) =>
  !about.mine && status !== 'closed' && (!overlay || overlay.kind === 'paused')

/** What the heading says: the beat's cue, or what holds the case up. */
export function cueOf(view: RecoveryView): string {
  if (view.overlay) return cueWords[view.overlay.kind]
  if (view.status === 'closed') return words.closedCue
  return view.beat?.cue ?? words.noCue
}

/** Reads the panel's own state; renders again only when what is selected changes. */
export function useUi<T>(select: (ui: Ui) => T): T {
  return useSelector(useRecovery().ui as never, select as never)
}

/**
 * What is open in the body's place now; open something with `useRecovery().unfold`. A new beat
 * renders nothing here while nothing is open.
 */
export function useUnfolded(): Sheet | null {
  const unfolded = useUi((ui) => ui.unfolded)
  return useView((view) => (unfolded && unfolded.at === placeOf(view) ? unfolded.sheet : null))
}

/** What a button wears that unfolds something in the body's place, and folds it again. */
export function useToggle(sheet: Sheet) {
  const { unfold } = useRecovery()
  const open = useUnfolded() === sheet
  return {
    'data-state': open ? 'open' : 'closed',
    'aria-expanded': open,
    onClick: () => unfold(open ? null : sheet),
  }
}
