import { useState } from 'react'
import type { Board } from '../cases/board'
import { lead } from '../host/people'
import { nameOf } from '../inbox/name-of'
import type { Ticket } from '../inbox/tickets/types'
import { saidTime } from '../kept/clock'
import { useKept } from '../kept/kept'
import { giveAnswer } from './answer'
import { saidMoney } from './money'
import { waits } from './open-requests'
import { requests, type Request } from './requests'

const said = { approved: 'You approved it', refused: 'You refused it', taken: 'You have it now' }

interface CardProps {
  readonly request: Request
  readonly ticket: Ticket
  readonly open: boolean
}

function Card({ request, ticket, open }: CardProps) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const give = async (answer: 'approved' | 'refused' | 'taken') => {
    if (busy) return
    setBusy(true)
    setTrouble(await giveAnswer(request, answer, ticket))
    setBusy(false)
  }
  const cost = request.kind === 'approval' && request.cost ? saidMoney(request.cost) : null
  return (
    <li className="card" data-answered={!open || undefined}>
      <p className="card-head">
        <a href={`#${ticket.id}`}>
          <bdi>{nameOf(ticket)}</bdi>
        </a>
        <time dateTime={request.askedAt}>{saidTime(request.askedAt)}</time>
      </p>
      <p className="card-text" dir="auto">
        {request.kind === 'escalation' ? 'Handed to you: ' : null}
        {request.text}
        {cost ? <strong> {cost}</strong> : null}
      </p>
      {open ? null : (
        <p className="card-answer">
          {request.answer ? said[request.answer] : 'Settled in the case'}
        </p>
      )}
      {open && request.kind === 'approval' ? (
        <p className="card-acts">
          <button type="button" className="button" onClick={() => void give('approved')}>
            Approve
          </button>
          <button type="button" className="button" onClick={() => void give('refused')}>
            Refuse
          </button>
        </p>
      ) : null}
      {open && request.kind === 'escalation' ? (
        <p className="card-acts">
          <button type="button" className="button" onClick={() => void give('taken')}>
            Take it
          </button>
        </p>
      ) : null}
      <p className="card-trouble" role="status">
        {trouble}
      </p>
    </li>
  )
}

/** The lead's own small inbox. You are her here: nothing is answered until you press. */
export function LeadDesk({ tickets, board }: { tickets: readonly Ticket[]; board: Board }) {
  const all = useKept(requests)
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  return (
    <section className="side-body" aria-labelledby="lead-title">
      <h2 id="lead-title" className="side-title">
        {lead.name}
      </h2>
      <p className="side-note">Team lead. Here you answer for her.</p>
      {all.length === 0 ? (
        <p className="empty">
          Nothing waits. An offer over the agent’s limit, or a case handed up, comes here.
        </p>
      ) : (
        <ul className="cards">
          {all.map((request) => {
            const ticket = byId.get(request.ticket)
            if (!ticket) return null
            const open = waits(request, board.views[ticket.id])
            return <Card key={request.id} request={request} ticket={ticket} open={open} />
          })}
        </ul>
      )}
    </section>
  )
}
