import type { RecoveryView } from '@amends/core'
import { useEffect, useRef } from 'react'
import { useRecovery } from '../case/recovery-context'
import { cueOf, placeOf, useUi } from '../case/ui'
import { useView } from '../case/use-view'
import { movedTo, savedWords } from './words'

const newIn = (notices: RecoveryView['notices'], before: RecoveryView['notices']) =>
  notices.filter(({ id }) => !before.some((known) => known.id === id)).map(({ text }) => text)

/**
 * The panel's one polite live region: there before it is used, one message for a new place that did
 * not take the focus to its cue, for each announcement and notice, and when nothing is saved. It is
 * silent while the panel is hushed and then says only the newest.
 */
export function LiveRegion() {
  const place = useView(placeOf)
  const cue = useView(cueOf)
  const saved = useView((view) => view.saved)
  const notices = useView((view) => view.notices)
  const hush = useUi((ui) => ui.hush)
  const announcement = useUi((ui) => ui.announcement)
  const focused = useRecovery().acted.current
  const node = useRef<HTMLDivElement>(null)
  const said = useRef({ place, notices, announcement, saved: 'saved' })

  useEffect(() => {
    if (hush || !node.current) return
    const before = said.current
    said.current = { place, notices, announcement, saved }
    const moved = before.place !== place
    const text = [
      moved && !focused && movedTo(cue),
      !moved && before.announcement !== announcement && announcement.text,
      ...newIn(notices, before.notices),
      before.saved !== saved && saved !== 'saving' && savedWords[saved],
    ]
      .filter(Boolean)
      .join(' ')
    // The same words are heard again only when the text differs.
    if (text) node.current.textContent = node.current.textContent === text ? `${text}\u00A0` : text
    else if (moved) node.current.textContent = ''
  }, [place, cue, saved, notices, hush, announcement, focused])

  return (
    <div
      ref={node}
      className="amends-unseen"
      role="status"
      aria-live="polite"
      data-part="live-region"
    />
  )
}
