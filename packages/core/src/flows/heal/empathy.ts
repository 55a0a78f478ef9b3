import type { Step } from '../../flow/types'
import { fields, onceHeard } from '../beats'

export const empathy = {
  id: 'empathy',
  letter: 'E',
  title: 'Empathy',
  beats: [
    {
      id: 'impact',
      kind: 'probe',
      phase: 'live',
      title: 'Impact',
      cue: 'Ask what it did to {customer.firstName|them}',
      why: 'The facts are in the file; what it did to them isn’t.',
      must: true,
      points: [{ id: 'size', text: 'You know how much it hurt' }],
      phrases: [
        { id: 'plain', text: 'What did this do to your day?' },
        { id: 'warm', text: 'Before the facts: how has this been for you?' },
        { id: 'quick', text: 'What did it cost you, apart from money?' },
      ],
      traps: [
        { say: 'Let’s stick to the facts.', instead: 'Feelings first.' },
        { say: 'When exactly did you order?', instead: 'Ask what it did.' },
      ],
      fields: [
        { ...fields.impact, label: 'What it took from them', ...onceHeard },
        { ...fields.cost, label: 'The kind of loss', ...onceHeard },
        fields.feelings,
      ],
      exits: [
        {
          id: 'known',
          label: 'I know now',
          to: 'next',
          needs: [
            {
              that: { field: 'impact', answered: true },
              reason: 'Opens when you’ve noted what it did to {customer.firstName|them}.',
            },
          ],
        },
      ],
    },
    {
      id: 'feel',
      kind: 'acknowledge',
      phase: 'live',
      title: 'Feel',
      cue: 'Agree with the feeling',
      why: 'You can stand with the feeling and leave the question of who’s right.',
      must: true,
      points: [
        { id: 'impact-back', text: 'You said the impact back' },
        { id: 'no-argument', text: 'You argued nothing' },
      ],
      phrases: [
        { id: 'plain', text: 'After {field.impact}, you have every reason to be upset.' },
        { id: 'warm', text: 'That would have shaken me too.' },
        { id: 'quick', text: 'You’re right to feel that. It mattered.' },
      ],
      traps: [
        { say: 'To be fair to us, though…', instead: 'Stay with their feeling.' },
        { say: 'I know how much this hurts.', instead: 'Say what they told you.' },
      ],
      fields: [
        { ...fields.asked, label: 'Fair, as they hint it' },
        {
          id: 'position',
          label: 'You share their view',
          input: 'one-of',
          options: [
            { id: 'yes', label: 'Yes' },
            { id: 'no', label: 'Not all of it' },
            { id: 'not-needed', label: 'No need to say' },
          ],
        },
      ],
      exits: [
        { id: 'said', label: 'Said it', to: 'next' },
        { id: 'more', label: 'There’s more', to: 'empathy/impact' },
      ],
    },
  ],
} as const satisfies Step
