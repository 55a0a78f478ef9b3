import type { Step } from '../../flow/types'
import { callDated, notify, notSlipping, tail } from '../beats'

const { deliver, checkDelegate, followUp, cause, lesson } = tail({
  notDone: 'resolve/clock',
  notWell: 'resolve/instead',
})

export const thank = {
  id: 'thank',
  letter: 'T',
  title: 'Thank and follow through',
  beats: [
    {
      id: 'thank',
      kind: 'thank',
      phase: 'live',
      title: 'Thank',
      cue: 'Thank {customer.firstName|them} for both',
      when: notSlipping,
      why: 'Leaving was easier than telling you, and your thanks says you know it.',
      points: [
        { id: 'telling', text: 'You thanked them for telling you' },
        { id: 'chance', text: 'And for the chance to fix it' },
        { id: 'check', text: 'They know when you’ll check' },
      ],
      phrases: [
        { id: 'plain', text: 'Thank you for telling me, and for letting me fix it.' },
        {
          id: 'warm',
          text: 'You gave us a second chance. Thank you for that.',
        },
        {
          id: 'quick',
          text: 'Thank you for raising it. I’ll check with you by {follow-up.due}.',
        },
      ],
      traps: [
        { say: 'Thanks, we’ll be in touch.', instead: 'First the fix, or a time.' },
        { say: 'We appreciate your feedback.', instead: 'Thank them for this.' },
      ],
      records: ['commitments'],
      exits: [{ id: 'thanked', label: 'Thanked', to: 'next', needs: [callDated] }],
    },
    notify,
    {
      id: 'update',
      kind: 'other',
      phase: 'after',
      title: 'Update',
      cue: 'Give the update, news or none',
      why: 'A call that comes on time with nothing new still says you’re on it.',
      when: { all: [{ fact: 'promise-open' }, { field: 'fix-now', is: 'no' }] },
      waitsFor: 'update',
      points: [
        { id: 'before-asked', text: 'They heard before they had to ask' },
        { id: 'either', text: 'News or a reason, not both' },
        { id: 'next-one', text: 'The next one has a time' },
      ],
      phrases: [
        {
          id: 'no-news',
          text: {
            spoken: 'Nothing new yet, {customer.firstName}. I’ll call again by {update.due}.',
            written: 'Nothing new yet, {customer.firstName}. I’ll write again by {update.due}.',
          },
        },
        { id: 'news', text: 'There’s news: {fix.what}, by {fix.due}.' },
      ],
      traps: [{ say: 'I’ll call when I know more.', instead: 'Keep the time you gave.' }],
      records: ['commitments'],
      exits: [
        { id: 'fixed', label: 'Fix is ready', to: 'next' },
        { id: 'slips', label: 'Date won’t hold', to: 'resolve/clock' },
      ],
    },
    deliver,
    checkDelegate,
    followUp,
    {
      id: 'their-word',
      kind: 'other',
      phase: 'after',
      title: 'Their word',
      cue: 'Mention their review once, lightly',
      why: 'A review changed without a push is the only kind worth reading.',
      when: { all: [{ field: 'satisfied', is: 'yes' }, { fact: 'complained-in-public' }] },
      points: [
        { id: 'theirs', text: 'Its words stay theirs' },
        { id: 'no-push', text: 'You asked once and let go' },
      ],
      phrases: [
        {
          id: 'offer',
          text: 'Your post is yours. If the ending belongs in it, add it.',
        },
      ],
      traps: [{ say: 'Could you take it down?', instead: 'Leave it to them.' }],
      fields: [
        { id: 'review-updated', label: 'They changed their review', input: 'yes-no' },
        { id: 'referral', label: 'They recommended us', input: 'yes-no' },
      ],
      exits: [{ id: 'done', label: 'Let it be', to: 'next' }],
    },
    cause,
    lesson,
  ],
} as const satisfies Step
