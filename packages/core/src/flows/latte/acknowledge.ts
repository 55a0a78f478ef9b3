import type { Step } from '../../flow/types'
import { apologies, fields, noFault } from '../beats'

export const acknowledge = {
  id: 'acknowledge',
  letter: 'A',
  title: 'Acknowledge',
  beats: [
    {
      id: 'name-it',
      kind: 'acknowledge',
      phase: 'live',
      title: 'Say back',
      cue: 'Say back what went wrong',
      why: 'Heard once from you, it doesn’t have to be said again.',
      must: true,
      points: [
        { id: 'their-detail', text: 'It has their detail in it' },
        { id: 'no-reason', text: 'You gave no reason yet' },
      ],
      phrases: [
        { id: 'plain', text: 'You came for one thing and got {field.trouble}.' },
        {
          id: 'warm',
          text: 'So it was {field.trouble}, and it cost you {field.impact}. I’d be upset too.',
        },
        { id: 'quick', text: 'I’ve got it: {field.trouble}. Let me get going.' },
      ],
      traps: [
        { say: 'These things happen.', instead: 'Give it its real size.' },
        { say: 'I completely understand.', instead: 'Say their detail.' },
      ],
      fields: [fields.impact, fields['apology-wanted'], fields.fault],
      exits: [
        { id: 'said', label: 'Said it', to: 'next' },
        { id: 'not-it', label: 'Got it wrong', to: 'listen/probe' },
      ],
    },
    {
      id: 'apologize',
      kind: 'apologize',
      phase: 'live',
      title: 'Apologize',
      cue: 'Say one sorry, then get going',
      why: 'Here the fix is the real apology; the word only opens the door.',
      when: { field: 'apology-wanted', is: 'yes' },
      points: [
        { id: 'as-i', text: 'You said “I”, not “we”' },
        { id: 'once', text: 'Said once, and nothing after it' },
        { id: 'named', text: 'It named what happened', when: { field: 'fault', is: 'clear' } },
        noFault,
      ],
      phrases: apologies,
      traps: [
        { say: 'Sorry about any inconvenience.', instead: 'Name what happened.' },
        { say: 'Sorry, sorry, so sorry.', instead: 'Once, then act.' },
      ],
      fields: [fields['apology-given']],
      exits: [{ id: 'said', label: 'Said it', to: 'next' }],
    },
  ],
} as const satisfies Step
