import type { Beat } from '../../flow/types'
import { fields, heldBack, mayBeVoiced } from '../beats'

/** HEART acts first: an offer at once, and the question only after a no. */
export const offer = [
  {
    id: 'offer',
    kind: 'offer',
    phase: 'live',
    title: 'Offer',
    cue: 'Say what you can do now',
    why: 'From here on, a real option calms more than another kind word.',
    points: [
      { id: 'options', text: 'You named two real ways out' },
      { id: 'fast-first', text: 'The quickest came first', when: mayBeVoiced },
      {
        id: 'not-voiced',
        text: 'Over your limit: still unsaid',
        when: heldBack,
      },
    ],
    phrases: [
      { id: 'plain', text: 'Here’s what I can do now: {offer.text}.', when: mayBeVoiced },
      {
        id: 'choice',
        text: 'This is the quickest: {offer.text}. There’s a second way, if you’d rather.',
        when: mayBeVoiced,
      },
      { id: 'quick', text: 'Fastest first: {offer.text}. Go ahead?', when: mayBeVoiced },
      {
        id: 'asking',
        text: 'I’m asking for a decision now, and I’ll bring you the answer myself.',
        when: heldBack,
      },
    ],
    traps: [
      { say: 'There’s nothing I can do.', instead: 'Say what’s possible.' },
      { say: 'Let’s wait for the perfect fix.', instead: 'Start with the quick one.' },
    ],
    fields: [{ ...fields['fix-now'], label: 'All fixable now' }, fields.severity],
    records: ['offers', 'approval'],
    exits: [
      {
        id: 'accepted',
        label: '{customer.firstName|They} said yes',
        to: 'next',
        needs: [
          {
            that: mayBeVoiced,
            reason: 'Over your limit. Opens when it’s approved.',
          },
          { that: { fact: 'offer-accepted' }, reason: 'Opens when an offer is marked accepted.' },
          {
            that: { field: 'fix-now', answered: true },
            reason: 'Opens when you’ve said if it’s all fixable now.',
          },
        ],
      },
      {
        id: 'no-match',
        label: 'No match',
        to: 'resolve/no-match',
        when: { fact: 'rounds-over' },
      },
      {
        id: 'declined',
        label: 'Not enough',
        to: 'resolve/instead',
        needs: [
          {
            that: { not: { fact: 'offer-open' } },
            reason: 'Opens when the offer is marked declined.',
          },
        ],
      },
    ],
  },
  {
    id: 'instead',
    kind: 'ask',
    phase: 'live',
    title: 'Instead',
    cue: 'Ask {customer.firstName|them} what would work instead',
    why: 'A no is only useful once you know what was missing.',
    when: { not: { fact: 'offer-accepted' } },
    points: [
      { id: 'missing', text: 'You know what was missing' },
      { id: 'new-detail', text: 'A new detail, not the same line' },
    ],
    phrases: [
      { id: 'plain', text: 'What did that miss?' },
      { id: 'warm', text: 'I’d like to get this right. What would work for you?' },
      { id: 'quick', text: 'Which matters more to you now: sooner, or all of it?' },
    ],
    traps: [
      { say: 'That’s all I can offer.', instead: 'Ask what’s missing.' },
      { say: 'I hear you, I hear you.', instead: 'Say the new detail.' },
    ],
    fields: [{ ...fields.asked, label: 'What would work' }],
    exits: [{ id: 'asked', label: 'I know now', to: 'resolve/offer' }],
  },
  {
    id: 'no-match',
    kind: 'other',
    phase: 'live',
    title: 'No match',
    cue: 'Hand it up, with a time',
    why: 'One more offer would sound like haggling; a decider and an hour don’t.',
    when: { all: [{ fact: 'rounds-over' }, { not: { fact: 'offer-accepted' } }] },
    points: [
      { id: 'stands', text: 'Your best offer still stands' },
      { id: 'prepared', text: 'Whoever decides has it in writing' },
    ],
    phrases: [
      {
        id: 'plain',
        text: {
          spoken: 'I’m taking this higher, and I’ll call you by {update.due}.',
          written: 'I’m taking this higher, and I’ll write to you by {update.due}.',
        },
      },
      { id: 'warm', text: 'My offer stays open while I ask for more.' },
      {
        id: 'quick',
        text: 'That’s as far as I can go. You’ll have their answer by {update.due}.',
      },
    ],
    traps: [{ say: 'Take it or leave it.', instead: 'Leave the offer open.' }],
    fields: [{ ...fields['no-agreement'], label: 'Best offer, who decides, when' }],
    records: ['commitments'],
    exits: [
      {
        id: 'handed-up',
        label: 'Handed up',
        to: 'resolve/clock',
        needs: [
          {
            that: { field: 'no-agreement', answered: true },
            reason: 'Opens when it’s written who decides.',
          },
        ],
      },
      { id: 'one-more', label: 'One more way', to: 'resolve/offer' },
    ],
  },
] as const satisfies readonly Beat[]
