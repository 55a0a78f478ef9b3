import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { words } from '../../internals/words'

/**
 * The way back from a pause, from safety, from an escalation and from closed, where the main exit
 * is otherwise.
 */
export const OverlayExit = createPart('overlay-exit', 'button', function useOverlayExit() {
  const { recovery, send, unfold } = useRecovery()
  const kind = useView((view) => view.overlay?.kind ?? (view.can.reopen ? 'closed' : null))
  if (!kind) return null
  const back = () => {
    const { agent, authority } = recovery.view().about
    if (kind === 'safety') void send({ type: 'safety.cleared' })
    else if (kind === 'paused') void send({ type: 'case.resumed' })
    else if (kind === 'escalated') void send({ type: 'case.taken', who: agent, authority })
    else unfold('reopen')
  }
  return {
    className: 'amends-button',
    'data-look': kind === 'closed' ? 'plain' : 'main',
    'data-state': kind,
    onClick: back,
    children: words.overlayExits[kind],
  }
})
