import type { Step } from '../../flow/types'
import { fields, notSlipping } from '../beats'

const unknown = { field: 'explains', is: 'unknown' } as const
const later = { field: 'fix-now', is: 'no' } as const

export const explain = {
  id: 'explain',
  letter: 'E',
  title: 'Explain',
  beats: [
    {
      id: 'explain',
      kind: 'explain',
      phase: 'live',
      title: 'Explain',
      cue: 'Explain last, in one breath',
      when: notSlipping,
      why: 'After the fix it’s a reason; before it, the same words are an excuse.',
      points: [
        { id: 'after-the-fix', text: 'The fix came before the reason', when: { not: later } },
        { id: 'news-or-reason', text: 'News or a reason, not both', when: later },
        { id: 'one-breath', text: 'It took one breath' },
      ],
      phrases: [
        {
          id: 'cause',
          text: 'If you want to know why: {field.explanation}.',
          when: { not: { any: [unknown, { field: 'explains', is: 'action' }] } },
        },
        {
          id: 'action',
          text: 'Here’s what I’ve done about it: {field.explanation}.',
          when: { not: { any: [unknown, { field: 'explains', is: 'cause' }] } },
        },
        {
          id: 'unknown',
          text: 'I don’t know why yet. I’ll find out, and tell you by {update.due}.',
          when: unknown,
        },
        { id: 'may-skip', text: 'Do you want the reason, or shall we leave it there?' },
      ],
      traps: [
        { say: 'It was a busy day.', instead: 'Say the plain cause.' },
        { say: 'Others waited longer.', instead: 'Speak of this one only.' },
      ],
      fields: [
        {
          id: 'explains',
          label: 'What you can tell',
          input: 'one-of',
          options: [
            { id: 'cause', label: 'Why it happened' },
            { id: 'action', label: 'What I did' },
            { id: 'unknown', label: 'Not known yet' },
          ],
        },
        { ...fields.explanation, when: { not: unknown } },
      ],
      records: ['commitments'],
      exits: [
        {
          id: 'explained',
          label: 'Said it',
          to: 'next',
          needs: [
            {
              that: { any: [{ not: unknown }, { fact: 'promise-open' }] },
              reason: 'Opens when it’s written when you’ll know.',
            },
          ],
        },
        { id: 'not-asked', label: 'Nobody asked', to: 'next' },
      ],
    },
  ],
} as const satisfies Step
