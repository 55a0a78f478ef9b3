import { conversation, type Ticket } from './types'

export const school: Ticket = {
  id: 'FW-2107',
  company: 'Elm Grove School',
  trade: 'School',
  channel: 'email',
  currency: 'EUR',
  subject: 'You left my son at the museum',
  address: 'l.haddad@postbox.example',
  customer: { id: 'c-haddad', firstName: 'ليلى', name: 'ليلى حداد' },
  messages: conversation([
    'customer',
    'ليلى حداد',
    190,
    'To whoever reads these,\n\nYusuf is seven. Yesterday the bus came back from the museum without ' +
      'him. He was in the toilet. He came out and the class was gone, the coats were gone, and his ' +
      'lunch box was alone on the bench.\n\nThe museum called me. Not you. I was at work across the ' +
      'city and it took me an hour and ten minutes, and for an hour and ten minutes I did not know ' +
      'whose hand he was holding.\n\nThis morning the school office told me that “the count was ' +
      'correct”. He was not on the bus. How was the count correct?\n\nHe slept in my bed with his ' +
      'shoes on.\n\nليلى',
  ]),
  facts: [
    { label: 'Child', value: 'Yusuf, 7, class 2b' },
    { label: 'Trip', value: 'City Museum, 31 children, 3 adults' },
    { label: 'Head count', value: 'signed as 31 at 13:40' },
    { label: 'Museum called', value: 'the mother 13:55, the school 14:10' },
    { label: 'Speaks', value: 'Arabic, English' },
  ],
}
