import type { Beat } from '../../flow/types'
import { fields } from './fields'
import { heldBack, mayBeVoiced } from './helpers'
import { settle } from './settle'

/**
 * The loop that ends in one agreement: ask, offer, agree, read back, commit, with a way out when
 * there is no match. All six stand in one step, in this order; a gesture may stand before `commit`.
 *
 * @param at.step id of the step that holds them
 */
export const agreement = <const S extends string>(at: { readonly step: S }) =>
  ({
    ask: {
      id: 'ask',
      kind: 'ask',
      phase: 'live',
      title: 'Ask',
      must: true,
      cue: 'Ask what would put it right',
      why: 'Asking first gives {customer.firstName|them} back a say in what comes next.',
      points: [
        { id: 'before-offer', text: 'You asked before you offered' },
        { id: 'own-words', text: 'Their own words are written down' },
        { id: 'after-a-no', text: 'After a no: you asked why' },
      ],
      phrases: [
        { id: 'plain', text: 'What would put this right for you?' },
        { id: 'warm', text: 'If it were up to you, how would this end?' },
        { id: 'quick', text: 'What do you need most, and when do you need it?' },
      ],
      traps: [{ say: 'Here’s what we usually do.', instead: 'Ask first.' }],
      fields: [fields.asked],
      exits: [
        {
          id: 'told',
          label: 'They told me',
          to: `${at.step}/offer`,
          needs: [
            {
              that: { field: 'asked', answered: true },
              reason: 'Opens when what they asked for is written.',
            },
          ],
        },
      ],
    },
    offer: {
      id: 'offer',
      kind: 'offer',
      phase: 'live',
      title: 'Offer',
      cue: 'Find what fits you both',
      why: 'A fix you made together is one {customer.firstName|they} can believe in.',
      points: [
        { id: 'fits', text: 'It answers what they asked for' },
        { id: 'yours', text: 'It’s yours to give', when: mayBeVoiced },
        { id: 'room', text: 'You left room for another idea' },
        {
          id: 'not-voiced',
          text: 'Over your limit: not said yet',
          when: heldBack,
        },
      ],
      phrases: [
        {
          id: 'plain',
          text: 'I can do this: {offer.text}. Would that suit you?',
          when: mayBeVoiced,
        },
        {
          id: 'warm',
          text: 'You said: {field.asked}. The closest I can come is this: {offer.text}.',
          when: mayBeVoiced,
        },
        {
          id: 'quick',
          text: 'I can start on this now: {offer.text}. Shall I?',
          when: mayBeVoiced,
        },
        {
          id: 'asking',
          text: 'It needs a second yes, and I’m asking for it now.',
          when: heldBack,
        },
      ],
      traps: [
        { say: 'That’s our policy.', instead: 'Give the human reason.' },
        { say: 'They’ll have it fixed by Friday.', instead: 'Promise what’s yours to do.' },
      ],
      records: ['offers', 'approval'],
      exits: [
        {
          id: 'accepted',
          label: 'They said yes',
          to: `${at.step}/agree`,
          needs: [
            {
              that: { not: { fact: 'approval-pending' } },
              reason: 'Opens when the answer on your request is in.',
            },
            {
              that: { not: { fact: 'offer-over-authority' } },
              reason: 'Over your limit. Opens when it’s approved.',
            },
            {
              that: { fact: 'offer-accepted' },
              reason: 'Opens when an offer is marked accepted.',
            },
          ],
        },
        {
          id: 'no-match',
          label: 'No match',
          to: `${at.step}/no-match`,
          when: { all: [{ fact: 'rounds-over' }, { not: { fact: 'offer-accepted' } }] },
        },
        {
          id: 'declined',
          label: 'Ask again',
          to: `${at.step}/ask`,
          needs: [
            {
              that: { not: { fact: 'offer-open' } },
              reason: 'Opens when the offer is marked declined.',
            },
          ],
        },
      ],
    },
    noMatch: {
      id: 'no-match',
      kind: 'other',
      phase: 'live',
      title: 'No match',
      cue: 'Say what’s possible, and who decides',
      why: 'A plain no with a next step is easier to take than a maybe.',
      when: { all: [{ fact: 'rounds-over' }, { not: { fact: 'offer-accepted' } }] },
      points: [
        { id: 'next-contact', text: 'The next contact has a time' },
        { id: 'handed-up', text: 'The offer is ready to hand up' },
      ],
      phrases: [
        { id: 'plain', text: 'I’m taking this to someone who can say yes to more.' },
        {
          id: 'warm',
          text: 'I’ll tell it to the person who decides, so you don’t have to start over.',
        },
        {
          id: 'quick',
          text: {
            spoken: 'I’ll call you by {update.due} with their answer.',
            written: 'I’ll write to you by {update.due} with their answer.',
          },
        },
      ],
      traps: [{ say: 'There’s nothing more I can do.', instead: 'Name who can.' }],
      fields: [{ ...fields['no-agreement'], label: 'Best offer, who decides, when' }],
      records: ['commitments'],
      exits: [
        {
          id: 'recorded',
          label: 'Written down',
          to: `${at.step}/commit`,
          needs: [
            {
              that: { field: 'no-agreement', answered: true },
              reason: 'Opens when it’s written who decides.',
            },
          ],
        },
        { id: 'again', label: 'One more idea', to: `${at.step}/ask` },
      ],
    },
    ...settle(at),
  }) as const satisfies Record<string, Beat>
