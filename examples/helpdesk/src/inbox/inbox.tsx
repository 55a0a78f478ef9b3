import { useState } from 'react'
import { standingOf, type Standing } from '../cases/standing'
import type { Board } from '../cases/board'
import { Icon } from '../icons/icon'
import { sessionNow } from '../team/session'
import { InboxItem } from './inbox-item'
import { nameOf } from './name-of'
import type { Ticket } from './tickets/types'

const session = sessionNow()

const filters = [
  { id: 'all', name: 'All', holds: () => true },
  { id: 'open', name: 'Open', holds: ({ state }: Standing) => state !== 'closed' },
  ...(session
    ? [{ id: 'mine', name: 'Mine', holds: ({ who }: Standing) => who?.mine === true } as const]
    : []),
  { id: 'owed', name: 'Owed', holds: ({ owed }: Standing) => owed !== null },
  { id: 'closed', name: 'Closed', holds: ({ state }: Standing) => state === 'closed' },
] as const
type FilterId = (typeof filters)[number]['id']

const found = (ticket: Ticket, words: string) =>
  `${nameOf(ticket)} ${ticket.company} ${ticket.trade} ${ticket.subject} ${ticket.id}`
    .toLocaleLowerCase()
    .includes(words.trim().toLocaleLowerCase())

interface Props {
  readonly tickets: readonly Ticket[]
  readonly board: Board
  readonly current: string
  readonly onNew: () => void
  readonly onOpen: () => void
}

/** Every upset customer of the desk, with what each of them is owed. */
export function Inbox({ tickets, board, current, onNew, onOpen }: Props) {
  const [filter, setFilter] = useState<FilterId>('all')
  const [words, setWords] = useState('')
  const holds = filters.find(({ id }) => id === filter)?.holds ?? (() => true)
  const shown = tickets
    .map((ticket) => ({ ticket, standing: standingOf(board.views[ticket.id]) }))
    .filter(({ ticket, standing }) => holds(standing) && found(ticket, words))
  const waiting = Object.values(board.views).filter(({ saved }) => saved === 'waiting').length

  return (
    <section className="side-body" aria-labelledby="inbox-title">
      <div className="side-head">
        <h2 id="inbox-title" className="side-title">
          Inbox
        </h2>
        <button type="button" className="button" onClick={onNew}>
          <Icon name="plus" />
          Paste a complaint
        </button>
      </div>
      <label className="search">
        <Icon name="search" />
        <span className="unseen">Find a ticket</span>
        <input
          type="search"
          placeholder="Find a ticket"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <fieldset className="filters">
        <legend className="unseen">Show</legend>
        {filters.map(({ id, name }) => (
          <label key={id} className="filter">
            <input
              type="radio"
              name="filter"
              checked={id === filter}
              onChange={() => setFilter(id)}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      {board.state === 'failed' ? (
        <p className="notice" role="alert">
          The cases could not be read, so no standing is shown. Reload to try again.
        </p>
      ) : null}
      {board.notKept ? (
        <p className="notice">Cases last until this tab is closed. {board.notKept}</p>
      ) : null}
      {waiting > 0 ? (
        <p className="notice" role="status">
          {waiting === 1 ? 'One case is' : `${waiting} cases are`} saved here, waiting for the
          network. Your colleagues see {waiting === 1 ? 'it' : 'them'} once it’s back.
        </p>
      ) : null}
      {shown.length === 0 ? (
        <p className="empty">No ticket like this.</p>
      ) : (
        <ul className="items" aria-busy={board.state === 'loading'}>
          {shown.map(({ ticket, standing }) => (
            <InboxItem
              key={ticket.id}
              ticket={ticket}
              standing={standing}
              current={ticket.id === current}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
