import type { Step } from '../../flow/types'
import { fields, onceHeard, recall } from '../beats'
import { atone } from './atone'
import { plan } from './plan'

const afterImpact = {
  needs: [
    ...onceHeard.needs,
    {
      that: { field: 'impact', answered: true },
      reason: 'Opens when you’ve noted what it did to {customer.firstName|them}.',
    },
  ],
} as const

export const alliance = {
  id: 'alliance',
  letter: 'A',
  title: 'Alliance',
  beats: [
    {
      id: 'history',
      kind: 'probe',
      phase: 'live',
      title: 'History',
      cue: 'Go back through it together',
      why: 'Two people looking at one problem have stopped facing each other.',
      points: [
        { id: 'they-led', text: 'You asked, they led' },
        { id: 'whole', text: 'You have it from the start' },
      ],
      phrases: [
        { id: 'plain', text: 'Take me back to where this started.' },
        { id: 'warm', text: 'Let’s look at it side by side. What came first?' },
        { id: 'quick', text: 'What have you tried so far?' },
      ],
      traps: [
        { say: 'Why didn’t you call sooner?', instead: 'Ask what came next.' },
        { say: 'I’ll check that and get back.', instead: 'Look at it together.' },
      ],
      fields: [
        { ...fields.trouble, ...afterImpact },
        { ...fields.history, ...afterImpact },
        { ...fields.severity, ...afterImpact },
      ],
      exits: [
        { id: 'mapped', label: 'We have it', to: 'next' },
        { id: 'facts-too-soon', label: 'Feelings first', to: 'empathy/feel' },
      ],
    },
    { ...recall, fields: [{ ...fields.history, ...afterImpact }] },
    plan.ask,
    plan.offer,
    plan.noMatch,
    plan.agree,
    plan.readBack,
    {
      id: 'second-miss',
      kind: 'acknowledge',
      phase: 'live',
      title: 'Second miss',
      cue: 'Own the miss in two sentences',
      why: 'A second miss is heard twice as loud, and more words make it louder.',
      when: { fact: 'commitment-broken' },
      points: [
        { id: 'remedy', text: 'A remedy came with it' },
        { id: 'few-words', text: 'You used few words' },
        {
          id: 'senior',
          text: 'Someone senior owns it now',
          when: { fact: 'commitment-broken' },
        },
      ],
      phrases: [
        {
          id: 'broken',
          text: 'I broke my word to you. {field.senior-owner} owns this with me now.',
          when: { fact: 'commitment-broken' },
        },
        {
          id: 'slipping',
          text: 'It’s going to be late. You’re hearing that from me, before the date.',
          when: { not: { fact: 'commitment-broken' } },
        },
      ],
      traps: [{ say: 'So sorry, again, so sorry.', instead: 'A remedy, few words.' }],
      fields: [
        {
          id: 'senior-owner',
          label: 'Who senior owns it',
          input: 'text',
          when: { fact: 'commitment-broken' },
        },
      ],
      exits: [
        {
          id: 'owned',
          label: 'It’s owned',
          to: 'alliance/commit',
          needs: [
            {
              that: {
                any: [
                  { not: { fact: 'commitment-broken' } },
                  { field: 'senior-owner', answered: true },
                ],
              },
              reason: 'Opens when somebody senior owns it by name.',
            },
          ],
        },
      ],
    },
    atone,
    plan.commit,
  ],
} as const satisfies Step
