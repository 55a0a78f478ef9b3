import type { CaseEventInput, Recovery, SendResult } from '@amends/core'
import type { RefObject } from 'react'
import { createStrictContext } from '../internals/strict-context'
import type { Chords } from '../internals/chords'
import type { Host, SafetyProtocol } from './host'
import type { Sheet, UiCell } from './ui'

/** What every part shares. It keeps its identity for as long as the case stays the same. */
export interface RecoveryScope {
  readonly recovery: Recovery
  /**
   * Records one event or an array, whole or not at all. Never throws; a refusal is shown in the
   * panel's notices, unless `quiet` or the press came late. Focus moves to the new cue when the
   * beat changes by it.
   */
  readonly send: (
    event: CaseEventInput | readonly CaseEventInput[],
    quiet?: boolean,
  ) => Promise<SendResult>
  /** The host's capabilities as of the last render. */
  readonly host: () => Host
  /** Whether the host can insert. */
  readonly inserts: boolean
  readonly ui: UiCell
  /** Opens one thing in the body's place, or shuts what is open (null). A new beat shuts it too. */
  readonly unfold: (sheet: Sheet | null) => void
  /** Says it in the live region; it waits while the panel is hushed. */
  readonly announce: (text: string) => void
  readonly safetyProtocol: SafetyProtocol | null
  readonly keys: Chords
  /** BCP 47 tag for dates and money. */
  readonly locale: string
  /** IANA zone in which times are shown and asked for. */
  readonly timeZone: string
  /** Whether the last event was sent from inside the panel, so that focus may move. */
  readonly acted: RefObject<boolean>
  /** The panel's own node. */
  readonly root: RefObject<HTMLElement | null>
}

export const [RecoveryProvider, useRecovery] = createStrictContext<RecoveryScope>('Root')
