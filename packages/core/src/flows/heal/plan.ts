import type { Beat } from '../../flow/types'
import { agreement, fields, heldBack, mayBeVoiced } from '../beats'

const loop = agreement({ step: 'alliance' })

/** The shared agreement in HEAL’s voice: the customer’s idea comes first and stays in. */
export const plan = {
  ask: {
    ...loop.ask,
    cue: 'Ask what {customer.firstName|they} would do',
    why: 'A plan they helped to draw is one they’ll help to carry.',
    points: [
      { id: 'theirs-first', text: 'Their idea came before yours' },
      { id: 'after-a-no', text: 'After a no: you asked why' },
    ],
    phrases: [
      { id: 'plain', text: 'How would you solve it, if it were yours to decide?' },
      { id: 'warm', text: 'We’re in this together now. What would you try first?' },
      { id: 'quick', text: 'What’s the next thing that should happen?' },
    ],
    traps: [{ say: 'Here’s what I’ll do for you.', instead: 'Ask before you decide.' }],
    fields: [fields.asked],
  },
  offer: {
    ...loop.offer,
    cue: 'Build on what {customer.firstName|they} said',
    why: 'An offer that starts from their idea needs no selling.',
    points: [
      { id: 'theirs-in-it', text: 'Their idea is still in it' },
      { id: 'can-do', text: 'You sound sure you can' },
      { id: 'not-voiced', text: 'Over your limit: not said yet', when: heldBack },
    ],
    phrases: [
      {
        id: 'plain',
        text: 'Building on your idea, I can do this: {offer.text}.',
        when: mayBeVoiced,
      },
      {
        id: 'warm',
        text: 'You put me on the right track. How about this: {offer.text}?',
        when: mayBeVoiced,
      },
      { id: 'quick', text: 'I can do this now: {offer.text}. Is that it?', when: mayBeVoiced },
      {
        id: 'asking',
        text: 'I’m getting a second yes for this. I’m staying with you meanwhile.',
        when: heldBack,
      },
    ],
    traps: [
      { say: 'You’ll need to ask billing.', instead: 'Ask them yourself.' },
      { say: 'That’s above me.', instead: 'Go and get the yes.' },
    ],
  },
  noMatch: {
    ...loop.noMatch,
    cue: 'Stay, and find who can decide',
    why: 'They can live with a no from someone who doesn’t leave.',
    phrases: [
      { id: 'plain', text: 'Part of it I can do. The rest I’ll ask for myself.' },
      { id: 'warm', text: 'We haven’t found it yet. I’m not leaving you with that.' },
      { id: 'quick', text: 'Today I’m taking your idea to the person who decides.' },
    ],
    traps: [{ say: 'That’s the best I can do.', instead: 'Say who decides.' }],
  },
  agree: {
    ...loop.agree,
    cue: 'Say it as one plan',
    why: 'Said by you alone it’s an offer; said together it’s a plan.',
    phrases: [
      { id: 'plain', text: 'So this is our plan: {offer.text}. What have I left out?' },
      { id: 'warm', text: 'I’d stand behind this: {offer.text}. Would you?' },
      { id: 'quick', text: 'Our plan, then: {offer.text}.' },
    ],
    traps: [{ say: 'So we’re good?', instead: 'Say the whole plan.' }],
  },
  readBack: {
    ...loop.readBack,
    cue: 'Let {customer.firstName|them} correct your version',
    why: 'Leaving room for a correction is the last proof that you listened.',
    phrases: [
      { id: 'plain', text: 'Check me on this: {field.agreement}.' },
      { id: 'warm', text: 'Here’s how I have it: {field.agreement}. Would you change a word?' },
      { id: 'quick', text: '{field.agreement}. Did I get that right?' },
    ],
    traps: [{ say: 'You heard what I said.', instead: 'Say it fresh.' }],
  },
  commit: {
    ...loop.commit,
    cue: 'Put your own name on it',
    why: 'Passed along, it’s a case; with your name on it, it’s a promise.',
    phrases: [
      { id: 'plain', text: 'I’m seeing to it myself: {fix.what}, by {fix.due}.' },
      { id: 'warm', text: 'Hold me to it: {fix.what}, by {fix.due}.' },
      {
        id: 'no-date',
        text: 'The day isn’t sure. This is: you’ll hear from me by {update.due}.',
      },
    ],
    traps: [
      { say: 'I’ll put you through.', instead: 'Stay until someone has it.' },
      { say: 'It’ll be perfect tomorrow.', instead: 'Promise what you can keep.' },
    ],
  },
} as const satisfies Record<string, Beat>
