import type { Ticket } from '../inbox/tickets/types'

const address = '/tickets'

/** Tells the desk of a ticket. What does not arrive is told again once the desk is heard of. */
export async function putTicket(ticket: Ticket): Promise<void> {
  try {
    await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ticket),
    })
  } catch {
    // Offline: see above.
  }
}

/** Follows the tickets of the desk, and gives it those of `own` that it does not have. */
export function followTickets(own: () => readonly Ticket[], onTicket: (ticket: Ticket) => void) {
  const stream = new EventSource(address)
  stream.addEventListener('message', ({ data }: MessageEvent<string>) =>
    onTicket(JSON.parse(data) as Ticket),
  )
  const giveAll = () => {
    for (const ticket of own()) void putTicket(ticket)
  }
  stream.addEventListener('open', giveAll)
  addEventListener('online', giveAll)
}
