import type { Beat } from '../../flow/types'
import { fields } from './fields'
import { onceHeard } from './helpers'

/** For somebody who has been here before: ask about the last problem, once. */
export const recall = {
  id: 'recall',
  kind: 'recall',
  phase: 'live',
  title: 'Last time',
  cue: 'Ask how last time turned out',
  why: 'It shows you remembered before {customer.firstName|they} had to bring it up.',
  when: { fact: 'returning-customer' },
  points: [
    { id: 'once', text: 'You asked once' },
    { id: 'kept', text: 'You know if that promise held' },
    { id: 'senior', text: 'Second miss? Someone senior owns it' },
  ],
  phrases: [
    { id: 'plain', text: 'Before we go on: how did last time end for you?' },
    {
      id: 'warm',
      text: 'I know you’ve been through this with us before. Did that one come right?',
    },
    { id: 'quick', text: 'Is this on top of last time, or the same thing again?' },
  ],
  traps: [{ say: 'But we fixed that, didn’t we?', instead: 'Ask, then listen.' }],
  fields: [{ ...fields.history, ...onceHeard }],
  exits: [{ id: 'asked', label: 'Asked', to: 'next' }],
} as const satisfies Beat
