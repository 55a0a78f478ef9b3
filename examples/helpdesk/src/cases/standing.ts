import type { RecoveryView } from '@amends/core'
import { saidTime } from '../kept/clock'

/** Where a ticket's recovery stands, in words for the inbox. */
export interface Standing {
  readonly state: 'none' | 'live' | 'after' | 'closed' | 'safety' | 'paused' | 'escalated'
  readonly text: string
  readonly owed: { readonly when: string; readonly what: string; readonly late: boolean } | null
}

const overlays = { safety: 'Safety protocol', paused: 'Paused', escalated: 'With the lead' }

export function standingOf(view: RecoveryView | undefined): Standing {
  if (!view) return { state: 'none', text: 'Not started', owed: null }
  const owed = owedOf(view)
  if (view.status === 'closed') {
    const outcome = view.summary?.outcome.toLowerCase()
    return { state: 'closed', text: outcome ? `Closed, ${outcome}` : 'Closed', owed }
  }
  if (view.overlay) {
    return { state: view.overlay.kind, text: overlays[view.overlay.kind], owed }
  }
  const where = view.beat?.title ?? ''
  return view.status === 'live'
    ? { state: 'live', text: `Live: ${where}`, owed }
    : { state: 'after', text: `After: ${where}`, owed }
}

const instant = (due: RecoveryView['owed'][number]['due']) => due?.instant ?? '9999'

/** The first thing due, and how many there are. */
function owedOf({ owed }: RecoveryView): Standing['owed'] {
  const [first] = owed.toSorted((a, b) => instant(a.due).localeCompare(instant(b.due)))
  if (!first) return null
  const when = first.due ? saidTime(first.due.instant) : 'no date yet'
  const more = owed.length > 1 ? ` and ${owed.length - 1} more` : ''
  return { when, what: `${first.what}${more}`, late: first.state === 'late' }
}
