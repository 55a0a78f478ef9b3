import type { Beat } from '../../flow/types'
import { commit } from './commit'
import { fields } from './fields'

/** The second half of the agreement: one sentence, read back, and a promise with a time. */
export const settle = <const S extends string>(at: { readonly step: S }) =>
  ({
    agree: {
      id: 'agree',
      kind: 'agree',
      phase: 'live',
      title: 'Agree',
      when: { fact: 'offer-accepted' },
      cue: 'Put the agreement in one sentence',
      why: 'Without it, you two may leave with two different agreements.',
      points: [
        { id: 'both', text: 'Only what you both said yes to' },
        { id: 'exact', text: 'It says what, where and when' },
      ],
      phrases: [
        { id: 'plain', text: 'So this is the plan: {offer.text}. Would you change anything?' },
        { id: 'warm', text: 'I want us to mean the same thing: {offer.text}. Do we?' },
        {
          id: 'quick',
          text: {
            spoken: 'Good. I’m writing this down: {offer.text}.',
            written: 'Then I’ve noted it like this: {offer.text}.',
          },
        },
      ],
      traps: [{ say: 'Great, then we’re all set.', instead: 'Say exactly what.' }],
      fields: [fields.agreement],
      exits: [
        {
          id: 'written',
          label: 'Written down',
          to: `${at.step}/read-back`,
          needs: [
            {
              that: { field: 'agreement', answered: true },
              reason: 'Opens when the agreement is written.',
            },
          ],
        },
        { id: 'not-quite', label: 'Not quite', to: `${at.step}/ask` },
      ],
    },
    readBack: {
      id: 'read-back',
      kind: 'agree',
      phase: 'live',
      title: 'Read back',
      when: { fact: 'offer-accepted' },
      must: true,
      cue: 'Read it back and get a yes',
      why: 'A mix-up costs nothing to mend now and a second failure later.',
      points: [
        {
          id: 'every-part',
          text: { spoken: 'Every part was said aloud', else: 'Every part is in your message' },
        },
        { id: 'clear-yes', text: 'You got a clear yes' },
      ],
      phrases: [
        {
          id: 'plain',
          text: {
            spoken: 'Let me read it back: {field.agreement}. Is that right?',
            written: 'Here’s all of it: {field.agreement}. Is that right?',
          },
        },
        { id: 'warm', text: 'I want to get this right for you: {field.agreement}. Did I?' },
        { id: 'quick', text: 'In short: {field.agreement}. Yes?' },
      ],
      traps: [{ say: 'As we discussed.', instead: 'Say all of it again.' }],
      fields: [fields['read-back']],
      exits: [
        {
          id: 'right',
          label: 'It’s right',
          to: 'next',
          needs: [
            {
              that: { field: 'read-back', is: 'yes' },
              reason: 'Opens on a yes from {customer.firstName|them}.',
            },
          ],
        },
        { id: 'wrong', label: 'Not right', to: `${at.step}/agree` },
      ],
    },
    commit,
  }) as const satisfies Record<string, Beat>
