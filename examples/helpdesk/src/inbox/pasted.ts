import { kept } from '../kept/kept'
import { sessionNow } from '../team/session'
import { followTickets, putTicket } from '../team/tickets'
import type { Channel, Ticket } from './tickets/types'

/** Complaints that were pasted: by the visitor, in a team by anybody of it. */
export const pasted = kept<readonly Ticket[]>('pasted', [])

export interface Complaint {
  readonly text: string
  readonly channel: Channel
  readonly name: string
  readonly company: string
}

const firstLine = (text: string) => {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length > 60 ? `${line.slice(0, 57).trimEnd()}…` : line
}

/** In a team no two browsers may come to the same number: it names the case too. */
function newNumber(): number {
  if (!sessionNow()) return 3001 + pasted.get().length
  return 10_000_000 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 90_000_000)
}

/** Makes a ticket of a complaint and answers its id. */
export function openTicket({ text, channel, name, company }: Complaint): string {
  const id = `FW-${newNumber()}`
  const known = name.trim()
  const ticket: Ticket = {
    id,
    company: company.trim() || 'Your company',
    trade: 'Pasted',
    channel,
    currency: 'EUR',
    subject: firstLine(text),
    customer: {
      id: `c-${id.toLowerCase()}`,
      ...(known && { name: known, firstName: known.split(/\s+/, 1)[0] ?? known }),
    },
    messages: [
      {
        id: 'm1',
        from: 'customer',
        by: known || 'Customer',
        at: new Date().toISOString(),
        text: text.trim(),
      },
    ],
    facts: [{ label: 'Came in', value: `pasted by ${sessionNow()?.person.name ?? 'you'}` }],
  }
  take(ticket)
  if (sessionNow()) void putTicket(ticket)
  return id
}

/** Puts a ticket into the inbox, unless it is there. */
function take(ticket: Ticket): void {
  pasted.set((tickets) =>
    tickets.some(({ id }) => id === ticket.id) ? tickets : [ticket, ...tickets],
  )
}

/** In a team the inbox is one, whoever pasted. Call once. */
export function followPasted(): void {
  if (sessionNow()) followTickets(pasted.get, take)
}
