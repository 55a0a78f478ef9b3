import type { Beat } from '../../flow/types'
import { fields, heldBack, mayBeVoiced } from '../beats'

/** LEARN lets them choose: two ways on the table, and a question when neither will do. */
export const offer = [
  {
    id: 'offer',
    kind: 'offer',
    phase: 'live',
    title: 'Offer',
    cue: 'Offer two ways, let them choose',
    why: 'Choosing hands back the control that the failure took away.',
    points: [
      { id: 'both-yours', text: 'Both ways are yours to give' },
      { id: 'their-choice', text: 'The choice was theirs' },
      {
        id: 'not-voiced',
        text: 'Over your limit: kept back',
        when: heldBack,
      },
    ],
    phrases: [
      {
        id: 'plain',
        text: 'Here’s one way: {offer.text}. I have another, if you’d rather.',
        when: mayBeVoiced,
      },
      {
        id: 'warm',
        text: 'The choice is yours. The first is this: {offer.text}.',
        when: mayBeVoiced,
      },
      { id: 'quick', text: 'Fastest for you would be this: {offer.text}. Yes?', when: mayBeVoiced },
      {
        id: 'asking',
        text: 'I’m asking my manager for more than I can give alone.',
        when: heldBack,
      },
    ],
    traps: [
      { say: 'That’s not my department.', instead: 'Stay with it yourself.' },
      { say: 'We don’t normally do that.', instead: 'Say what you can do.' },
    ],
    records: ['offers', 'approval'],
    exits: [
      {
        id: 'chosen',
        label: '{customer.firstName|They} chose',
        to: 'next',
        needs: [
          { that: mayBeVoiced, reason: 'Over your limit. Opens when it’s approved.' },
          { that: { fact: 'offer-accepted' }, reason: 'Opens when one way is marked accepted.' },
        ],
      },
      {
        id: 'no-match',
        label: 'No match',
        to: 'respond/no-match',
        when: { fact: 'rounds-over' },
      },
      {
        id: 'neither',
        label: 'Neither',
        to: 'respond/ask',
        needs: [
          {
            that: { not: { fact: 'offer-open' } },
            reason: 'Opens when each way is marked declined.',
          },
        ],
      },
    ],
  },
  {
    id: 'ask',
    kind: 'ask',
    phase: 'live',
    title: 'Ask',
    cue: 'Ask {customer.firstName|them} what’s still missing',
    why: 'Behind a no stands a picture of how this was meant to go.',
    when: { not: { fact: 'offer-accepted' } },
    points: [{ id: 'missing', text: 'You know why it wasn’t enough' }],
    phrases: [
      { id: 'plain', text: 'What’s still missing for you?' },
      { id: 'warm', text: 'I’d like to get this right for you. What have I missed?' },
      { id: 'quick', text: 'What would make it right for today?' },
    ],
    traps: [{ say: 'Most people are happy with that.', instead: 'Ask about them.' }],
    fields: [fields.asked],
    exits: [{ id: 'told', label: 'They told me', to: 'respond/offer' }],
  },
  {
    id: 'no-match',
    kind: 'other',
    phase: 'live',
    title: 'No match',
    cue: 'Bring in whoever can decide',
    why: 'A second face with more say is worth more than a third no from you.',
    when: { all: [{ fact: 'rounds-over' }, { not: { fact: 'offer-accepted' } }] },
    points: [
      { id: 'introduced', text: 'They know who decides, by name' },
      { id: 'briefed', text: 'That person knows the whole story' },
    ],
    phrases: [
      {
        id: 'plain',
        text: 'I’m bringing in someone who can decide this. I’ll explain it for you.',
      },
      { id: 'warm', text: 'You won’t be handed around. I’ll stay until it’s decided.' },
      {
        id: 'quick',
        text: 'You’ll have a decision by {update.due}, and you’ll hear it from me.',
      },
    ],
    traps: [{ say: 'You can write to head office.', instead: 'Carry it there yourself.' }],
    fields: [{ ...fields['no-agreement'], label: 'Best offer, who decides, when' }],
    records: ['commitments'],
    exits: [
      {
        id: 'handed-up',
        label: 'They’re briefed',
        to: 'respond/commit',
        needs: [
          {
            that: { field: 'no-agreement', answered: true },
            reason: 'Opens when it’s written who decides.',
          },
        ],
      },
      { id: 'one-more', label: 'Another way', to: 'respond/offer' },
    ],
  },
] as const satisfies readonly Beat[]
