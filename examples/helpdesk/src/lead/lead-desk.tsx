import { useState } from 'react'
import { lead } from '../host/people'
import type { Ticket } from '../inbox/tickets/types'
import { saidTime } from '../kept/clock'
import { useKept } from '../kept/kept'
import { giveAnswer } from './answer'
import { saidMoney } from './money'
import { requests, type Request } from './requests'

const said = { approved: 'You approved it', refused: 'You refused it', taken: 'You have it now' }

function Card({ request, ticket }: { request: Request; ticket: Ticket }) {
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
    <li className="card" data-answered={request.answer !== null || undefined}>
      <p className="card-head">
        <a href={`#${ticket.id}`}>
          <bdi>{ticket.customer.name}</bdi>
        </a>
        <time dateTime={request.askedAt}>{saidTime(request.askedAt)}</time>
      </p>
      <p className="card-text" dir="auto">
        {request.kind === 'escalation' ? 'Handed to you: ' : null}
        {request.text}
        {cost ? <strong> {cost}</strong> : null}
      </p>
      {request.answer ? <p className="card-answer">{said[request.answer]}</p> : null}
      {request.answer === null && request.kind === 'approval' ? (
        <p className="card-acts">
          <button type="button" className="button" onClick={() => void give('approved')}>
            Approve
          </button>
          <button type="button" className="button" onClick={() => void give('refused')}>
            Refuse
          </button>
        </p>
      ) : null}
      {request.answer === null && request.kind === 'escalation' ? (
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
export function LeadDesk({ tickets }: { tickets: readonly Ticket[] }) {
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
            return ticket ? <Card key={request.id} request={request} ticket={ticket} /> : null
          })}
        </ul>
      )}
    </section>
  )
}
