import { perform, type PhraseView } from '@amends/core'
import type { RefObject } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { copyText, selectText } from '../../internals/environment'
import { gapFirst, usedWords, words } from '../../internals/words'

/** How a phrase was used; `select` leaves the copying to the agent. */
type Via = keyof typeof usedWords

/** What came of a press: how it was used, or why it was not. */
export interface Used {
  readonly via?: Via
  readonly reason?: string
}

/**
 * Uses a phrase: inserted by the host, else copied, else selected; then recorded as said. With an
 * unfilled gap it is refused, and the gap gets the focus.
 */
export function useSay(beat: string, phrase: PhraseView, text: RefObject<HTMLElement | null>) {
  const { recovery, host, send, announce } = useRecovery()

  async function deliver(wanted: Via, said: string): Promise<Via> {
    const page = host()
    if (wanted === 'spoken') return wanted
    if (wanted === 'insert' && page.insert) {
      const done = await perform(recovery, wanted, () => page.insert?.(said, 'cursor'))
      if (done.ok) return wanted
    }
    if (await copyText(text.current, said)) return 'copy'
    selectText(text.current)
    return 'select'
  }

  return async (wanted: Via): Promise<Used> => {
    let said = ''
    for (const part of phrase.parts) {
      if (typeof part === 'string') said += part
      else if (part.value === null) {
        text.current?.querySelector<HTMLElement>('[data-gap][data-state="empty"]')?.focus()
        return { reason: gapFirst(part.label) }
      } else said += part.value
    }
    const via = await deliver(wanted, said)
    if (via !== 'select') {
      const channel = recovery.view().about.channel as never
      await send({ type: 'text.said', beat, phrase: phrase.id, channel, text: said, via })
    }
    announce(wanted === 'insert' && via === 'copy' ? words.insertFailed : usedWords[via])
    return { via }
  }
}
