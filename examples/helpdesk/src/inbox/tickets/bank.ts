import { conversation, type Ticket } from './types'

export const bank: Ticket = {
  id: 'FW-2104',
  company: 'Alderbank',
  trade: 'Bank',
  channel: 'chat',
  currency: 'EUR',
  subject: 'Card blocked, boarding in 20 minutes',
  customer: { id: 'c-nair', firstName: 'Priya', name: 'Priya Nair' },
  messages: conversation(
    ['customer', 'Priya', 4, 'card blocked. at the airport. boarding in 20 min'],
    ['customer', 'Priya', 4, 'i told the app i was travelling LAST WEEK'],
    ['customer', 'Priya', 3, 'hotel at the other end wants a card at the desk at midnight'],
    ['customer', 'Priya', 3, 'second trip you do this. i slept in the station last time. hello???'],
    ['customer', 'Priya', 1, 'pls dont send me a form'],
  ),
  facts: [
    { label: 'Card', value: 'debit, ends 7719, blocked 06:52' },
    { label: 'Reason', value: 'automatic, foreign terminal' },
    { label: 'Travel notice', value: 'received 8 days ago, not applied' },
    { label: 'Flight', value: '07:40, gate closes 07:25' },
    { label: 'Identity', value: 'checked in the app at 07:01' },
  ],
}
