import type { Standing } from '../cases/standing'
import { Icon } from '../icons/icon'
import { saidTime } from '../kept/clock'
import { channelWords } from './channels'
import { nameOf } from './name-of'
import type { Ticket } from './tickets/types'

interface Props {
  readonly ticket: Ticket
  readonly standing: Standing
  readonly current: boolean
  readonly onOpen: () => void
}

/** One ticket: who, what, where its recovery stands, and what is owed. */
export function InboxItem({ ticket, standing, current, onOpen }: Props) {
  const first = ticket.messages[0]
  return (
    <li>
      <a
        className="item"
        href={`#${ticket.id}`}
        aria-current={current ? 'page' : undefined}
        onClick={onOpen}
      >
        <span className="item-line">
          <bdi className="item-name">{nameOf(ticket)}</bdi>
          {first ? (
            <time className="item-at" dateTime={first.at}>
              {saidTime(first.at)}
            </time>
          ) : null}
        </span>
        <span className="item-subject" dir="auto">
          {ticket.subject}
        </span>
        <span className="item-line">
          <span className="item-where">
            <Icon name={ticket.channel} />
            <span className="unseen">{channelWords(ticket.channel).name}, </span>
            {ticket.company}
          </span>
          <span className="standing" data-state={standing.state}>
            {standing.text}
          </span>
        </span>
        {standing.who ? (
          <span className="item-who" data-mine={standing.who.mine || undefined}>
            {standing.who.mine ? 'You have it' : <bdi>{standing.who.name} has it</bdi>}
          </span>
        ) : null}
        {standing.owed ? (
          <span className="item-owed" data-late={standing.owed.late || undefined}>
            <strong>
              {standing.owed.late ? 'Late, ' : 'Owed '}
              {standing.owed.when}
            </strong>
            <span dir="auto">{standing.owed.what}</span>
          </span>
        ) : null}
      </a>
    </li>
  )
}
