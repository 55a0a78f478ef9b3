import type { IconName } from '../icons/icon'
import type { Room } from './use-room'

export type Pane = 'inbox' | 'lead' | 'tasks' | 'new' | 'talk' | 'recovery' | 'owed'

interface PaneButton {
  readonly pane: Pane
  readonly name: string
  readonly icon: IconName
}

const inbox: PaneButton = { pane: 'inbox', name: 'Inbox', icon: 'inbox' }
const talk: PaneButton = { pane: 'talk', name: 'Talk', icon: 'chat' }
const recovery: PaneButton = { pane: 'recovery', name: 'Recovery', icon: 'recovery' }
const owed: PaneButton = { pane: 'owed', name: 'Owed', icon: 'clock' }
const lead: PaneButton = { pane: 'lead', name: 'Mara', icon: 'lead' }
const tasks: PaneButton = { pane: 'tasks', name: 'Tasks', icon: 'tasks' }

/** What the navigation offers: with fewer columns it takes over what no longer stands beside. */
export function buttonsFor(room: Room, ticketOpen: boolean): readonly PaneButton[] {
  if (room === 3) return [inbox, owed, lead, tasks]
  if (room === 2) return [inbox, talk, owed, lead, tasks]
  return [inbox, talk, ...(ticketOpen ? [recovery] : []), owed, lead, tasks]
}

/**
 * Which panes are on the screen. `side` is the last of the left column's panes that was chosen. What
 * is owed stands in the recovery's column, while no ticket is open.
 */
export function shownPanes(room: Room, pane: Pane, side: Pane): ReadonlySet<Pane> {
  const right = pane === 'recovery' || pane === 'owed'
  if (room === 3) return new Set([side, 'talk', 'recovery'])
  if (room === 2) return new Set([right ? 'talk' : pane, 'recovery'])
  return new Set([right ? 'recovery' : pane])
}

/** The button that stands for where the agent is. */
export function currentButton(room: Room, pane: Pane, side: Pane): Pane {
  if (pane === 'owed') return pane
  if (room === 3) return side
  return room === 2 && pane === 'recovery' ? 'talk' : pane
}
