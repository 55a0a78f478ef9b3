import { conversation, type Ticket } from './types'

export const clinic: Ticket = {
  id: 'FW-2106',
  company: 'Birchfield Clinic',
  trade: 'Clinic',
  channel: 'email',
  currency: 'EUR',
  subject: 'The letter about my father’s scan',
  address: 'h.moss@postbox.example',
  customer: { id: 'c-moss', firstName: 'Helen', name: 'Helen Moss' },
  messages: conversation([
    'customer',
    'Helen Moss',
    1480,
    'Hello,\n\nI am not writing to make a scene. I would like somebody to know.\n\nMy father’s scan ' +
      'was on 2 October. Your letter with the result is dated 5 October. It went to the flat he left ' +
      'in 2019, although we gave the new address at the desk and I watched the lady write it down. ' +
      'The new tenants brought it round last week. It says: please call us within two days.\n\n' +
      'By then it was the 11th of November, and Dr. Abara, who was very kind, says that in October ' +
      'there would have been something to try.\n\nHe does not want a fuss. He has asked me to thank ' +
      'the nurse who gave him her sandwich. I don’t know her name.\n\nI don’t know what I am asking ' +
      'you for. I think I want to know that the address has been changed.\n\nHelen Moss',
  ]),
  facts: [
    { label: 'Patient', value: 'her father; she holds power of attorney' },
    { label: 'Letter', value: '5 October, old address' },
    { label: 'Address change', value: 'given 12 September, on paper, not entered' },
    { label: 'Handled by', value: 'complaints of harm: Dr. Abara’s office, named handler' },
  ],
}
