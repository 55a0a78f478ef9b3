import type { About, Authority } from '@amends/core'
import { begun } from '../settings/settings'
import type { Ticket } from '../inbox/tickets/types'
import { agent } from './people'

/** What the panel is told of a ticket. */
export function aboutOf(ticket: Ticket): About {
  const { id, subject, company, customer, earlier, messages } = ticket
  const first = messages[0]
  return {
    customer,
    agent,
    channel: begun.get()[id]?.channel ?? ticket.channel,
    ticket: { id, subject, company },
    ...(first && { firstComplaintAt: first.at }),
    ...(earlier && { earlier }),
  }
}

/** What an agent of this desk may give without asking: 50 in the ticket's currency. */
export const authorityOf = (ticket: Ticket): Authority => ({
  currency: ticket.currency,
  limit: 5000,
})
