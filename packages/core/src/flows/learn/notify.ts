import type { Step } from '../../flow/types'
import { callDated, fields, notSlipping, tail } from '../beats'

const { deliver, checkDelegate, followUp, cause, lesson } = tail({
  notDone: 'respond/commit',
  notWell: 'respond/ask',
})

export const notify = {
  id: 'notify',
  letter: 'N',
  title: 'Notify',
  beats: [
    {
      id: 'who-knows',
      kind: 'thank',
      phase: 'live',
      title: 'Who knows',
      cue: 'Tell {customer.firstName|them} who else will know',
      when: notSlipping,
      why: 'Telling it again to the next face would bring it all back.',
      points: [
        { id: 'named', text: 'You said who’ll know' },
        { id: 'thanked', text: 'You thanked them for telling you' },
      ],
      phrases: [
        {
          id: 'plain',
          text: 'Thank you for telling me. I’m telling the people you’ll meet next.',
        },
        {
          id: 'warm',
          text: 'Thank you for telling me while I can still do something about it.',
        },
        { id: 'quick', text: 'I’m passing this on now, and I’ll check back by {follow-up.due}.' },
      ],
      traps: [{ say: 'Mention it if you come back.', instead: 'Carry it yourself.' }],
      records: ['commitments'],
      exits: [{ id: 'said', label: 'They know', to: 'next', needs: [callDated] }],
    },
    {
      id: 'notify',
      kind: 'notify',
      phase: 'after',
      title: 'Pass on',
      cue: 'Tell everyone who’ll meet {customer.firstName|them}',
      why: 'One colleague who doesn’t know can undo all of it with one question.',
      must: true,
      points: [
        { id: 'manager-and-shift', text: 'Manager and next shift know' },
        { id: 'know', text: 'The owning team knows' },
        {
          id: 'everyone',
          text: 'So does everyone they’ll meet',
          when: { field: 'still-here', is: 'yes' },
        },
        {
          id: 'breathe',
          text: 'You took a minute for yourself',
          when: { not: { field: 'still-here', is: 'yes' } },
        },
      ],
      phrases: [
        { id: 'note', text: 'For whoever meets {customer.name}: {field.trouble}.' },
        {
          id: 'owed',
          text: 'We still owe {customer.name} this: {commitment.what}.',
          when: { fact: 'promise-open' },
        },
      ],
      traps: [
        { say: 'It’s in the notes somewhere.', instead: 'Tell a person.' },
        { say: 'Watch out for this one.', instead: 'Say what happened.' },
      ],
      fields: [
        { id: 'still-here', label: 'They’re still with us', input: 'yes-no' },
        fields.notified,
      ],
      records: ['notified'],
      exits: [
        {
          id: 'told',
          label: 'They all know',
          to: 'next',
          needs: [
            {
              that: { field: 'notified', is: 'yes' },
              reason: 'Opens when everyone who’ll meet them knows.',
            },
          ],
        },
      ],
    },
    {
      id: 'update',
      kind: 'other',
      phase: 'after',
      title: 'Update',
      cue: 'Bring {customer.firstName|them} news before it’s asked for',
      why: 'Having to ask for news is how people learn they were forgotten.',
      when: { all: [{ fact: 'promise-open' }, { field: 'fix-now', is: 'no' }] },
      waitsFor: 'update',
      points: [
        { id: 'on-time', text: 'The news came when you said' },
        { id: 'next-one', text: 'The next one has a time' },
      ],
      phrases: [
        {
          id: 'no-news',
          text: 'Nothing to report yet, {customer.firstName}. You’ll hear again by {update.due}.',
        },
        { id: 'news', text: 'Here’s where it stands: {fix.what}, by {fix.due}.' },
      ],
      traps: [{ say: 'No news, so nothing to say.', instead: 'Say that, on time.' }],
      records: ['commitments'],
      exits: [
        { id: 'ready', label: 'Fix is ready', to: 'next' },
        { id: 'slips', label: 'Date won’t hold', to: 'respond/commit' },
      ],
    },
    deliver,
    checkDelegate,
    followUp,
    cause,
    lesson,
  ],
} as const satisfies Step
