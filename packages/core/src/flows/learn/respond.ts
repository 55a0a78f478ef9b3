import type { Step } from '../../flow/types'
import { fields, gesture, mayBeVoiced } from '../beats'
import { offer } from './offer'

export const respond = {
  id: 'respond',
  letter: 'R',
  title: 'Respond',
  beats: [
    {
      id: 'react',
      kind: 'act',
      phase: 'live',
      title: 'React',
      cue: 'Do one useful thing now',
      why: 'Also taught as React: people judge you by your first move.',
      points: [{ id: 'moved', text: 'Something moved before you explained' }],
      phrases: [
        {
          id: 'plain',
          text: {
            spoken: 'I’m starting on this now, while we talk.',
            else: 'I’ve started on this, before writing to you.',
          },
        },
        {
          id: 'warm',
          text: {
            'in-person': 'Come and sit. I’ll get this moving.',
            else: 'Leave this one to me.',
          },
        },
        { id: 'quick', text: 'It’s moving. Here’s what comes next.' },
      ],
      traps: [{ say: 'I’ll look into it.', instead: 'Start while they watch.' }],
      fields: [fields['fix-now'], fields.severity],
      exits: [
        {
          id: 'moving',
          label: 'It’s moving',
          to: 'next',
          needs: [
            {
              that: { field: 'fix-now', answered: true },
              reason: 'Opens when you’ve said if it can be fixed now.',
            },
          ],
        },
      ],
    },
    ...offer,
    {
      id: 'commit',
      kind: 'commit',
      phase: 'live',
      title: 'Commit',
      cue: 'Give it a name and an hour',
      when: { not: { field: 'fix-now', is: 'yes' } },
      why: '“Soon” can’t be checked; a name and an hour can.',
      must: true,
      points: [
        { id: 'owner', text: 'One person owns it, by name' },
        { id: 'dated', text: 'Fix or news has a time' },
        { id: 'said-back', text: 'You said it back, they agreed' },
      ],
      phrases: [
        { id: 'plain', text: 'I own this now: {fix.what}, by {fix.due}.' },
        {
          id: 'no-date',
          text: 'I can’t give you the day yet. I can give you news by {update.due}.',
        },
        {
          id: 'quick',
          text: 'Ask for {agent.name}. I’ll have it done by {fix.due}.',
        },
      ],
      traps: [
        { say: 'Someone will call you.', instead: 'Say who, and when.' },
        { say: 'We’ll get to it shortly.', instead: 'Give the hour.' },
      ],
      records: ['commitments'],
      exits: [
        {
          id: 'promised',
          label: 'It’s promised',
          to: 'next',
          needs: [
            {
              that: { fact: 'commitment-made' },
              reason: 'Opens when a promise is written, or moved.',
            },
            {
              that: { not: { fact: 'commitment-undated' } },
              reason: 'Give the fix a time, or say when you’ll give one.',
            },
          ],
        },
      ],
    },
    {
      ...gesture,
      cue: 'Leave something kind behind',
      why: 'The fix repairs the day; a kindness says you saw the person.',
      phrases: [
        {
          id: 'plain',
          text: 'I’d like you to have {offer.text}, from me.',
          when: mayBeVoiced,
        },
        {
          id: 'warm',
          text: 'It can’t give you back {field.impact}. Still, I’ve arranged {offer.text}.',
          when: mayBeVoiced,
        },
        { id: 'quick', text: 'I’ve added {offer.text}, with nothing to sign.', when: mayBeVoiced },
      ],
    },
  ],
} as const satisfies Step
