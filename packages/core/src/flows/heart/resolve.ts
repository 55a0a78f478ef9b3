import type { Step } from '../../flow/types'
import { fields, gesture, mayBeVoiced } from '../beats'
import { offer } from './offer'

const fixable = { field: 'fix-now', is: 'yes' } as const

export const resolve = {
  id: 'resolve',
  letter: 'R',
  title: 'Resolve rapidly',
  beats: [
    ...offer,
    {
      id: 'fix',
      kind: 'act',
      phase: 'live',
      title: 'Fix it',
      cue: {
        spoken: 'Fix it with {customer.firstName|them} watching',
        chat: 'Fix it with {customer.firstName|them} watching',
        else: 'Fix it before you reply',
      },
      why: {
        spoken: 'A fix they can watch asks for no trust.',
        chat: 'A fix they can watch asks for no trust.',
        else: 'A reply that says it’s done asks for no trust.',
      },
      when: fixable,
      points: [
        {
          id: 'seen',
          text: { spoken: 'They saw or heard it done', else: 'Your answer can say it’s done' },
        },
      ],
      phrases: [
        {
          id: 'plain',
          text: {
            spoken: 'I’m doing it now, while you’re here.',
            chat: 'I’m doing it now, while you’re here.',
          },
        },
        {
          id: 'written',
          text: { written: 'I did this before writing to you: {offer.text}.' },
          when: { fact: 'offer-accepted' },
        },
        { id: 'done', text: 'That’s done. Can you see it on your side?' },
        {
          id: 'quick',
          text: {
            spoken: 'Stay with me. I’m starting now.',
            chat: 'Stay with me. I’m starting now.',
          },
        },
      ],
      traps: [{ say: 'I’ve passed it on.', instead: 'Do it yourself, now.' }],
      fields: [{ ...fields['fix-now'], label: 'All fixable now' }],
      exits: [
        {
          id: 'done',
          label: 'It’s done',
          to: 'next',
          when: { not: { field: 'fix-now', is: 'no' } },
        },
        {
          id: 'longer',
          label: 'It takes longer',
          to: 'resolve/clock',
          when: { field: 'fix-now', is: 'no' },
        },
      ],
    },
    {
      id: 'clock',
      kind: 'commit',
      phase: 'live',
      title: 'Clock',
      cue: 'Put a clock on it',
      why: 'Silence feels like being forgotten, even on a day you worked on nothing else.',
      when: { not: fixable },
      must: true,
      points: [
        { id: 'part-now', text: 'The part you can do is done' },
        { id: 'next-update', text: 'The next update has a time too' },
        { id: 'same-time', text: 'You both said the same time' },
      ],
      phrases: [
        { id: 'plain', text: 'It’s set: {fix.what}, by {fix.due}.' },
        {
          id: 'no-date',
          text: 'I don’t know the day yet. By {update.due} I’ll tell you what I know.',
        },
        {
          id: 'part-now',
          text: 'Part of it I can do now. The rest follows by {fix.due}.',
        },
      ],
      traps: [
        { say: 'I’ll keep you posted.', instead: 'Name the hour.' },
        { say: 'You’ll hear when it’s solved.', instead: 'Promise news before that.' },
      ],
      records: ['commitments'],
      exits: [
        {
          id: 'promised',
          label: 'Clock is running',
          to: 'next',
          needs: [
            {
              that: { fact: 'commitment-made' },
              reason: 'Opens when a promise is written, or moved.',
            },
            {
              that: { not: { fact: 'commitment-undated' } },
              reason: 'Give the fix a time, or say when the next update comes.',
            },
          ],
        },
      ],
    },
    {
      ...gesture,
      cue: 'Add something on top, unasked',
      why: 'A gesture nobody asked for says more than one they had to fight for.',
      phrases: [
        {
          id: 'plain',
          text: 'You lost more than time. I’d like you to have {offer.text} too.',
          when: mayBeVoiced,
        },
        {
          id: 'warm',
          text: 'This one is from me: {offer.text}.',
          when: mayBeVoiced,
        },
        {
          id: 'quick',
          text: 'I’ve added {offer.text}. It’s done.',
          when: mayBeVoiced,
        },
      ],
    },
  ],
} as const satisfies Step
