import { useState } from 'react'
import { useUi } from '../case/ui'
import { useView } from '../case/use-view'
import { words } from './words'

/**
 * The panel's one polite live region: there before it is used, one message for a new beat, silent
 * while the panel is hushed and then only the newest.
 */
export function LiveRegion() {
  const path = useView((view) => view.beat?.path ?? null)
  const cue = useView((view) => view.beat?.cue ?? '')
  const hush = useUi((ui) => ui.hush)
  const announcement = useUi((ui) => ui.announcement)
  const [said, say] = useState({ path, text: '', announcement })
  if (!hush && (said.path !== path || said.announcement !== announcement)) {
    const text = said.path === path ? announcement : words.moved(cue)
    say({ path, text, announcement })
  }
  return (
    <div className="amends-unseen" role="status" aria-live="polite" data-part="live-region">
      {said.text}
    </div>
  )
}
