import type { Step } from '../../flow/types'
import { fields } from '../beats'

export const empathize = {
  id: 'empathize',
  letter: 'E',
  title: 'Empathize',
  beats: [
    {
      id: 'fair',
      kind: 'acknowledge',
      phase: 'live',
      title: 'Empathize',
      cue: 'Say the feeling is fair',
      why: 'Anger that nobody disputes has nothing left to prove.',
      must: true,
      points: [
        { id: 'legitimate', text: 'You called the feeling fair' },
        { id: 'own-words', text: 'The sentence was yours, not a script' },
      ],
      phrases: [
        { id: 'plain', text: 'You’re right to be upset about {field.impact}.' },
        {
          id: 'warm',
          text: 'You lost {field.impact} over this. Nobody should have to give that up.',
        },
        { id: 'quick', text: 'You’re right. Nobody should get that from us.' },
      ],
      traps: [
        { say: 'I understand your frustration.', instead: 'Say what it’s about.' },
        { say: 'It’s been a busy week for us.', instead: 'Stay with their feeling.' },
      ],
      fields: [{ ...fields.feelings, label: 'The feeling' }, fields.impact],
      exits: [
        { id: 'said', label: 'Said it', to: 'next' },
        { id: 'not-it', label: 'Not quite it', to: 'listen/clarify' },
      ],
    },
  ],
} as const satisfies Step
