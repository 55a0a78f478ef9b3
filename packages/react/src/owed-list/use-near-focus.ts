import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'
import { focusIsLost } from '../internals/environment'

const entry = '[data-part="ledger-entry"]'

/**
 * Keeps the focus near when what had it goes away: to the same entry, else to the one that took its
 * place, else to the heading. Focus that is elsewhere is left alone.
 */
export function useNearFocus(root: RefObject<HTMLElement | null>) {
  const held = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (held.current === null || !focusIsLost(root.current)) return
    const entries = root.current?.querySelectorAll<HTMLElement>(entry) ?? []
    const near = entries[Math.min(held.current, entries.length - 1)]
    const target =
      near?.querySelector<HTMLElement>('[data-act="others"]') ??
      root.current?.querySelector<HTMLElement>('[tabindex="-1"]')
    target?.focus()
  })
  return {
    onFocus({ target }: FocusEvent<HTMLElement>) {
      const entries = [...(root.current?.querySelectorAll(entry) ?? [])]
      held.current = Math.max(0, entries.indexOf(target.closest(entry) as Element))
    },
    onBlur() {
      held.current = null
    },
  }
}
