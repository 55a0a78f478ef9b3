import type { Step } from '../../flow/types'
import { fields, onceHeard, publicReply, recall } from '../beats'

export const listen = {
  id: 'listen',
  letter: 'L',
  title: 'Listen',
  beats: [
    {
      id: 'hear',
      kind: 'listen',
      phase: 'live',
      title: 'Hear',
      cue: {
        'in-person': 'Turn to {customer.firstName|them} and keep quiet',
        spoken: 'Keep quiet to the last word',
        chat: 'Let the last message come in',
        else: 'Read it through before you type',
      },
      why: 'People repeat a story until they see it arrive.',
      must: true,
      points: [
        {
          id: 'present',
          text: {
            'in-person': 'Your hands are still, your eyes theirs',
            video: 'Your eyes stay on the camera',
            phone: 'They hear you breathe, not type',
            else: 'Your hands were off the keys',
          },
        },
        {
          id: 'uncut',
          text: { written: 'No reply is begun yet', else: 'The last word was theirs' },
        },
      ],
      phrases: [
        {
          id: 'plain',
          text: {
            spoken: 'Tell me everything. I’m all ears.',
            chat: 'Tell me everything. I’ll read before I answer.',
          },
        },
        {
          id: 'warm',
          text: {
            spoken: 'There’s no rush. Begin where it began for you.',
            chat: 'There’s no rush. Begin where it began for you.',
          },
        },
        {
          id: 'quick',
          text: {
            spoken: 'Go ahead. You won’t have to say it twice.',
            chat: 'Go ahead. You won’t have to write it twice.',
          },
        },
      ],
      traps: [
        { say: 'What’s your booking number?', instead: 'Story first.' },
        { say: 'Let me explain how this works.', instead: 'Let them finish.' },
      ],
      fields: [fields.story],
      exits: [
        {
          id: 'heard',
          label: { spoken: 'Heard it all', else: 'Read it all' },
          to: 'next',
        },
      ],
    },
    ...publicReply({ step: 'listen', hear: 'listen/hear' }),
    {
      id: 'clarify',
      kind: 'probe',
      phase: 'live',
      title: 'Clarify',
      cue: 'Ask what {customer.firstName|they} had counted on',
      why: 'What they counted on, and didn’t get, is the thing to repair.',
      points: [{ id: 'one-question', text: 'You asked one thing at a time' }],
      phrases: [
        { id: 'plain', text: 'What were you counting on us for?' },
        { id: 'warm', text: 'How was this meant to go for you?' },
        { id: 'quick', text: 'Which part has to be put right today?' },
      ],
      traps: [{ say: 'That doesn’t sound like us.', instead: 'Ask, don’t doubt.' }],
      fields: [{ ...fields.trouble, ...onceHeard }],
      exits: [
        { id: 'clear', label: 'That’s clear', to: 'next' },
        { id: 'went-on', label: '{customer.firstName|They} went on', to: 'listen/hear' },
      ],
    },
    recall,
  ],
} as const satisfies Step
