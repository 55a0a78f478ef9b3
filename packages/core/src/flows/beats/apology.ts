import type { Phrase } from '../../flow/types'

const ours = { field: 'fault', is: 'clear' } as const
const unclear = { not: ours } as const

/**
 * Ways to say sorry: for what was clearly our doing, it is owned; while that is not clear, the
 * words are for what the customer went through, and nobody takes or refuses the blame.
 */
export const apologies = [
  {
    id: 'plain',
    text: 'I’m sorry about {field.trouble}. That was our doing.',
    when: ours,
  },
  { id: 'warm', text: 'I’m sorry. We cost you {field.impact}.', when: ours },
  {
    id: 'quick',
    text: 'That’s on us: {field.trouble}. I’m sorry. Let’s put it right.',
    when: ours,
  },
  {
    id: 'unclear-plain',
    text: 'I’m sorry you had to deal with {field.trouble}.',
    when: unclear,
  },
  {
    id: 'unclear-warm',
    text: 'I’m sorry this cost you {field.impact}.',
    when: unclear,
  },
  {
    id: 'unclear-quick',
    text: 'I’m sorry about {field.trouble}. Let me see what can be done.',
    when: unclear,
  },
] as const satisfies readonly Phrase[]

/** Shown while the fault is not clearly ours. */
export const noFault = {
  id: 'no-fault',
  text: 'Fault was neither claimed nor denied',
  when: unclear,
} as const
