import { conversation, type Ticket } from './types'

export const parcel: Ticket = {
  id: 'FW-2101',
  company: 'Swiftfold Parcels',
  trade: 'Parcel',
  channel: 'phone',
  currency: 'EUR',
  subject: 'Third delivery that never came',
  customer: { id: 'c-ruiz', firstName: 'Ana', name: 'Ana Ruiz' },
  messages: conversation(
    ['desk', 'Line', 6, 'Incoming call, picked up after 4 minutes in the queue.'],
    ['customer', 'Ana', 6, 'So this is the third time. Third. I took the whole day off again.'],
    [
      'customer',
      'Ana',
      5,
      'Your page said between eight and six, so I sat by the door like a dog. At five past six it ' +
        'says “we missed you”. Nobody rang. I have a camera on that door, nobody was even in the street.',
    ],
    [
      'customer',
      'Ana',
      5,
      'It’s my mother’s hearing aids. She’s been nodding at people for two weeks because she can’t ' +
        'hear them. I can’t take a fourth day off, I’ve run out of days.',
    ],
  ),
  facts: [
    { label: 'Parcel', value: 'SF 4471 9038, 0.4 kg, insured' },
    { label: 'Attempts', value: '9 Nov, 14 Nov, today 18:05' },
    { label: 'Now at', value: 'Depot 4, Quarry Road' },
    { label: 'Address', value: 'Marsh Lane 12, second bell' },
    { label: 'Customer since', value: 'first parcel with us' },
  ],
}
