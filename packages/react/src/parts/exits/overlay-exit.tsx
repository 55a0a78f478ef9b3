import type { RecoveryView } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { isColleagues } from '../../case/ui'
import { createPart } from '../../internals/create-part'
import { overlayExitWords } from '../../internals/words'

function kindOf(view: RecoveryView) {
  if (isColleagues(view)) return view.readOnly ? null : 'colleague'
  return view.overlay?.kind ?? (view.can.reopen ? 'closed' : null)
}

/**
 * The way back from a pause, from safety, from an escalation and from closed, and the way into a
 * colleague's case, where the main exit is otherwise.
 */
export const OverlayExit = createPart('overlay-exit', 'button', function useOverlayExit() {
  const { send, unfold } = useRecovery()
  const kind = useView(kindOf)
  if (!kind) return null
  const back = () => {
    if (kind === 'safety') void send({ type: 'safety.cleared' })
    else if (kind === 'paused') void send({ type: 'case.resumed' })
    else if (kind === 'closed') unfold('reopen')
    else void send({ type: 'case.taken' })
  }
  return {
    className: 'amends-button',
    'data-look': kind === 'closed' ? 'plain' : 'main',
    'data-state': kind,
    onClick: back,
    children: overlayExitWords[kind],
  }
})
