import type { Ticket } from './tickets/types'

/** What the desk's own screens call a customer; the case is never told a name that nobody knows. */
export function nameOf({ customer }: Ticket): string {
  return customer.name ?? 'Name not known'
}
