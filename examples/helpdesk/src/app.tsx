import { useEffect, useMemo, useState, type CSSProperties } from 'react'
import { useBoard } from './cases/use-board'
import { Composer } from './composer/composer'
import { Conversation } from './conversation/conversation'
import { CustomerFacts } from './facts/customer-facts'
import { Inbox } from './inbox/inbox'
import { NewComplaint } from './inbox/new-complaint'
import { pasted } from './inbox/pasted'
import { writtenTickets } from './inbox/tickets'
import { useKept } from './kept/kept'
import { currentButton, shownPanes, type Pane } from './layout/panes'
import { Splitter } from './layout/splitter'
import { Navigation, TopBar } from './layout/top-bar'
import { useRoom } from './layout/use-room'
import { useTicketId } from './layout/use-ticket-id'
import { LeadDesk } from './lead/lead-desk'
import { settings } from './settings/settings'
import { useTheme } from './settings/theme'
import { RecoveryPane } from './start/recovery-pane'
import { TaskList } from './tasks/task-list'

const sides: readonly Pane[] = ['inbox', 'lead', 'tasks', 'new']

/** Where the agent is, in one, two or three columns. */
function usePanes(ticketId: string) {
  const room = useRoom()
  const [pane, setPane] = useState<Pane>(ticketId ? 'talk' : 'inbox')
  const [side, setSide] = useState<Pane>('inbox')
  const go = (to: Pane) => {
    setPane(to)
    if (sides.includes(to)) setSide(to)
  }
  useEffect(() => {
    if (!ticketId) return
    setPane('talk')
    setSide((now) => (now === 'new' ? 'inbox' : now))
  }, [ticketId])
  return { room, go, shown: shownPanes(room, pane, side), current: currentButton(room, pane, side) }
}

export function App() {
  useTheme()
  const own = useKept(pasted)
  const tickets = useMemo(() => [...own, ...writtenTickets], [own])
  const board = useBoard(tickets)
  const { width } = useKept(settings)
  const ticketId = useTicketId()
  const ticket = tickets.find(({ id }) => id === ticketId)
  const { room, go, shown, current } = usePanes(ticketId)
  const style = { '--panel': `${width}px` } as CSSProperties

  const nothing = (
    <p className="empty">
      {ticketId ? 'There is no such ticket here.' : 'Open a ticket to see what happened.'}
    </p>
  )
  return (
    <div className="desk" data-room={room} style={style}>
      <TopBar room={room} current={current} onPane={go} />
      <div className="columns">
        <div className="side" hidden={!sides.some((side) => shown.has(side))}>
          <div className="side-pane" hidden={!shown.has('inbox')}>
            <Inbox tickets={tickets} board={board} current={ticketId} onNew={() => go('new')} />
          </div>
          {shown.has('new') ? <NewComplaint onBack={() => go('inbox')} /> : null}
          {shown.has('lead') ? <LeadDesk tickets={tickets} /> : null}
          {shown.has('tasks') ? <TaskList /> : null}
        </div>
        <main className="main" hidden={!shown.has('talk')} aria-label="Ticket">
          {ticket ? (
            <>
              <CustomerFacts key={`who-${ticket.id}`} ticket={ticket} />
              <Conversation key={`talk-${ticket.id}`} ticket={ticket} />
              <Composer key={`reply-${ticket.id}`} ticket={ticket} />
            </>
          ) : (
            nothing
          )}
        </main>
        {room === 1 ? null : <Splitter />}
        <aside className="recovery" hidden={!shown.has('recovery')} aria-label="Recovery">
          {ticket ? <RecoveryPane ticket={ticket} board={board} /> : nothing}
        </aside>
      </div>
      {room === 1 ? <Navigation room={room} current={current} onPane={go} /> : null}
    </div>
  )
}
