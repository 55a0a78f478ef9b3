import { channelWords } from '../inbox/channels'
import { nameOf } from '../inbox/name-of'
import type { Ticket } from '../inbox/tickets/types'
import { Icon } from '../icons/icon'

/** Who this is and what the desk knows; folded, so that the words stay in front. */
export function CustomerFacts({ ticket }: { ticket: Ticket }) {
  const earlier = ticket.earlier?.[0]
  return (
    <div className="who">
      <div className="who-line">
        <h2 className="who-name">
          <bdi>{nameOf(ticket)}</bdi>
        </h2>
        <p className="who-where">
          <span className="who-channel">
            <Icon name={ticket.channel} />
            {channelWords(ticket.channel).name}
          </span>
          <span>{ticket.company}</span>
          <span>{ticket.id}</span>
        </p>
      </div>
      <details className="who-facts">
        <summary>
          <span className="who-subject" dir="auto">
            {ticket.subject}
          </span>
          <span className="who-more">Facts</span>
        </summary>
        <dl>
          {ticket.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
          {earlier ? (
            <div>
              <dt>Before this</dt>
              <dd>
                {earlier.what}. {earlier.promised ? `Promised: ${earlier.promised}.` : null}
              </dd>
            </div>
          ) : null}
        </dl>
      </details>
    </div>
  )
}
