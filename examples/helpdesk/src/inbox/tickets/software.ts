import { conversation, type Ticket } from './types'

export const software: Ticket = {
  id: 'FW-2110',
  company: 'Tallybook',
  trade: 'Software',
  channel: 'chat',
  currency: 'EUR',
  subject: 'Payroll ran twice, 43 people paid double',
  customer: { id: 'c-sato', firstName: 'Keiko', name: 'Keiko Sato' },
  messages: conversation(
    [
      'customer',
      'Keiko',
      31,
      'Your scheduler ran our payroll twice last night. 43 salaries. € 118,240 gone out that should not have.',
    ],
    ['customer', 'Keiko', 30, 'The status page is green. It has been green all morning.'],
    [
      'customer',
      'Keiko',
      28,
      'I’ve been awake since 3. I have had to write to 43 people and ask for their money back, by name, with an apology from me, for something I didn’t do.',
    ],
    [
      'customer',
      'Keiko',
      26,
      'Two of them have already spent it. One was on rent. What do I tell her?',
    ],
    [
      'customer',
      'Keiko',
      22,
      'I don’t need a workaround, I need to know it will not run a third time tonight.',
    ],
  ),
  facts: [
    { label: 'Plan', value: 'Business, 46 seats' },
    { label: 'Job', value: 'payroll-nov, ran 01:00 and 02:00' },
    { label: 'Next run', value: 'tonight 01:00, still scheduled' },
    { label: 'Known', value: 'retry fault in release 8.14, 6 customers' },
  ],
}
