import { useLayoutEffect, useRef } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { focusIsLost } from '../../internals/environment'

/**
 * Focuses an element as soon as it is there and brings its whole composer into sight; for what
 * unfolds because the agent pressed something.
 */
export function focusIt(node: HTMLElement | null): void {
  node?.focus()
  node?.closest('[data-part="composer"]')?.scrollIntoView({ block: 'nearest' })
}

/**
 * Keeps focus near when the focused element goes away by what the agent did: it moves to `home`
 * inside the node, else to its first button, else into its section, else to the panel's cue. Focus that is elsewhere is
 * left alone. Spread the answer on the node that holds what may go away.
 */
export function useKeepFocus<E extends HTMLElement>(home = '[data-home]') {
  const { root } = useRecovery()
  const ref = useRef<E>(null)
  const held = useRef(false)
  useLayoutEffect(() => {
    if (!held.current || !focusIsLost(root.current)) return
    const here = ref.current
    const target =
      here?.querySelector<HTMLElement>(home) ??
      here?.querySelector('button') ??
      here?.closest('section')?.querySelector<HTMLElement>('button, textarea')
    ;(target ?? root.current?.querySelector<HTMLElement>('[data-part="cue"] [tabindex]'))?.focus()
    held.current = here !== null
  })
  return {
    ref,
    onFocus: () => {
      held.current = true
    },
    onBlur: () => {
      held.current = false
    },
  }
}
