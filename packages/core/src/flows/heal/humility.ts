import type { Step } from '../../flow/types'
import { fields, publicReply } from '../beats'

const ours = { field: 'fault', is: 'clear' } as const

export const humility = {
  id: 'humility',
  letter: 'H',
  title: 'Humility',
  beats: [
    {
      id: 'open',
      kind: 'attend',
      phase: 'live',
      title: 'Open up',
      cue: {
        'in-person': 'Open your hands, lower your voice',
        video: 'Look up and lower your voice',
        phone: 'Lower your voice',
        else: 'Slow down before you read',
      },
      why: {
        spoken: 'A quiet, steady voice ends a fight that only one of you came for.',
        else: 'A reply written in haste reads like a raised voice.',
      },
      points: [
        {
          id: 'posture',
          text: {
            'in-person': 'Arms open, eyes meeting theirs',
            video: 'Arms open, eyes on the camera',
            phone: 'Your voice is lower than theirs',
            else: 'You read it slowly, then again',
          },
        },
        {
          id: 'steady',
          text: { spoken: 'You sound sure, not rushed', else: 'No answer is forming yet' },
        },
      ],
      phrases: [
        {
          id: 'plain',
          text: {
            spoken: 'I’m on your side of this, {customer.firstName}.',
            chat: 'I’m on your side of this, {customer.firstName}.',
          },
        },
        {
          id: 'warm',
          text: {
            spoken: 'You’ve got me now, and I’m staying. Tell me.',
            chat: 'You’ve got me now, and I’m staying. Tell me.',
          },
        },
      ],
      traps: [
        { say: 'There’s no need to be upset.', instead: 'Go quieter yourself.' },
        { say: 'I’m only doing my job.', instead: 'Stand beside them.' },
      ],
      exits: [{ id: 'ready', label: 'I’m steady', to: 'next' }],
    },
    {
      id: 'believe',
      kind: 'believe',
      phase: 'live',
      title: 'Believe',
      cue: 'Believe {customer.firstName|them} before you check',
      why: 'People who feel suspected fight; people who feel believed explain.',
      points: [
        { id: 'story-first', text: 'No file opened before the story' },
        {
          id: 'clean-slate',
          text: 'Earlier complaints don’t count today',
          when: { fact: 'returning-customer' },
        },
      ],
      phrases: [
        {
          id: 'plain',
          text: { spoken: 'I believe you. Tell me.', chat: 'I believe you. Tell me.' },
        },
        {
          id: 'warm',
          text: {
            spoken: 'You were there and I wasn’t. Tell me how it was.',
            chat: 'You were there and I wasn’t. Tell me how it was.',
          },
        },
      ],
      traps: [
        { say: 'I see you’ve complained before.', instead: 'Treat today as the first.' },
        { say: 'Can you prove that?', instead: 'Believe first, check later.' },
      ],
      fields: [{ id: 'prior-history', label: 'You know of earlier complaints', input: 'yes-no' }],
      exits: [{ id: 'believed', label: 'I believe {customer.firstName|them}', to: 'next' }],
    },
    {
      id: 'listen',
      kind: 'listen',
      phase: 'live',
      title: 'Listen',
      cue: 'Let {customer.firstName|them} teach you what happened',
      why: 'A correction now, even a true one, sends them back to fighting.',
      must: true,
      points: [
        { id: 'uncorrected', text: 'You corrected nothing' },
        {
          id: 'looks-it',
          text: {
            phone: 'They hear you following along',
            spoken: 'You look like you’re listening',
            else: 'You read to learn, not to answer',
          },
        },
      ],
      phrases: [
        {
          id: 'plain',
          text: {
            spoken: 'Tell it your way. I’ll keep up.',
            chat: 'Tell it your way. I’ll keep up.',
          },
        },
        {
          id: 'warm',
          text: {
            spoken: 'You know this better than I do. I’m learning it from you.',
            chat: 'You know this better than I do. I’m learning it from you.',
          },
        },
        {
          id: 'say-back',
          text: {
            spoken: 'Here’s what I have so far. Correct me, then go on.',
            chat: 'Here’s what I have so far. Correct me, then go on.',
          },
        },
      ],
      traps: [
        { say: 'That’s not quite what happened.', instead: 'Let it stand.' },
        { say: 'Yes, but on our side…', instead: 'Stay on theirs.' },
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
    ...publicReply({ step: 'humility', hear: 'humility/listen' }),
    {
      id: 'sorry',
      kind: 'apologize',
      phase: 'live',
      title: 'Sorry',
      cue: {
        spoken: 'Say “I’m sorry,” low and slow',
        else: 'Write “I’m sorry,” and mean it',
      },
      why: 'It tells them you care; who caused it can wait.',
      must: true,
      points: [
        { id: 'first-person', text: 'You said “I,” never “we”' },
        {
          id: 'with-feeling',
          text: { spoken: 'Your voice meant it too', else: 'It stands in a line alone' },
        },
      ],
      phrases: [
        {
          id: 'plain',
          text: 'I’m so sorry, {customer.firstName}. You trusted us with this.',
          when: ours,
        },
        { id: 'warm', text: 'I’m sorry we let this happen to you.', when: ours },
        {
          id: 'unclear',
          text: 'I’m sorry, {customer.firstName}. This has been hard on you.',
          when: { not: ours },
        },
        {
          id: 'unclear-warm',
          text: 'I’m sorry you were alone with this until now.',
          when: { not: ours },
        },
        { id: 'quick', text: 'I’m sorry. I mean that.' },
      ],
      traps: [
        { say: 'We’re sorry about that.', instead: 'Say “I’m sorry.”' },
        { say: 'I’m sorry you see it that way.', instead: 'Leave their view alone.' },
      ],
      fields: [fields.fault],
      exits: [{ id: 'said', label: 'Said it', to: 'next' }],
    },
  ],
} as const satisfies Step
