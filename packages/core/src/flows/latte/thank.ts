import type { Step } from '../../flow/types'
import { callDated, notSlipping } from '../beats'

export const thank = {
  id: 'thank',
  letter: 'T',
  title: 'Thank',
  beats: [
    {
      id: 'thank',
      kind: 'thank',
      phase: 'live',
      title: 'Thank',
      cue: 'Thank {customer.firstName|them} for telling you',
      when: notSlipping,
      why: 'Thanks go down better after the fix than in place of it.',
      points: [
        { id: 'fix-first', text: 'The fix or its date came first' },
        { id: 'real-thing', text: 'You named what they told you' },
        { id: 'check-back', text: 'They know when you’ll check back' },
      ],
      phrases: [
        { id: 'plain', text: 'Thank you for telling me about {field.trouble}.' },
        {
          id: 'warm',
          text: 'I’d never have seen it without you. Thank you for saying something.',
        },
        { id: 'quick', text: 'Thank you. I’ll check back with you by {follow-up.due}.' },
      ],
      traps: [
        { say: 'Thank you for your patience.', instead: 'Name what they did.' },
        { say: 'We value your feedback.', instead: 'Say it as you would.' },
      ],
      records: ['commitments'],
      exits: [{ id: 'thanked', label: 'Said it', to: 'next', needs: [callDated] }],
    },
  ],
} as const satisfies Step
