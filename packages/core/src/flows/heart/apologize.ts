import type { Step } from '../../flow/types'
import { fields } from '../beats'

const sensitive = { field: 'sensitive', is: 'yes' } as const
const ours = {
  all: [
    { field: 'fault', is: 'clear' },
    { field: 'sensitive', is: 'no' },
  ],
} as const
const unclear = { not: { any: [{ field: 'fault', is: 'clear' }, sensitive] } } as const

export const apologize = {
  id: 'apologize',
  letter: 'A',
  title: 'Apologize sincerely',
  beats: [
    {
      id: 'sorry',
      kind: 'apologize',
      phase: 'live',
      title: 'Sorry',
      cue: 'Say sorry for what {customer.firstName|they} faced',
      why: 'A sorry for what they went through is believed; a general one isn’t.',
      must: true,
      points: [
        { id: 'what-they-faced', text: 'It’s for their day, not the ticket' },
        { id: 'full-stop', text: 'No reason came after it' },
      ],
      phrases: [
        {
          id: 'plain',
          text: 'I’m sorry, {customer.firstName}. We got this wrong, and it fell on you.',
          when: ours,
        },
        {
          id: 'warm',
          text: 'I’m sorry about {field.impact}. You deserved better from us.',
          when: ours,
        },
        {
          id: 'quick',
          text: 'I’m sorry. Now let me fix it.',
          when: ours,
        },
        {
          id: 'unclear',
          text: 'I’m sorry you’ve had this to deal with, {customer.firstName}.',
          when: unclear,
        },
        {
          id: 'unclear-quick',
          text: 'I’m sorry. Nobody should have to chase this.',
          when: unclear,
        },
      ],
      traps: [
        { say: 'Sorry for any inconvenience.', instead: 'Name what they faced.' },
        { say: 'We’re liable for this.', instead: 'Leave legal words out.' },
      ],
      fields: [
        fields.fault,
        { id: 'sensitive', label: 'Injury, data, or legal matter', input: 'yes-no' },
      ],
      exits: [
        {
          id: 'said',
          label: 'Said it',
          to: 'next',
          when: { not: sensitive },
          needs: [
            {
              that: { field: 'sensitive', answered: true },
              reason: 'Opens when you’ve marked injury, data or legal: yes or no.',
            },
          ],
        },
        {
          id: 'to-approved',
          label: 'To approved words',
          to: 'apologize/approved',
          when: sensitive,
        },
      ],
    },
    {
      id: 'approved',
      kind: 'apologize',
      phase: 'live',
      title: 'Approved words',
      cue: 'Use your company’s approved words',
      why: 'These words may be read again for years, so they were weighed before today.',
      when: sensitive,
      must: true,
      points: [
        { id: 'unchanged', text: 'The wording stayed as approved' },
        { id: 'handler', text: 'They know who handles it' },
      ],
      phrases: [
        {
          id: 'handler',
          text: '{field.handler} is taking this on and will call you by {commitment.due}.',
        },
        {
          id: 'stay',
          text: 'I’m staying with you until {field.handler} has it in hand.',
        },
      ],
      traps: [{ say: 'It was our negligence.', instead: 'Leave the cause open.' }],
      fields: [{ id: 'handler', label: 'Who handles it, by name', input: 'text' }],
      records: ['commitments'],
      exits: [
        {
          id: 'said',
          label: 'Said it',
          to: 'next',
          needs: [
            {
              that: { field: 'handler', answered: true },
              reason: 'Opens when somebody handles it by name.',
            },
          ],
        },
      ],
    },
  ],
} as const satisfies Step
