import { perform } from '@amends/core'
import { useEffect, useRef } from 'react'
import { chordOf, type ChordAction } from '../internals/chords'
import { onHide, onKey, onTick } from '../internals/environment'
import { useRecovery, type RecoveryScope } from './recovery-context'
import type { Density } from './ui'

/** A chord held longer than this is let go again; a shorter press stays. */
const heldFor = 400

const selectors: Readonly<Record<Exclude<ChordAction, 'hush'>, string>> = {
  next: '[data-part="exit"][data-main]',
  back: '[data-part="back"]',
  more: '[data-part="more-toggle"]',
  unsafe: '[data-part="off-ramp"]',
}

function listen(scope: RecoveryScope) {
  const { ui } = scope
  let held: { code: string; at: number; was: boolean } | null = null
  return (event: KeyboardEvent) => {
    if (event.type === 'keyup') {
      if (held?.code !== event.code) return
      ui.set({ hush: event.timeStamp - held.at < heldFor && !held.was })
      held = null
      return
    }
    const action = event.repeat ? null : chordOf(event, scope.keys)
    if (!action) return
    event.preventDefault()
    if (action === 'hush') {
      held = { code: event.code, at: event.timeStamp, was: ui.getSnapshot().hush }
      ui.set({ hush: true })
    } else {
      scope.root.current?.querySelector<HTMLElement>(selectors[action])?.click()
    }
  }
}

/** Ties the panel to the page: keys, the clock, hiding, the host's signal and its event listener. */
export function usePage(customerSpeaking: boolean | undefined, density: Density | undefined) {
  const scope = useRecovery()
  const { recovery, ui, root } = scope

  useEffect(() => onKey(root.current, listen(scope)), [scope, root])

  useEffect(() => onHide(root.current, () => void recovery.flush()), [recovery, root])

  useEffect(
    () =>
      onTick(root.current, 60_000, () => {
        ui.set({ now: Date.now() })
        recovery.refresh()
      }),
    [recovery, root, ui],
  )

  useEffect(() => {
    if (customerSpeaking !== undefined) ui.set({ hush: customerSpeaking })
  }, [customerSpeaking, ui])

  const shown = useRef(density)
  useEffect(() => {
    if (density && density !== shown.current) ui.set({ density })
    shown.current = density
  }, [density, ui])

  useHostEvents(scope)
}

/** Tells the host of each event. What it answers never reaches the case, but its failure does. */
function useHostEvents(scope: RecoveryScope) {
  useEffect(() => {
    const { recovery, host } = scope
    let seen = recovery.log.length
    const { unsubscribe } = recovery.subscribe(() => {
      const fresh = recovery.log.slice(seen)
      seen = recovery.log.length
      for (const event of fresh) {
        const { onEvent } = host()
        if (onEvent) void tell(scope, () => onEvent(event), event.type.startsWith('effect.'))
      }
    })
    return unsubscribe
  }, [scope])
}

/** How long the host may take over an event, in milliseconds. */
const patience = 10_000
const late = () => new Promise((_, reject) => setTimeout(reject, patience, new Error('too late')))

/** A failure is recorded, but not that of telling about an effect: that would never end. */
async function tell({ recovery }: RecoveryScope, call: () => unknown, aboutEffect: boolean) {
  try {
    const answer = call()
    if (answer instanceof Promise) await Promise.race([answer, late()])
    else await answer
  } catch (error) {
    if (!aboutEffect) await perform(recovery, 'onEvent', () => Promise.reject(error))
  }
}
