import type { BeatView, CaseEventInput, Recovery } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'

/** What is still being typed in the beat, as answers: it leaves together with the exit. */
function typedIn(recovery: Recovery, beat: BeatView): CaseEventInput[] {
  return beat.fields.flatMap((field) => {
    const text = recovery.draftOf(field.id)?.trim()
    const typed = field.input === 'text' || field.input === 'long-text'
    if (!typed || field.shut || !text || text === field.value) return []
    return [{ type: 'field.answered', beat: beat.path, field: field.id, value: text }]
  })
}

/** Leaves the current beat by an exit, or jumps to the beat that would open it. */
export function useLeave() {
  const { recovery, send } = useRecovery()
  return {
    leave(exit: string) {
      const { beat } = recovery.view()
      if (!beat) return
      void send([...typedIn(recovery, beat), { type: 'beat.left', beat: beat.path, exit }])
    },
    jump(to: string) {
      const { beat } = recovery.view()
      if (beat) void send([...typedIn(recovery, beat), { type: 'beat.jumped', beat: beat.path, to }])
    },
  }
}
