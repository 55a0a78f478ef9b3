import { conversation, type Ticket } from './types'

export const telecom: Ticket = {
  id: 'FW-2105',
  company: 'Pippin Telecom',
  trade: 'Telecom',
  channel: 'phone',
  currency: 'EUR',
  subject: 'Still no line, after the promise',
  customer: { id: 'c-brandt', firstName: 'Walter', name: 'Walter Brandt' },
  earlier: [
    {
      caseId: 'FW-1877',
      what: 'The landline was dead for nine days',
      outcome: 'closed as solved',
      promised: 'A technician on Tuesday morning, and a call from us on Wednesday',
      promisedAndKept: false,
    },
  ],
  messages: conversation(
    ['desk', 'Line', 3, 'Incoming call. He asked for the person he spoke to last time.'],
    [
      'customer',
      'Walter',
      3,
      'Good morning. I was told Tuesday. I wrote it on the calendar: “Tuesday, man for the telephone.”',
    ],
    [
      'customer',
      'Walter',
      2,
      'I stayed in. I did not go to my wife’s grave, which I do on Tuesdays. Nobody came, and on ' +
        'Wednesday nobody telephoned, which was also promised. I am not shouting, young lady. I am ' +
        'asking what a promise is worth at your firm.',
    ],
    [
      'customer',
      'Walter',
      2,
      'My alarm button runs over that line. I am seventy-nine. I think about that in the bath.',
    ],
  ),
  facts: [
    { label: 'Line', value: 'copper, dead for 16 days' },
    { label: 'On the line', value: 'personal alarm button' },
    { label: 'Last visit', value: 'ticket closed “no access”, no ring logged' },
    { label: 'Customer since', value: '1983' },
  ],
}
