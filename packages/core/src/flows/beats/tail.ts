import type { Beat } from '../../flow/types'
import { fields } from './fields'

/**
 * The beats every method ends in, after the customer has left the line.
 *
 * @param back.notDone path of the beat to return to when what was promised will not be done as agreed
 * @param back.notWell path of the beat to return to when the customer is not content
 */
export const tail = <const D extends string, const W extends string>(back: {
  readonly notDone: D
  readonly notWell: W
}) =>
  ({
    deliver: {
      id: 'deliver',
      kind: 'act',
      phase: 'after',
      title: 'Deliver',
      cue: 'Do exactly what you promised',
      why: 'Trust broke over a promise; one kept in full starts to mend it.',
      when: { fact: 'promise-open' },
      waitsFor: 'fix',
      points: [
        { id: 'as-agreed', text: 'It’s done as agreed, all of it' },
        { id: 'told-early', text: 'Any slip was told before the date' },
      ],
      phrases: [
        {
          id: 'done',
          text: {
            spoken: 'It’s done: {commitment.what}. I wanted you to hear it from me.',
            written: 'It’s done: {commitment.what}. I checked it myself.',
          },
        },
        {
          id: 'late',
          text: 'This is running late: {commitment.what}. I’m telling you before you have to ask.',
        },
      ],
      traps: [
        { say: 'I’ve passed it on.', instead: 'Stay with it until it’s done.' },
        { say: 'It must have slipped through.', instead: 'Give the new time first.' },
      ],
      records: ['commitments'],
      exits: [
        {
          id: 'done',
          label: 'It’s done',
          to: 'next',
          when: { not: { fact: 'delegated' } },
          needs: [
            {
              that: { not: { fact: 'promise-open' } },
              reason: 'Opens when all you promised to do is marked kept.',
            },
          ],
        },
        { id: 'handed-over', label: 'Handed over', to: 'next', when: { fact: 'delegated' } },
        { id: 'late', label: 'Won’t make it', to: back.notDone },
      ],
    },
    checkDelegate: {
      id: 'check-delegate',
      kind: 'check',
      phase: 'after',
      title: 'Check',
      cue: 'Check that it was done',
      why: 'If nobody looks, {customer.firstName|they} will be the one to find out.',
      when: { fact: 'delegated' },
      waitsFor: 'delegate-check',
      points: [
        { id: 'asked', text: 'You asked whoever did it' },
        { id: 'right', text: 'It was the right thing' },
        { id: 'whole', text: 'It was done whole, not in part' },
      ],
      phrases: [
        {
          id: 'checked',
          text: 'I’ve checked it myself, and it’s done: {commitment.what}.',
        },
        {
          id: 'late',
          text: 'I checked, and it’s running late. I’m staying on it until it’s done.',
        },
      ],
      traps: [{ say: 'They said they’d handle it.', instead: 'Ask what was done.' }],
      records: ['commitments'],
      exits: [
        {
          id: 'whole',
          label: 'All done',
          to: 'next',
          needs: [
            {
              that: { not: { fact: 'promise-open' } },
              reason: 'Opens when all you promised to do is marked kept.',
            },
          ],
        },
        { id: 'went-wrong', label: 'Went wrong', to: back.notDone },
      ],
    },
    followUp: {
      id: 'follow-up',
      kind: 'follow-up',
      phase: 'after',
      title: 'Follow up',
      cue: 'Ask {customer.firstName|them} how it turned out',
      why: 'You know what you did; only {customer.firstName|they} can say whether it’s mended.',
      waitsFor: 'follow-up',
      points: [
        { id: 'both-ways', text: 'You called, and wrote too' },
        { id: 'lingering', text: 'You asked what still lingers' },
      ],
      phrases: [
        {
          id: 'how-is-it',
          text: {
            spoken: 'I’m calling to hear it from you. How did it turn out?',
            written: 'I’d like to hear it from you. How did it turn out?',
          },
        },
        { id: 'lingering', text: 'Be frank with me: is anything still not right?' },
        { id: 'quick', text: 'One question, and I’ll leave you in peace: is it all right now?' },
      ],
      traps: [
        { say: 'I take it all is well?', instead: 'Ask, then wait.' },
        { say: 'It’s done on our side, so it’s closed.', instead: 'Let them say it’s over.' },
      ],
      fields: [fields.satisfied, fields.lingering],
      records: ['commitments'],
      exits: [
        {
          id: 'well',
          label: 'All is well',
          to: 'next',
          when: { not: { field: 'satisfied', in: ['no', 'no-answer'] } },
          needs: [
            {
              that: { field: 'satisfied', is: 'yes' },
              reason: 'Opens when you’ve marked how it ended.',
            },
          ],
        },
        {
          id: 'not-well',
          label: 'Put it right',
          to: back.notWell,
          clears: ['agreement', 'read-back', 'no-agreement', 'satisfied'],
          when: { field: 'satisfied', is: 'no' },
        },
        {
          id: 'enough',
          label: 'They’ve had enough',
          to: 'next',
          when: { field: 'satisfied', is: 'no' },
        },
        {
          id: 'no-answer',
          label: 'Leave it there',
          to: 'next',
          when: { field: 'satisfied', is: 'no-answer' },
        },
      ],
    },
    cause: {
      id: 'cause',
      kind: 'learn',
      phase: 'after',
      title: 'Cause',
      cue: 'Write down why it happened',
      why: 'Left unwritten, the same fault finds the next person.',
      points: [
        { id: 'cause', text: 'It names a cause, not a culprit' },
        { id: 'pattern', text: 'You noted if you’ve seen it before' },
      ],
      traps: [{ say: 'Human error.', instead: 'Ask what made it likely.' }],
      fields: [fields.cause, fields['happened-at'], fields.place],
      exits: [
        {
          id: 'noted',
          label: 'Written down',
          to: 'next',
          needs: [
            {
              that: { field: 'cause', answered: true },
              reason: 'Opens when the cause is written.',
            },
          ],
        },
        { id: 'unknown', label: 'Not known yet', to: 'next' },
      ],
    },
    lesson: {
      id: 'lesson',
      kind: 'learn',
      phase: 'after',
      title: 'Lesson',
      cue: 'Say what should change',
      why: 'You saw it up close; the people who can change it didn’t.',
      points: [
        { id: 'one-change', text: 'One change, sent to its owner' },
        { id: 'permission', text: 'Told only with a yes, without names' },
      ],
      phrases: [
        { id: 'permission', text: 'May I tell others what happened, without your name?' },
        { id: 'changed', text: 'Because you told me, we changed this: {field.lesson}.' },
        {
          id: 'in-public',
          text: 'You told us about it here, and we changed this: {field.lesson}.',
          when: { all: [{ fact: 'complained-in-public' }, { field: 'permission', is: 'yes' }] },
        },
      ],
      traps: [{ say: 'We’ll do better next time.', instead: 'Name the one change.' }],
      fields: [fields.lesson, fields.permission],
      records: ['commitments', 'summary'],
      exits: [
        {
          id: 'recovered',
          label: 'Close: recovered',
          to: 'close',
          outcome: 'recovered',
          when: { not: { field: 'satisfied', in: ['no', 'no-answer'] } },
          needs: [
            {
              that: { field: 'satisfied', is: 'yes' },
              reason: 'Opens when you’ve heard that it ended well.',
            },
          ],
        },
        {
          id: 'not-recovered',
          label: 'Close: not recovered',
          to: 'close',
          outcome: 'not-recovered',
          when: { field: 'satisfied', in: ['no', 'no-answer'] },
        },
      ],
    },
  }) as const satisfies Record<string, Beat>
