import { useInsertionEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { CaseEventInput, Recovery } from '@amends/core'
import { defaultChords, type Chords } from '../internals/chords'
import { hasFocus, settle } from '../internals/environment'
import { createCell } from '../internals/store'
import { words } from '../internals/words'
import type { Host, SafetyProtocol } from './host'
import type { RecoveryScope } from './recovery-context'
import { placeOf, type Density, type Ui } from './ui'

export interface ScopeOptions {
  /** An open case. */
  readonly recovery: Recovery
  readonly host?: Host | undefined
  /** What to do when somebody is not safe. `null` shows plainly that none was set. */
  readonly safetyProtocol: SafetyProtocol | null
  /** How much to show at first; the agent may change it. */
  readonly density?: Density | undefined
  /** Chords by action; null takes one away. */
  readonly keys?: Partial<Chords> | undefined
  /** BCP 47 tag for dates and money. */
  readonly locale?: string | undefined
  /** IANA zone in which times are shown and asked for. */
  readonly timeZone?: string | undefined
}

/** Keeps the first of equal plain values, so that an object written inline stays the same one. */
export function useSame<T>(value: T): T {
  const [kept, keep] = useState(value)
  if (JSON.stringify(kept) === JSON.stringify(value)) return kept
  keep(value)
  return value
}

/** What is still being picked or typed is recorded before these. */
const moving = /^(beat|case|safety)\./

/** Makes what the parts share. It changes with the case and the settings, never with a render. */
export function useScope(options: ScopeOptions, root: RefObject<HTMLElement | null>) {
  const { recovery, locale = 'en', density = 'guide' } = options
  const timeZone = options.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
  const safetyProtocol = useSame(options.safetyProtocol)
  const keys = useSame(options.keys)
  const host = useRef<Host>({})
  useInsertionEffect(() => {
    host.current = options.host ?? {}
  })
  const acted = useRef(false)
  const [ui] = useState(() =>
    createCell<Ui>({
      density,
      hush: false,
      unfolded: null,
      refused: null,
      announcement: { text: '' },
      now: Date.now(),
    }),
  )
  const inserts = options.host?.insert !== undefined

  return useMemo<RecoveryScope>(() => {
    const announce = (text: string) => ui.set({ announcement: { text } })
    return {
      recovery,
      ui,
      safetyProtocol,
      locale,
      timeZone,
      root,
      acted,
      keys: { ...defaultChords, ...keys },
      host: () => host.current,
      inserts,
      unfold: (sheet) =>
        ui.set({ unfolded: sheet && { sheet, at: placeOf(recovery.view()) }, refused: null }),
      announce,
      async send(event: CaseEventInput | readonly CaseEventInput[], quiet = false) {
        acted.current = hasFocus(root.current)
        const moves = 'type' in event && moving.test(event.type)
        const { unfolded } = ui.getSnapshot()
        if (moves) settle(root.current)
        const result = await recovery.send(event)
        const stale = !result.ok && result.code === 'event/stale'
        const refused = result.ok || stale || quiet ? null : result.reason || words.refused
        const left = moves && result.ok && unfolded === ui.getSnapshot().unfolded
        ui.set({ refused, ...(left && { unfolded: null }) })
        if (refused) announce(refused)
        acted.current = false
        return result
      },
    }
  }, [recovery, ui, safetyProtocol, locale, timeZone, root, keys, inserts])
}
