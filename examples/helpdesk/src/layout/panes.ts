import type { IconName } from '../icons/icon'
import type { Room } from './use-room'

export type Pane = 'inbox' | 'lead' | 'tasks' | 'new' | 'talk' | 'recovery'

interface PaneButton {
  readonly pane: Pane
  readonly name: string
  readonly icon: IconName
}

const inbox: PaneButton = { pane: 'inbox', name: 'Inbox', icon: 'inbox' }
const talk: PaneButton = { pane: 'talk', name: 'Talk', icon: 'chat' }
const recovery: PaneButton = { pane: 'recovery', name: 'Recovery', icon: 'recovery' }
const lead: PaneButton = { pane: 'lead', name: 'Mara', icon: 'lead' }
const tasks: PaneButton = { pane: 'tasks', name: 'Tasks', icon: 'tasks' }

/** What the navigation offers: with fewer columns it takes over what no longer stands beside. */
export const buttonsFor: Readonly<Record<Room, readonly PaneButton[]>> = {
  3: [inbox, lead, tasks],
  2: [inbox, talk, lead, tasks],
  1: [inbox, talk, recovery, lead, tasks],
}

/** Which panes are on the screen. `side` is the last of the left column's panes that was chosen. */
export function shownPanes(room: Room, pane: Pane, side: Pane): ReadonlySet<Pane> {
  if (room === 3) return new Set([side, 'talk', 'recovery'])
  if (room === 2) return new Set([pane === 'recovery' ? 'talk' : pane, 'recovery'])
  return new Set([pane])
}

/** The button that stands for where the agent is. */
export function currentButton(room: Room, pane: Pane, side: Pane): Pane {
  if (room === 3) return side
  return room === 2 && pane === 'recovery' ? 'talk' : pane
}
