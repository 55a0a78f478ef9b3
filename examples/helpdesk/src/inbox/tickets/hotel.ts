import { conversation, type Ticket } from './types'

export const hotel: Ticket = {
  id: 'FW-2103',
  company: 'Hotel Marguerite',
  trade: 'Hotel',
  channel: 'social-public',
  currency: 'EUR',
  subject: '“They sold our anniversary room”',
  address: 'Review, 1 of 5',
  stars: 1,
  customer: { id: 'c-lindqvist', firstName: 'Margit', name: 'Margit Lindqvist' },
  messages: conversation([
    'customer',
    'Margit Lindqvist',
    610,
    'We were married from this hotel forty years ago and booked the same room, the one with the ' +
      'green balcony, in January. Confirmed twice. When we arrived at nine in the evening a young ' +
      'man told us it had been “reallocated” and gave us a room over the kitchen bins with two ' +
      'single beds.\n\nMy husband is not a man who complains. He pushed the two beds together and ' +
      'said it would do. In the night they slid apart. I lay there and thought: forty years, and ' +
      'this is how a hotel says it doesn’t care who you are.\n\nAt checkout I was asked whether I ' +
      'had taken anything from the minibar.',
  ]),
  facts: [
    { label: 'Stay', value: '2 nights, booked 11 January' },
    { label: 'Room booked', value: '31, balcony, paid in full' },
    { label: 'Room given', value: '4, courtyard, twin' },
    { label: 'Paid', value: '€ 418.00' },
    { label: 'Review seen', value: '1,260 times' },
  ],
}
