import type { Step } from '../../flow/types'
import { callDated, notify, notSlipping, tail } from '../beats'

const end = tail({ notDone: 'agree/commit', notWell: 'agree/ask' })

export const act = {
  id: 'act',
  letter: 'A',
  title: 'Act',
  beats: [
    {
      id: 'thank',
      kind: 'thank',
      phase: 'live',
      title: 'Thank',
      cue: 'Thank {customer.firstName|them} for speaking up',
      when: notSlipping,
      why: 'Whoever complains still hopes that you’ll put it right.',
      points: [
        { id: 'real-thing', text: 'You thanked them for something real' },
        { id: 'check-back', text: 'They know when you’ll check back' },
      ],
      phrases: [
        { id: 'plain', text: 'Thank you for telling me about {field.trouble}.' },
        {
          id: 'warm',
          text: 'Walking away would’ve been easier. Thank you for giving me the chance.',
        },
        {
          id: 'quick',
          text: 'Thank you. I’ll check back by {follow-up.due}, without your having to ask.',
        },
      ],
      traps: [
        { say: 'Thank you for your patience.', instead: 'Name what they did.' },
        { say: 'Anything else I can help with?', instead: 'Say when you’ll check back.' },
      ],
      records: ['commitments'],
      exits: [{ id: 'thanked', label: 'Said it', to: 'next', needs: [callDated] }],
    },
    notify,
    end.deliver,
    end.checkDelegate,
    end.followUp,
    end.cause,
    end.lesson,
  ],
} as const satisfies Step
