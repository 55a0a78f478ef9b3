import type { Beat } from '../../flow/types'

/** A promise: a thing, a person and a time; without a time for the fix, a time for the news. */
export const commit = {
  id: 'commit',
  kind: 'commit',
  phase: 'live',
  title: 'Promise',
  cue: 'Say what you’ll do, by when',
  why: 'A time you control is the first promise {customer.firstName|they} can check.',
  must: true,
  points: [
    {
      id: 'yours',
      text: 'The date is one you control',
      when: { not: { fact: 'commitment-broken' } },
    },
    {
      id: 'owned',
      text: 'You named the promise that broke',
      when: { fact: 'commitment-broken' },
    },
    { id: 'dated-news', text: 'No date yet? Promise dated news' },
    {
      id: 'owner',
      text: 'Each promise has one owner',
      when: { not: { fact: 'delegated' } },
    },
    {
      id: 'check-first',
      text: 'Handed on? Your check comes first',
      when: { fact: 'delegated' },
    },
  ],
  phrases: [
    { id: 'plain', text: 'You’ll have this from me by {fix.due}: {fix.what}.' },
    {
      id: 'warm',
      text: 'This stays with me. You’ll hear from me by {commitment.due}, good news or bad.',
    },
    {
      id: 'no-date',
      text: {
        spoken: 'I don’t have a date yet. I’ll call by {update.due} with news.',
        written: 'I don’t have a date yet. I’ll write by {update.due} with news.',
      },
    },
  ],
  traps: [
    { say: 'As soon as possible.', instead: 'Give a time you control.' },
    { say: 'They’ll have it done by then.', instead: 'Promise what’s yours to do.' },
  ],
  records: ['commitments'],
  exits: [
    {
      id: 'promised',
      label: 'Promised',
      to: 'next',
      needs: [
        { that: { fact: 'commitment-made' }, reason: 'Opens when a promise is written, or moved.' },
        {
          that: { not: { fact: 'commitment-undated' } },
          reason: 'Give the fix a time, or say when you’ll give one.',
        },
      ],
    },
  ],
} as const satisfies Beat
