import { useEffect, useRef } from 'react'
import { channelWords } from '../inbox/channels'
import type { Message, Ticket } from '../inbox/tickets/types'
import { useKept } from '../kept/kept'
import { Entry } from './entry'
import { sent } from './sent'

const none: readonly Message[] = []

const headings = {
  phone: 'Call, written along',
  video: 'Video call, written along',
  'in-person': 'At the counter, written along',
  chat: 'Chat',
  email: 'Letter',
  'social-public': 'In public',
  'social-private': 'Direct messages',
}

/** What was said so far, as its channel looks: a call, a chat, a letter, a post or a review. */
export function Conversation({ ticket }: { ticket: Ticket }) {
  const replies = useKept(sent)[ticket.id] ?? none
  const end = useRef<HTMLDivElement>(null)
  const messages = [...ticket.messages, ...replies]

  useEffect(() => {
    if (replies.length > 0) end.current?.scrollIntoView({ block: 'nearest' })
  }, [replies.length])

  const { id, spoken } = channelWords(ticket.channel)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls it
    <section className="talk" aria-label="Conversation" tabIndex={0}>
      <h3 className="talk-heading">{headings[ticket.channel]}</h3>
      <ol className="talk-list" data-channel={id} data-spoken={spoken || undefined}>
        {messages.map((message) => (
          <Entry key={message.id} message={message} ticket={ticket} />
        ))}
      </ol>
      <div ref={end} />
    </section>
  )
}
