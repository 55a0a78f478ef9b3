import { conversation, type Ticket } from './types'

export const rail: Ticket = {
  id: 'FW-2102',
  company: 'Northmere Rail',
  trade: 'Rail',
  channel: 'social-public',
  currency: 'EUR',
  subject: 'Three hours in the dark outside Hexley',
  address: '@tomokafor_',
  customer: { id: 'c-okafor', firstName: 'Tom', name: 'Tom Okafor' },
  messages: conversation(
    [
      'customer',
      'Tom Okafor',
      64,
      'THREE HOURS outside Hexley on the 17:40. No heating, no lights in coach C, toilets locked. ' +
        'Two kids under six in their coats eating my cough drops for dinner. Not one announcement, ' +
        '@NorthmereRail. Not one.',
    ],
    [
      'customer',
      'Tom Okafor',
      51,
      'And now the app says the train “arrived 4 minutes late”. Four. Minutes.',
    ],
    ['desk', 'Reach', 20, '412 replies, 3,900 shares, one local reporter among them.'],
  ),
  facts: [
    { label: 'Train', value: '17:40 Ashby to Carrow, coach C' },
    { label: 'Delay', value: '3 h 11 min, points failure at Hexley' },
    { label: 'Account', value: 'Family railcard, since 2021' },
    { label: 'Public', value: 'yes, one reply from us at most' },
  ],
}
