import { conversation, type Ticket } from './types'

export const airline: Ticket = {
  id: 'FW-2112',
  company: 'Skerry Air',
  trade: 'Airline',
  channel: 'social-private',
  currency: 'EUR',
  subject: 'My wheelchair came off the plane in two parts',
  address: '@adwoa.m',
  customer: { id: 'c-mensah', firstName: 'Adwoa', name: 'Adwoa Mensah' },
  messages: conversation(
    [
      'customer',
      'Adwoa',
      95,
      'You asked me to write here instead of in public so I’m writing here.',
    ],
    [
      'customer',
      'Adwoa',
      94,
      'That chair is not luggage. It is made to my back. It came off the belt with the frame snapped and one wheel in a plastic bag with a sticker on it. The sticker said FRAGILE.',
    ],
    [
      'customer',
      'Adwoa',
      90,
      'They lent me one of the airport ones. I can’t push it myself. I’ve been parked by strangers for two days. I missed my own sister’s rehearsal dinner because nobody came back for me.',
    ],
    [
      'customer',
      'Adwoa',
      88,
      'The wedding is tomorrow at two. I’m supposed to go down the aisle in front of her. On what?',
    ],
  ),
  facts: [
    { label: 'Flight', value: 'SK 318, two days ago' },
    { label: 'Report', value: 'filed at the desk, SK-DMG-5521, no owner' },
    { label: 'Chair', value: 'fitted, rigid frame, 9.8 kg' },
    { label: 'In town until', value: 'Monday' },
    { label: 'Repairer', value: 'Wheelwell, 4 km away, open until 20:00' },
  ],
}
