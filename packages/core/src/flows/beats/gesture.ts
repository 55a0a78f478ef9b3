import type { Beat } from '../../flow/types'
import { mayBeVoiced, notSlipping } from './helpers'

/** After a major failure: something small, on top of the fix, inside the agent’s limit. */
export const gesture = {
  id: 'gesture',
  kind: 'gesture',
  phase: 'live',
  title: 'Gesture',
  cue: 'Offer something small, on top',
  why: 'A small extra shows regret; a big one looks like buying silence.',
  when: { all: [{ field: 'severity', is: 'major' }, notSlipping] },
  points: [
    { id: 'fix-first', text: 'The fix is settled first' },
    { id: 'within', text: 'It’s yours to give' },
    { id: 'like-the-loss', text: 'It’s close to what they lost' },
  ],
  phrases: [
    {
      id: 'plain',
      text: 'On top of that, I’d like you to have {offer.text}.',
      when: mayBeVoiced,
    },
    {
      id: 'warm',
      text: 'It doesn’t undo {field.impact}. I’d still like you to have {offer.text}.',
      when: mayBeVoiced,
    },
    {
      id: 'quick',
      text: 'I’m adding {offer.text}. There’s nothing for you to do.',
      when: mayBeVoiced,
    },
  ],
  traps: [{ say: 'That should make us even.', instead: 'Give it, ask nothing back.' }],
  records: ['offers'],
  exits: [
    {
      id: 'offered',
      label: 'Offered it',
      to: 'next',
      needs: [
        { that: mayBeVoiced, reason: 'Over your limit. Choose something smaller.' },
        {
          that: { not: { fact: 'offer-open' } },
          reason: 'Opens when it’s marked taken or declined.',
        },
      ],
    },
    { id: 'none', label: 'Not this time', to: 'next' },
  ],
} as const satisfies Beat
