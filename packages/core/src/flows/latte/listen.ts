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
      title: 'Listen',
      cue: {
        spoken: 'Hear {customer.firstName|them} out',
        chat: 'Wait for {customer.firstName|them} to finish',
        else: 'Read it twice, answer nothing yet',
      },
      why: {
        spoken: 'A story that’s cut off starts again, and louder.',
        chat: 'An answer to half a story has to be given twice.',
        else: 'The second reading shows you what the first one skipped.',
      },
      must: true,
      points: [
        { id: 'stopped', text: 'You stopped what you were doing' },
        {
          id: 'unbroken',
          text: { spoken: 'You didn’t cut in', else: 'You read the last line too' },
        },
        {
          id: 'facing',
          text: {
            phone: 'They can hear you’re still there',
            spoken: 'You’re facing them',
            else: 'You read how they feel, too',
          },
        },
      ],
      phrases: [
        {
          id: 'plain',
          text: { spoken: 'Go on, I’m with you.', chat: 'Go on, I’m reading along.' },
        },
        {
          id: 'warm',
          text: {
            spoken: 'I’ve put everything else down. Tell me.',
            chat: 'I’ve put everything else aside. Tell me.',
          },
        },
        {
          id: 'say-back',
          text: {
            spoken: 'Let me check I’m with you so far, and then go on.',
            chat: 'Let me check I have it so far, and then go on.',
          },
        },
      ],
      traps: [
        { say: 'Do you have the receipt?', instead: 'It can wait.' },
        { say: 'It’s been a busy day.', instead: 'Say nothing yet.' },
      ],
      fields: [fields.story],
      exits: [
        {
          id: 'finished',
          label: {
            spoken: '{customer.firstName|They} finished',
            chat: '{customer.firstName|They} finished',
            else: 'Read it all',
          },
          to: 'next',
        },
      ],
    },
    ...publicReply({ step: 'listen', hear: 'listen/hear' }),
    {
      id: 'probe',
      kind: 'probe',
      phase: 'live',
      title: 'Find out',
      cue: 'Ask what exactly went wrong',
      why: 'Fixing the wrong thing fast is a second failure.',
      points: [
        { id: 'short', text: 'You asked one short question' },
        { id: 'specific', text: 'You know what it should’ve been' },
      ],
      phrases: [
        { id: 'plain', text: 'What did you get, and what should it have been?' },
        { id: 'warm', text: 'Help me see it the way you did. What was wrong with it?' },
        { id: 'quick', text: 'What do you need put right first?' },
      ],
      traps: [
        { say: 'That can’t be right.', instead: 'Believe it first.' },
        { say: 'Who told you that?', instead: 'Ask what, never who.' },
      ],
      fields: [
        { ...fields.trouble, ...onceHeard },
        { ...fields.feelings, ...onceHeard },
        { ...fields.severity, ...onceHeard },
      ],
      exits: [
        { id: 'clear', label: 'That’s clear', to: 'next' },
        { id: 'went-on', label: '{customer.firstName|They} went on', to: 'listen/hear' },
      ],
    },
    recall,
  ],
} as const satisfies Step
