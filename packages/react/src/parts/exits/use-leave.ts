import type { ExitView, RecoveryView } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { isColleagues } from '../../case/ui'

const none: readonly ExitView[] = []

/** The exits of the beat, unless something else has to be left first. */
export const exitsOf = (view: RecoveryView) =>
  view.overlay || view.status === 'closed' || isColleagues(view) ? none : (view.beat?.exits ?? none)

/** Leaves the current beat by an exit, or jumps to another; a jump to itself shows it again. */
export function useLeave() {
  const { recovery, send, unfold } = useRecovery()
  const from = () => recovery.view().beat?.path
  return {
    /** `beat` is the one that the exit was drawn for: a late press on another is refused. */
    leave: (beat: string, exit: string) => void send({ type: 'beat.left', beat, exit }),
    jump: (to: string) => {
      const beat = from()
      if (beat === to) unfold(null)
      else if (beat) void send({ type: 'beat.jumped', beat, to })
    },
  }
}
