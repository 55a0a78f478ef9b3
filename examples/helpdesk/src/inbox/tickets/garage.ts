import { conversation, type Ticket } from './types'

export const garage: Ticket = {
  id: 'FW-2111',
  company: 'Cobalt Street Garage',
  trade: 'Car repair',
  channel: 'phone',
  currency: 'GBP',
  subject: 'Brakes failed a day after the repair',
  customer: { id: 'c-kowal', firstName: 'Dean', name: 'Dean Kowal' },
  messages: conversation(
    ['desk', 'Line', 2, 'Incoming call, third today from this number.'],
    [
      'customer',
      'Dean',
      2,
      'You did my brakes Thursday. Four hundred and ten quid. Friday I’m on the ring road with my daughter in the back and the pedal goes to the floor.',
    ],
    [
      'customer',
      'Dean',
      1,
      'I put it in the hedge. I PUT MY KID IN A HEDGE because one of your lot can’t do up a bolt.',
    ],
    [
      'customer',
      'Dean',
      1,
      'And your man on the desk laughed. So I’ll tell you what happens now. I know he locks up on his own at six. I’ll be there at six, and I’m not coming to talk.',
    ],
  ),
  facts: [
    { label: 'Job', value: 'front brakes, Thursday, £ 410.00' },
    { label: 'Mechanic', value: 'on leave since Friday' },
    { label: 'Car', value: 'recovered to a yard, not yet seen' },
    { label: 'Hurt', value: 'nobody, child checked at hospital' },
  ],
}
