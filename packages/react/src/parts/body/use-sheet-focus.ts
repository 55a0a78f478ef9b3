import { useLayoutEffect, useRef, type RefObject } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useUnfolded } from '../../case/ui'
import { activeElementIn, hasFocus } from '../../internals/environment'

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
    const active = activeElementIn(root.current) as HTMLElement | null
    if (unfolded) {
      if (!hasFocus(root.current) || hasFocus(body.current)) return
      opener.current = active
      body.current?.querySelector<HTMLElement>(firstOf)?.focus({ preventScroll: true })
    } else if (opener.current) {
      const lost = !active || !active.isConnected || active.tagName === 'BODY'
      if (lost) opener.current.focus({ preventScroll: true })
      opener.current = null
    }
  }, [unfolded, body, root])
}
