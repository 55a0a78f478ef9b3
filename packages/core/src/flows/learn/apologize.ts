import type { Step } from '../../flow/types'
import { fields } from '../beats'

const ours = { field: 'fault', is: 'clear' } as const
const unclear = { not: ours } as const

export const apologize = {
  id: 'apologize',
  letter: 'A',
  title: 'Apologize',
  beats: [
    {
      id: 'own-it',
      kind: 'apologize',
      phase: 'live',
      title: 'Apologize',
      cue: 'Apologize now, without a reason',
      why: 'This early, even a true reason sounds like an excuse.',
      must: true,
      points: [
        { id: 'promptly', text: 'It came before any fix' },
        { id: 'no-excuse', text: 'No excuse came with it' },
        { id: 'first-person', text: 'It started with “I”' },
      ],
      phrases: [
        {
          id: 'plain',
          text: 'I’m sorry, {customer.firstName}. That was ours, and I’m taking it on.',
          when: ours,
        },
        {
          id: 'warm',
          text: 'I’m sorry about {field.impact}. It’s mine to put right.',
          when: ours,
        },
        {
          id: 'quick',
          text: 'I’m sorry. That one is on us.',
          when: ours,
        },
        {
          id: 'unclear',
          text: 'I’m sorry this happened while you were with us, {customer.firstName}.',
          when: unclear,
        },
        {
          id: 'unclear-warm',
          text: 'I’m sorry you’ve had to carry this. I’ll carry it from here.',
          when: unclear,
        },
      ],
      traps: [
        { say: 'We’re short-staffed today.', instead: 'Keep reasons for later.' },
        { say: 'I’m sorry if that upset you.', instead: 'Leave out the if.' },
      ],
      fields: [fields.fault],
      exits: [{ id: 'said', label: 'Said it', to: 'next' }],
    },
  ],
} as const satisfies Step
