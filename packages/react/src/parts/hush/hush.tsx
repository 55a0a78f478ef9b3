import { useRecovery } from '../../case/recovery-context'
import { useUi } from '../../case/ui'
import { createPart } from '../../internals/create-part'
import { icon } from '../../internals/icons'
import { words } from '../../internals/words'
import { HushData } from './data-attributes'

/** Hushes the panel: strip, cue and one button, and nothing moves while the customer speaks. */
export const HushToggle = createPart('hush-toggle', 'button', function useHushToggle() {
  const { ui } = useRecovery()
  const hush = useUi((state) => state.hush)
  return {
    className: 'amends-button',
    'data-look': 'bare',
    [HushData.state]: hush ? 'on' : 'off',
    'aria-pressed': hush,
    onClick: () => ui.set({ hush: !hush }),
    children: (
      <>
        {icon('ear')}
        <span>{words.hush}</span>
      </>
    ),
  }
})

/** The one button of a hushed panel, where the main exit is otherwise. */
export const StopHush = createPart('stop-hush', 'button', function useStopHush() {
  const { ui } = useRecovery()
  const hush = useUi((state) => state.hush)
  if (!hush) return null
  return {
    className: 'amends-button',
    [HushData.state]: 'on',
    onClick: () => ui.set({ hush: false }),
    children: words.stopHush,
  }
})
