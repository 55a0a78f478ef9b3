import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { words } from '../../internals/words'

/** The way back from a pause, from safety and from an escalation, where the main exit is otherwise. */
export const OverlayExit = createPart('overlay-exit', 'button', function useOverlayExit() {
  const { recovery, send } = useRecovery()
  const kind = useView((view) => view.overlay?.kind)
  if (!kind) return null
  const back = () => {
    const { agent, authority } = recovery.view().about
    if (kind === 'safety') return send({ type: 'safety.cleared' })
    if (kind === 'paused') return send({ type: 'case.resumed' })
    return send({ type: 'case.taken', who: agent, authority })
  }
  return {
    type: 'button',
    className: 'amends-button',
    'data-look': 'main',
    'data-state': kind,
    onClick: () => void back(),
    children: words.overlayExits[kind],
  }
})
