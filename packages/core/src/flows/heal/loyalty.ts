import type { Step } from '../../flow/types'
import { callDated, notify, notSlipping, tail } from '../beats'

const { deliver, checkDelegate, followUp, cause, lesson } = tail({
  notDone: 'alliance/second-miss',
  notWell: 'alliance/ask',
})

export const loyalty = {
  id: 'loyalty',
  letter: 'L',
  title: 'Loyalty',
  beats: [
    {
      id: 'stay',
      kind: 'commit',
      phase: 'live',
      title: 'Stay',
      cue: 'Say when you’ll call {customer.firstName|them}',
      why: 'The fix ends the trouble; your call ends the doubt.',
      points: [
        { id: 'dated', text: 'Your call has a day' },
        { id: 'write-too', text: 'You’ll write as well' },
        { id: 'keepable', text: 'Every promise is one you’ll keep' },
      ],
      phrases: [
        {
          id: 'plain',
          text: 'Thank you for working it out with me. I’ll call by {follow-up.due}.',
          when: notSlipping,
        },
        {
          id: 'warm',
          text: 'You won’t lose me once it’s fixed. I’ll call by {follow-up.due}.',
        },
        { id: 'quick', text: 'I’ll call by {follow-up.due} to hear if it’s holding.' },
      ],
      traps: [
        { say: 'Call us if it comes back.', instead: 'You call them.' },
        { say: 'I’ll make it up to you.', instead: 'Promise one thing, dated.' },
      ],
      records: ['commitments'],
      exits: [{ id: 'promised', label: 'They know when', to: 'next', needs: [callDated] }],
    },
    notify,
    deliver,
    checkDelegate,
    followUp,
    {
      id: 'remember',
      kind: 'other',
      phase: 'after',
      title: 'Remember',
      cue: 'Leave word for the next visit',
      why: 'Being asked about it next time is what makes this the exception.',
      points: [
        { id: 'ask-once', text: 'The next agent will ask once' },
        { id: 'all-kept', text: 'No promise of yours is open' },
      ],
      phrases: [
        { id: 'next-time', text: 'Last time it was {field.trouble}. Has it stayed right?' },
      ],
      traps: [{ say: 'It’s closed, so it’s over.', instead: 'Leave the next agent word.' }],
      fields: [
        { id: 'ask-next-time', label: 'Ask about it next time', input: 'yes-no' },
        { id: 'next-question', label: 'What to ask', input: 'text' },
      ],
      exits: [{ id: 'noted', label: 'Word is left', to: 'next' }],
    },
    cause,
    lesson,
  ],
} as const satisfies Step
