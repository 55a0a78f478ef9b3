import { perform, type CaseEvent, type Recovery } from '@amends/core'
import { useEffect, useRef } from 'react'
import { chordOf, type ChordAction } from '../internals/chords'
import { listenTo } from '../internals/environment'
import { useRecovery, type RecoveryScope } from './recovery-context'
import type { Density } from './ui'
import { begunHere } from './use-open-case'

/** A chord held longer than this is let go again; a shorter press stays. */
const heldFor = 400

const selectors: Readonly<Record<Exclude<ChordAction, 'hush'>, string>> = {
  next: '[data-part="exit"][data-main]',
  back: '[data-part="back"]',
  more: '[data-part="more-toggle"]',
  unsafe: '[data-part="off-ramp"]',
}

/** Does what a chord stands for; `letGo` ends a hold whose end cannot be heard. */
function chordsOf({ ui, keys, root }: RecoveryScope) {
  let held: { code: string; at: number; was: boolean } | null = null
  return {
    letGo: () => {
      if (held) ui.set({ hush: false })
      held = null
    },
    onKey: (event: KeyboardEvent) => {
      if (event.type === 'keyup') {
        if (held?.code !== event.code) return
        ui.set({ hush: event.timeStamp - held.at < heldFor && !held.was })
        held = null
        return
      }
      const action = event.repeat ? null : chordOf(event, keys)
      if (!action) return
      event.preventDefault()
      if (action === 'hush') {
        held = { code: event.code, at: event.timeStamp, was: ui.getSnapshot().hush }
        ui.set({ hush: true })
      } else {
        const button = root.current?.querySelector<HTMLElement>(selectors[action])
        // What a chord unfolds is there to be used: the focus goes with it.
        if (action === 'more' || action === 'unsafe') button?.focus()
        button?.click()
      }
    },
  }
}

/** Ties the panel to the page: keys, the clock, hiding, the host's signal and its event listener. */
export function usePage(customerSpeaking: boolean | undefined, density: Density | undefined) {
  const scope = useRecovery()
  const { ui } = scope

  useEffect(() => {
    const { recovery, root } = scope
    const { onKey, letGo } = chordsOf(scope)
    return listenTo(root.current, {
      onKey,
      onBlur: letGo,
      onHide() {
        letGo()
        void recovery.flush()
      },
      onTime() {
        ui.set({ now: Date.now() })
        recovery.refresh()
      },
    })
  }, [scope, ui])

  useEffect(() => {
    if (customerSpeaking !== undefined) ui.set({ hush: customerSpeaking })
  }, [customerSpeaking, ui])

  useEffect(() => {
    if (density) ui.set({ density })
  }, [density, ui])

  useHostEvents(scope)
}

/**
 * Tells the host of each event once. What it answers never reaches the case; its failure does, but
 * not that of hearing about an effect: that would never end.
 */
function useHostEvents({ recovery, host }: RecoveryScope) {
  const told = useRef<{ of: Recovery; ids: Set<string> } | null>(null)
  useEffect(() => {
    if (told.current?.of !== recovery) {
      const known = begunHere.has(recovery) ? [] : recovery.log
      told.current = { of: recovery, ids: new Set(known.map(({ id }) => id)) }
    }
    const { ids } = told.current
    const tell = async (event: CaseEvent) => {
      const page = host()
      if (event.type.startsWith('effect.')) await page.onEvent?.(event)
      else await perform(recovery, 'onEvent', () => page.onEvent?.(event), { quiet: true })
    }
    const tellNew = () => {
      for (const event of recovery.log) {
        if (ids.has(event.id)) continue
        ids.add(event.id)
        tell(event).catch(() => {})
      }
    }
    tellNew()
    const subscription = recovery.subscribe(tellNew)
    return () => subscription.unsubscribe()
  }, [recovery, host])
}
