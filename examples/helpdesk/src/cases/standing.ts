import type { RecoveryView } from '@amends/core'
import { saidTime } from '../kept/clock'
import { sessionNow } from '../team/session'

/** Where a ticket's recovery stands, in words for the inbox. */
export interface Standing {
  readonly state: 'none' | 'live' | 'after' | 'closed' | 'safety' | 'paused' | 'escalated'
  readonly text: string
  /** Who has the case, in a helpdesk of several agents. */
  readonly who: { readonly name: string; readonly mine: boolean } | null
  readonly owed: { readonly when: string; readonly what: string; readonly late: boolean } | null
}

const overlays = { safety: 'Safety protocol', paused: 'Paused', escalated: 'With the lead' }

export function standingOf(view: RecoveryView | undefined): Standing {
  if (!view) return { state: 'none', text: 'Not started', who: null, owed: null }
  const who = sessionNow() ? { name: view.about.agent.name, mine: view.about.mine } : null
  return { ...stateOf(view), who, owed: owedOf(view) }
}

function stateOf(view: RecoveryView): Pick<Standing, 'state' | 'text'> {
  if (view.status === 'closed') {
    const outcome = view.summary?.outcome.toLowerCase()
    return { state: 'closed', text: outcome ? `Closed, ${outcome}` : 'Closed' }
  }
  if (view.overlay) {
    return { state: view.overlay.kind, text: overlays[view.overlay.kind] }
  }
  const where = view.beat?.title ?? ''
  return view.status === 'live'
    ? { state: 'live', text: `Live: ${where}` }
    : { state: 'after', text: `After: ${where}` }
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
