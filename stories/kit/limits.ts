import type { Beat, Flow, Step } from '@amends/core'

const long =
  'The machine was promised for Tuesday, then for Thursday, then for the Tuesday after that, and each time somebody different said that it had never been ordered at all'
const unbroken = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'

const choices = [
  { id: 'short', label: 'Short' },
  { id: 'long', label: `Longer than a choice should be: ${unbroken}` },
  { id: 'other', label: 'Other' },
]
const never = {
  needs: [
    { that: { fact: 'listened' }, reason: 'Opens when {customer.firstName|they} has finished.' },
  ],
} as const

const nothing: Beat = {
  id: 'nothing',
  kind: 'other',
  phase: 'live',
  title: 'Nothing',
  cue: 'Go on',
  why: 'Nothing is to be done here.',
  exits: [{ id: 'on', label: 'On', to: 'next' }],
}

const much: Beat = {
  id: 'much',
  kind: 'acknowledge',
  phase: 'live',
  title: 'A beat whose title is far too long for any list',
  cue: `Say that you know of this: ${long}`,
  why: `${long}. And then it was ${unbroken}.`,
  points: [
    { id: 'one', text: long },
    { id: 'two', text: unbroken },
    { id: 'three', text: 'Short' },
    { id: 'four', text: long },
    { id: 'five', text: 'Short again' },
  ],
  phrases: [
    { id: 'one', text: `${long}, {customer.firstName}, and that cost you {field.impact}.` },
    { id: 'two', text: `This is about {field.trouble}, {field.trouble} and {field.trouble}.` },
    { id: 'three', text: unbroken },
    { id: 'four', text: 'Short.' },
  ],
  traps: [
    { say: long, instead: long },
    { say: unbroken, instead: unbroken },
    { say: 'Short.', instead: 'Shorter.' },
  ],
  exits: [
    {
      id: 'said',
      label: 'Everything was said that had to be said',
      to: 'next',
      needs: [
        { that: { field: 'text', answered: true }, reason: `Opens when it is known that ${long}.` },
      ],
    },
    { id: 'again', label: 'One more time from the start', to: 'full/much' },
    { id: 'off', label: unbroken, to: 'next' },
    { id: 'other', label: 'Something else', to: 'next' },
  ],
}

const captures: Beat = {
  ...nothing,
  id: 'fields',
  title: 'Every input',
  cue: 'Fill in whatever you like',
  fields: [
    { id: 'text', label: 'A line of text', input: 'text' },
    { id: 'long-text', label: 'As long as they talk', input: 'long-text' },
    { id: 'one-of', label: 'One of these', input: 'one-of', options: choices },
    { id: 'any-of', label: 'Any of these', input: 'any-of', options: choices },
    { id: 'yes-no', label: 'Yes or no', input: 'yes-no' },
    { id: 'date-time', label: 'A time', input: 'date-time' },
    { id: 'money', label: 'An amount', input: 'money' },
  ],
}

const shut: Beat = {
  ...captures,
  id: 'shut',
  title: 'Shut',
  cue: 'Wait until it opens',
  fields: (captures.fields ?? []).map((field) => ({ ...field, ...never })),
}

const records: readonly Beat[] = [
  { ...nothing, id: 'offers', kind: 'offer', title: 'Offers', records: ['offers', 'approval'] },
  { ...nothing, id: 'commitments', kind: 'commit', title: 'Promises', records: ['commitments'] },
  { ...nothing, id: 'notified', kind: 'notify', title: 'Told', records: ['notified'] },
  {
    ...nothing,
    id: 'end',
    phase: 'after',
    title: 'The end',
    records: ['summary'],
    exits: [{ id: 'close', label: 'Close', to: 'close', outcome: 'recovered' }],
  },
]

const letters = ['O', 'N', 'G', 'E', 'R']
const more: readonly Step[] = letters.map((letter) => ({
  id: `step-${letter.toLowerCase()}`,
  letter,
  title: `Step ${letter} of a method with many steps`,
  beats: [nothing],
}))

/** No method: nothing at all in one beat, far too much in the next, every input and every record. */
export const limits: Flow = {
  id: 'limits',
  version: '1.0.0',
  language: 'en',
  name: 'Limits',
  summary: 'For seeing what the parts do with nothing and with too much.',
  attribution: { originator: 'Nobody', source: 'None', notice: 'It is no method.' },
  steps: [
    { id: 'bare', letter: 'L', title: 'Bare', beats: [nothing] },
    { id: 'full', letter: 'O', title: 'Far too much of everything', beats: [much, captures, shut] },
    { id: 'kept', letter: 'N', title: 'Kept', beats: records },
    ...more,
  ],
}

export const longText = long
export const longWord = unbroken
