import type { Beat } from '../../flow/types'
import { gesture, mayBeVoiced } from '../beats'

/** Regret that can be touched: small, personal, never a price for the failure. */
export const atone = {
  ...gesture,
  title: 'Atone',
  cue: 'Make a small, personal gesture',
  why: 'Words have said sorry; this shows it, and asks for nothing back.',
  points: [
    { id: 'fix-first', text: 'The fix is agreed already' },
    { id: 'within', text: 'It’s small, and yours to give' },
    { id: 'no-price', text: 'It buys nothing' },
  ],
  phrases: [
    { id: 'plain', text: 'One more thing, from me: {offer.text}.', when: mayBeVoiced },
    {
      id: 'warm',
      text: 'Nothing makes up for {field.impact}. I’d still like to give you {offer.text}.',
      when: mayBeVoiced,
    },
    { id: 'quick', text: 'I’ve set aside {offer.text} for you.', when: mayBeVoiced },
  ],
  traps: [
    { say: 'That should make us even.', instead: 'Put no price on it.' },
    { say: 'Have a voucher instead.', instead: 'The fix, then the gift.' },
  ],
  fields: [
    {
      id: 'atonement',
      label: 'What kind',
      input: 'one-of',
      options: [
        { id: 'courtesy', label: 'A courtesy' },
        { id: 'extra', label: 'A personal extra' },
        { id: 'favor', label: 'A favor' },
        { id: 'refund', label: 'Money back' },
      ],
    },
  ],
} as const satisfies Beat
