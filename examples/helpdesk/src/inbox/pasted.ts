import { kept } from '../kept/kept'
import { sessionNow } from '../team/session'
import type { Channel, Ticket } from './tickets/types'

/** Complaints that the visitor pasted. */
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
    facts: [{ label: 'Came in', value: 'pasted by you' }],
  }
  pasted.set((tickets) => [ticket, ...tickets])
  return id
}
