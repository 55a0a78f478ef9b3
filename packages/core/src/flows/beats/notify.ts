import type { Beat } from '../../flow/types'
import { fields } from './fields'

/** Whoever meets the customer next knows, so that nobody has to tell it twice. */
export const notify = {
  id: 'notify',
  kind: 'notify',
  phase: 'after',
  title: 'Notify',
  cue: 'Tell whoever meets {customer.firstName|them} next',
  why: 'Nobody should have to tell this story twice.',
  points: [
    { id: 'know', text: 'They know what happened' },
    { id: 'promise', text: 'They know what’s promised, and when' },
    { id: 'breathe', text: 'You took a minute for yourself' },
  ],
  traps: [{ say: 'It’s in the notes.', instead: 'Tell the person.' }],
  fields: [fields.notified],
  records: ['notified'],
  exits: [
    { id: 'told', label: 'They know', to: 'next' },
    { id: 'nobody', label: 'Nobody to tell', to: 'next' },
  ],
} as const satisfies Beat
