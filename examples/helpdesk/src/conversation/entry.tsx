import { Icon } from '../icons/icon'
import type { Message, Ticket } from '../inbox/tickets/types'
import { saidTime } from '../kept/clock'

function Stars({ count }: { count: number }) {
  return (
    <span className="stars" role="img" aria-label={`${count} of 5 stars`}>
      {[1, 2, 3, 4, 5].map((star) => (
        <Icon key={star} name="star" filled={star <= count} />
      ))}
    </span>
  )
}

/** One thing said, with who and when. Long letters keep their paragraphs. */
export function Entry({ message, ticket }: { message: Message; ticket: Ticket }) {
  const first = message.id === 'm1'
  return (
    <li className="entry" data-from={message.from}>
      <div className="entry-head">
        <bdi className="entry-by">{message.by}</bdi>
        {first && ticket.address ? <span className="entry-address">{ticket.address}</span> : null}
        {first && ticket.stars ? <Stars count={ticket.stars} /> : null}
        <time className="entry-at" dateTime={message.at}>
          {saidTime(message.at)}
        </time>
      </div>
      {first && ticket.channel === 'email' ? (
        <p className="entry-subject" dir="auto">
          {ticket.subject}
        </p>
      ) : null}
      <div className="entry-text" dir="auto">
        {message.text}
      </div>
    </li>
  )
}
