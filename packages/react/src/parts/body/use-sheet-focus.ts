import { useLayoutEffect, useRef, type RefObject } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useUnfolded } from '../../case/ui'
import { activeElementIn, focusIsLost, hasFocus } from '../../internals/environment'

const firstOf = '.amends-body > :not(.amends-body-beat) :is(input, button, textarea, a)'

/**
 * Takes the focus into what was unfolded by a press in the panel, and back to what unfolded it.
 * An agent who is typing elsewhere on the page keeps theirs.
 */
export function useSheetFocus(body: RefObject<HTMLElement | null>) {
  const { root } = useRecovery()
  const unfolded = useUnfolded()
  const opener = useRef<HTMLElement | null>(null)

  useLayoutEffect(() => {
    const lost = focusIsLost(root.current)
    const move = (to: HTMLElement | null | undefined) => to?.focus({ preventScroll: true })
    if (!unfolded) {
      if (lost) move(opener.current)
      opener.current = null
    } else if (!hasFocus(body.current)) {
      if (hasFocus(root.current)) opener.current = activeElementIn(root.current) as HTMLElement
      else if (!lost || !opener.current) return
      move(body.current?.querySelector<HTMLElement>(firstOf))
    }
  }, [unfolded, body, root])
}
