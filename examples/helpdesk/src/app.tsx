import { useMemo, useState, type CSSProperties } from 'react'
import { AllOwed } from './all-owed'
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
import { waits } from './lead/open-requests'
import { requests } from './lead/requests'
import { settings } from './settings/settings'
import { useTheme } from './settings/theme'
import { RecoveryPane } from './start/recovery-pane'
import { TaskList } from './tasks/task-list'
import { Welcome } from './welcome'

const sides: readonly Pane[] = ['inbox', 'lead', 'tasks', 'new']

/** Where the agent is, in one, two or three columns. */
function usePanes(ticketId: string) {
  const room = useRoom()
  const [pane, setPane] = useState<Pane>(ticketId ? 'talk' : 'inbox')
  const [side, setSide] = useState<Pane>('inbox')
  const go = (to: Pane) => {
    setPane(to)
    // Of all tickets: none stays open beside it.
    if (to === 'owed') location.hash = ''
    if (sides.includes(to)) setSide(to)
  }
  const [seen, setSeen] = useState(ticketId)
  if (ticketId !== seen) {
    setSeen(ticketId)
    setPane((now) => {
      if (now !== 'owed') return ticketId ? 'talk' : 'inbox'
      return ticketId ? 'recovery' : now
    })
    setSide((now) => (now === 'new' ? 'inbox' : now))
  }
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
  const asked = useKept(requests).filter((one) => waits(one, board.views[one.ticket])).length
  const owed = Object.values(board.views).reduce((sum, view) => sum + view.owed.length, 0)
  const nav = { room, current, ticketOpen: ticket !== undefined, asked, owed, onPane: go }
  const style = { '--panel': `${width}px` } as CSSProperties

  return (
    <div className="desk" data-room={room} style={style}>
      <TopBar {...nav} />
      <main className="columns">
        <div className="side" hidden={!sides.some((side) => shown.has(side))}>
          <div className="side-pane" hidden={!shown.has('inbox')}>
            <Inbox
              tickets={tickets}
              board={board}
              current={ticketId}
              onNew={() => go('new')}
              onOpen={() => go('talk')}
            />
          </div>
          {shown.has('new') ? <NewComplaint onBack={() => go('inbox')} /> : null}
          {shown.has('lead') ? <LeadDesk tickets={tickets} board={board} /> : null}
          {shown.has('tasks') ? <TaskList /> : null}
        </div>
        <section className="main" hidden={!shown.has('talk')} aria-label="Ticket">
          {ticket ? (
            <>
              <CustomerFacts key={`who-${ticket.id}`} ticket={ticket} />
              <Conversation key={`talk-${ticket.id}`} ticket={ticket} />
              <Composer key={`reply-${ticket.id}`} ticket={ticket} />
            </>
          ) : (
            <Welcome unknown={ticketId !== ''} count={tickets.length} />
          )}
        </section>
        <div className="recovery" hidden={!shown.has('recovery')}>
          {room === 1 ? null : <Splitter />}
          <div className="recovery-body">
            {ticket ? <RecoveryPane ticket={ticket} board={board} /> : <AllOwed />}
          </div>
        </div>
      </main>
      {room === 1 ? <Navigation {...nav} /> : null}
    </div>
  )
}
