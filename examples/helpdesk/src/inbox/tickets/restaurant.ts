import { conversation, type Ticket } from './types'

export const restaurant: Ticket = {
  id: 'FW-2109',
  company: 'Trattoria Sette',
  trade: 'Restaurant',
  channel: 'chat',
  currency: 'EUR',
  subject: 'Dad’s 70th, and the fish',
  customer: { id: 'c-fenwick', firstName: 'Dolly', name: 'Dolly Fenwick' },
  messages: conversation(
    [
      'customer',
      'Dolly',
      12,
      'Hi. So it was my dad’s 70th on Saturday and we’d been coming to you since the old place, you know, before you moved, when it still had the fish tank',
    ],
    [
      'customer',
      'Dolly',
      11,
      'anyway there were eleven of us, no twelve, my brother came after all, and I’d SAID on the phone about the shellfish, I said it twice because of what happened at Rina’s christening, not with you, somewhere else',
    ],
    [
      'customer',
      'Dolly',
      10,
      'and the girl was lovely she was run off her feet, I don’t want her in trouble, but the starter came and it had prawns in, under the sauce, you couldn’t see',
    ],
    [
      'customer',
      'Dolly',
      9,
      'and also we waited an hour and the table was by the door and dad kept his coat on. at his own birthday. he’s thin now',
    ],
    [
      'customer',
      'Dolly',
      8,
      'so my nephew had to have his pen, in the car park, and the ambulance man said good thing we had it. he’s fine. he’s fine. and then my brother went in to pay and they charged us for all twelve starters!! and the cake went home in a bag',
    ],
    ['customer', 'Dolly', 7, 'sorry I’m going on. I keep going over it'],
  ),
  facts: [
    { label: 'Booking', value: 'Saturday 19:00, 12 people, name Fenwick' },
    { label: 'Note on it', value: '“1 shellfish allergy, CHILD”' },
    { label: 'Bill', value: '€ 486.20, paid' },
    { label: 'Guest since', value: '2009' },
  ],
}
