import type { Step } from '../../flow/types'
import { fields, onceHeard, publicReply, recall } from '../beats'

export const listen = {
  id: 'listen',
  letter: 'M',
  title: 'Listen',
  beats: [
    {
      id: 'hear',
      kind: 'listen',
      phase: 'live',
      title: 'Listen',
      cue: {
        spoken: 'Let {customer.firstName|them} finish',
        chat: 'Let {customer.firstName|them} finish typing',
        else: 'Read to the very end',
      },
      why: {
        spoken: 'A question now says you’re checking the story, not hearing it.',
        chat: 'A question now says you’re checking the story, not hearing it.',
        else: 'What hurt most often comes in the last line.',
      },
      must: true,
      points: [
        { id: 'put-aside', text: 'Other work is put aside' },
        {
          id: 'unbroken',
          text: { spoken: 'The story came without a break', else: 'You read the last line too' },
        },
        {
          id: 'all-of-you',
          text: {
            phone: 'They can hear you’re still there',
            spoken: 'You’re turned toward them',
            else: 'You read how they feel, too',
          },
        },
      ],
      phrases: [
        {
          id: 'plain',
          text: {
            spoken: 'Go on. I’m listening, and there’s no hurry.',
            chat: 'Take your time. I’m reading all of it.',
          },
        },
        {
          id: 'warm',
          text: {
            spoken: 'I want to hear the whole of it, from the start.',
            chat: 'Start wherever you like. I want the whole of it.',
          },
        },
        {
          id: 'say-back',
          text: {
            spoken: 'Let me say that much back, and then you go on.',
            chat: 'Let me put that much in my words, and then you go on.',
          },
        },
      ],
      traps: [
        { say: 'Can I take your order number?', instead: 'It can wait.' },
        { say: 'Let me explain what happened.', instead: 'Their story first.' },
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
      cue: 'Ask what upset {customer.firstName|them} most',
      why: 'The loudest complaint is often not the one that hurts.',
      points: [
        { id: 'one-question', text: 'You asked one thing at a time' },
        { id: 'specific', text: 'You can name what hurt most' },
      ],
      phrases: [
        { id: 'plain', text: 'Which part of this was the worst for you?' },
        { id: 'warm', text: 'I don’t want to guess. What upset you most in all this?' },
        { id: 'quick', text: 'What’s the one thing you need fixed first?' },
      ],
      traps: [
        { say: 'Are you sure that’s what happened?', instead: 'Ask, don’t cross-examine.' },
        { say: 'Our records say otherwise.', instead: 'See it from their chair.' },
      ],
      fields: [
        { ...fields.trouble, ...onceHeard },
        { ...fields.feelings, ...onceHeard },
      ],
      exits: [
        { id: 'clear', label: 'That’s clear', to: 'next' },
        { id: 'went-on', label: '{customer.firstName|They} went on', to: 'listen/hear' },
      ],
    },
    recall,
  ],
} as const satisfies Step
