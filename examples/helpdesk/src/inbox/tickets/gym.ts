import { conversation, type Ticket } from './types'

export const gym: Ticket = {
  id: 'FW-2113',
  company: 'Anvil Gym',
  trade: 'Gym',
  channel: 'social-private',
  currency: 'EUR',
  subject: 'Charged for a year after leaving',
  address: '@jonasber',
  customer: { id: 'c-berg', name: 'J. Berg' },
  messages: conversation(
    [
      'customer',
      'J. Berg',
      330,
      'I left in November last year. You’ve taken 39 a month since, from an account I don’t look at because it’s my late mum’s and I keep it open for the name on it.',
    ],
    ['customer', 'J. Berg', 329, 'Your bot asked me to rate this chat. It hasn’t started.'],
  ),
  facts: [
    { label: 'Membership', value: 'ended 30 Nov last year, by letter' },
    { label: 'Charged since', value: '12 × € 39.00 = € 468.00' },
    { label: 'First name', value: 'not known' },
  ],
}
