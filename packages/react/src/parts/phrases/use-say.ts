import { perform, type GapView, type PhraseView } from '@amends/core'
import type { RefObject } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { copyText, selectText } from '../../internals/environment'
import { words } from '../../internals/words'

/** How a phrase was used; `select` leaves the copying to the agent. */
export type Via = 'insert' | 'copy' | 'spoken' | 'select'

export type Used =
  | { readonly ok: true; readonly via: Via }
  | { readonly ok: false; readonly reason: string }

const isEmpty = (part: string | GapView): part is GapView =>
  typeof part !== 'string' && part.value === null

/**
 * Uses a phrase: inserted by the host, else copied, else selected; then recorded as said. With an
 * unfilled gap it is refused, and the gap gets the focus.
 */
export function useSay(beat: string, phrase: PhraseView, node: RefObject<HTMLElement | null>) {
  const { recovery, host, send, announce } = useRecovery()

  async function deliver(via: Via, text: string): Promise<Via> {
    const page = host()
    if (via === 'insert' && page.insert) {
      const done = await perform(recovery, 'insert', () => page.insert?.(text, 'cursor'))
      if (done.ok) return 'insert'
    }
    if (via === 'spoken') return 'spoken'
    if (await copyText(node.current, text)) return 'copy'
    selectText(node.current)
    return 'select'
  }

  async function use(wanted: Via): Promise<Used> {
    const empty = phrase.parts.find(isEmpty)
    if (empty) {
      node.current
        ?.querySelector<HTMLElement>(`[data-gap="${empty.gap}"][data-state="empty"]`)
        ?.focus()
      return { ok: false, reason: words.gapFirst(empty.label) }
    }
    const text = phrase.parts.map((part) => (typeof part === 'string' ? part : part.value)).join('')
    const via = await deliver(wanted, text)
    const { channel } = recovery.view().about
    if (via !== 'select') {
      await send({
        type: 'text.said',
        beat,
        phrase: phrase.id,
        channel: channel as never,
        text,
        via,
      })
    }
    announce(wanted === 'insert' && via === 'copy' ? words.insertFailed : words.used[via])
    return { ok: true, via }
  }

  return use
}
