import type { Step } from '../../flow/types'
import { fields } from '../beats'

const inAHurry = { field: 'feelings', has: 'time-pressure' } as const

export const empathize = {
  id: 'empathize',
  letter: 'E',
  title: 'Empathize and acknowledge',
  beats: [
    {
      id: 'name-it',
      kind: 'acknowledge',
      phase: 'live',
      title: 'Name it',
      cue: 'Name the feeling and its cause',
      why: 'A feeling that has a name can stop shouting for one.',
      must: true,
      points: [
        { id: 'named', text: 'You tied the feeling to a fact' },
        { id: 'better', text: 'You agreed they deserved better' },
      ],
      phrases: [
        {
          id: 'hurry',
          text: 'You had no time to lose, and this took more of it.',
          when: inAHurry,
        },
        {
          id: 'plain',
          text: 'You told me about {field.impact}. You had every right to expect better.',
        },
        {
          id: 'warm',
          text: 'After {field.impact}, I’d be upset too.',
          when: { not: inAHurry },
        },
        {
          id: 'let-down',
          text: 'You chose us and counted on us. No wonder this stings.',
          when: { field: 'feelings', has: 'let-down' },
        },
      ],
      traps: [
        { say: 'I understand how frustrating this is.', instead: 'Say their own detail.' },
        { say: 'I know how you feel.', instead: 'Say what you heard.' },
      ],
      fields: [{ ...fields.impact, label: 'The detail that hurt' }],
      exits: [
        { id: 'said', label: 'Said it', to: 'next' },
        { id: 'not-that', label: 'Not that', to: 'halt/listen' },
      ],
    },
  ],
} as const satisfies Step
