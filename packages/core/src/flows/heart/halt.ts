import type { Step } from '../../flow/types'
import { fields, onceHeard, publicReply, recall } from '../beats'

const inAHurry = { field: 'feelings', has: 'time-pressure' } as const

export const halt = {
  id: 'halt',
  letter: 'H',
  title: 'Halt and listen',
  beats: [
    {
      id: 'stop',
      kind: 'attend',
      phase: 'live',
      title: 'Stop',
      cue: 'Stop everything else',
      why: 'Half your attention sounds like none, and a voice rises to get the rest.',
      points: [
        { id: 'put-aside', text: 'Nothing else is in your hands' },
        {
          id: 'present',
          text: {
            'in-person': 'You’ve turned all the way round',
            video: 'Your other windows are closed',
            phone: 'Your keyboard is quiet',
            else: 'Only their words are on screen',
          },
        },
      ],
      phrases: [
        {
          id: 'plain',
          text: {
            spoken: 'I’ve stopped what I was doing, {customer.firstName}. Go ahead.',
            chat: 'I’ve closed everything else, {customer.firstName}. Go ahead.',
          },
        },
        {
          id: 'warm',
          text: {
            spoken: 'I’m listening to you and nothing else, {customer.firstName}.',
            chat: 'I’m reading you and nothing else, {customer.firstName}.',
          },
        },
        {
          id: 'quick',
          text: {
            spoken: 'I’m here. What happened?',
            chat: 'I’m here. What happened?',
          },
        },
      ],
      traps: [{ say: 'One second, I’m finishing something.', instead: 'Drop it now.' }],
      exits: [{ id: 'stopped', label: 'I’ve stopped', to: 'next' }],
    },
    {
      id: 'listen',
      kind: 'listen',
      phase: 'live',
      title: 'Listen',
      cue: 'Hear the facts and the feelings',
      why: 'The facts say what broke; the feelings say what it broke for them.',
      must: true,
      points: [
        {
          id: 'to-the-end',
          text: {
            spoken: 'They ended it, not you',
            chat: 'They ended it, not you',
            else: 'You read to the last word',
          },
        },
        { id: 'both', text: 'You caught a fact and a feeling' },
      ],
      phrases: [
        {
          id: 'plain',
          text: {
            spoken: 'Keep going. I want all of it.',
            chat: 'Keep going. I want all of it.',
          },
        },
        {
          id: 'warm',
          text: {
            spoken: 'Go on. I’m not going anywhere.',
            chat: 'Take your time. I’m not going anywhere.',
          },
        },
        {
          id: 'safe',
          text: {
            spoken: 'Before anything else: are you all right?',
            chat: 'Before anything else: are you all right?',
          },
        },
      ],
      traps: [
        { say: 'Let me stop you there.', instead: 'Let the sentence end.' },
        { say: 'Okay, okay, I get it.', instead: 'Stay quiet.' },
      ],
      fields: [fields.story, fields.feelings],
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
    ...publicReply({ step: 'halt', hear: 'halt/listen' }),
    {
      id: 'deadline',
      kind: 'probe',
      phase: 'live',
      title: 'Deadline',
      cue: 'Ask {customer.firstName|them} for the deadline',
      why: 'Someone in a hurry can breathe once you aim for their hour, not yours.',
      when: inAHurry,
      points: [{ id: 'shortest', text: 'You asked only what the fix needs' }],
      phrases: [
        { id: 'plain', text: 'When do you need this done by?' },
        { id: 'warm', text: 'You’re up against the clock. What has to work first?' },
        { id: 'quick', text: 'What time are we working to?' },
      ],
      traps: [{ say: 'I’ll be as quick as I can.', instead: 'Work to their hour.' }],
      fields: [{ id: 'needed-by', label: 'They need it by', input: 'date-time', ...onceHeard }],
      exits: [{ id: 'asked', label: 'I know when', to: 'next' }],
    },
    {
      id: 'probe',
      kind: 'probe',
      phase: 'live',
      title: 'Details',
      cue: 'Ask {customer.firstName|them} what to fix first',
      why: 'A fast fix to the wrong part is slow.',
      when: { not: inAHurry },
      points: [{ id: 'one-line', text: 'You can say it in one line' }],
      phrases: [
        { id: 'plain', text: 'What should I fix first?' },
        { id: 'warm', text: 'Walk me through it. Where did it start to go wrong?' },
        { id: 'quick', text: 'What has to work again before anything else?' },
      ],
      traps: [{ say: 'Let me pull up your file.', instead: 'Ask them first.' }],
      fields: [{ ...fields.trouble, ...onceHeard }],
      exits: [
        { id: 'clear', label: 'I have it', to: 'next' },
        { id: 'went-on', label: '{customer.firstName|They} went on', to: 'halt/listen' },
      ],
    },
    { ...recall, when: { all: [{ fact: 'returning-customer' }, { not: inAHurry }] } },
  ],
} as const satisfies Step
