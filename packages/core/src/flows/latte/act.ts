import type { Step } from '../../flow/types'
import { commit, fields, gesture, heldBack, mayBeVoiced } from '../beats'

const answered = [
  { that: mayBeVoiced, reason: 'Over your limit. Opens when it’s approved.' },
  {
    that: { not: { fact: 'offer-open' } },
    reason: 'Opens when the offer is marked taken or declined.',
  },
] as const

export const act = {
  id: 'act',
  letter: 'T',
  title: 'Take action',
  beats: [
    {
      id: 'fix',
      kind: 'act',
      phase: 'live',
      title: 'Fix',
      cue: 'Fix it now, explain it later',
      why: 'Seeing you start says more than any reason you could give.',
      points: [
        { id: 'do-first', text: 'You began before you explained' },
        { id: 'said-yes', text: 'They said yes to it', when: mayBeVoiced },
        { id: 'not-voiced', text: 'Over your limit: not said yet', when: heldBack },
      ],
      phrases: [
        { id: 'plain', text: 'I can put it right now: {offer.text}. Shall I?', when: mayBeVoiced },
        {
          id: 'warm',
          text: 'You’ve done enough running after this. I’ll take it from here: {offer.text}.',
          when: mayBeVoiced,
        },
        { id: 'quick', text: 'I can start this minute: {offer.text}. Yes?', when: mayBeVoiced },
        {
          id: 'asking',
          text: 'It needs a second yes, and I’m asking for it now.',
          when: heldBack,
        },
      ],
      traps: [
        { say: 'Let me tell you why.', instead: 'Do it first.' },
        { say: 'That’s another team.', instead: 'Take it there yourself.' },
      ],
      fields: [fields['fix-now']],
      records: ['offers', 'approval'],
      exits: [
        {
          id: 'fixed',
          label: 'It’s fixed',
          to: 'next',
          when: { not: { field: 'fix-now', is: 'no' } },
          needs: [
            ...answered,
            {
              that: { field: 'fix-now', is: 'yes' },
              reason: 'Opens when you’ve said it can be fixed now.',
            },
          ],
        },
        {
          id: 'needs-time',
          label: 'Needs time',
          to: 'act/commit',
          when: { field: 'fix-now', is: 'no' },
          needs: answered,
        },
      ],
    },
    {
      ...commit,
      when: { not: { field: 'fix-now', is: 'yes' } },
      fields: [{ ...fields['read-back'], label: 'Read back, they agreed' }],
      exits: [
        {
          ...commit.exits[0],
          needs: [
            ...commit.exits[0].needs,
            {
              that: { field: 'read-back', is: 'yes' },
              reason: 'Read it back. Opens on a yes from {customer.firstName|them}.',
            },
          ],
        },
      ],
    },
    gesture,
  ],
} as const satisfies Step
