import type { Step } from '../../flow/types'
import { apologies, fields, noFault } from '../beats'

export const acknowledge = {
  id: 'acknowledge',
  letter: 'A',
  title: 'Acknowledge',
  beats: [
    {
      id: 'say-back',
      kind: 'acknowledge',
      phase: 'live',
      title: 'Say back',
      cue: 'Say back what {customer.firstName|they} went through',
      why: 'Until someone says it back, {customer.firstName|they} may have to say it louder.',
      must: true,
      points: [
        { id: 'one-sentence', text: 'One plain sentence, with their detail' },
        { id: 'cost', text: 'You said what it cost them' },
        { id: 'full-size', text: 'Nothing was made smaller' },
      ],
      phrases: [
        {
          id: 'plain',
          text: {
            spoken: 'Let me say it back: {field.trouble}, and it cost you {field.impact}.',
            written: 'As I read it: {field.trouble}, and it cost you {field.impact}.',
          },
        },
        { id: 'warm', text: 'You were counting on us, and what you got was {field.trouble}.' },
        {
          id: 'quick',
          text: 'This has cost you {field.impact} already. I don’t want it to cost more.',
        },
      ],
      traps: [
        { say: 'I completely understand.', instead: 'Say their detail.' },
        { say: 'These things happen.', instead: 'Give it its real size.' },
      ],
      fields: [fields.impact],
      exits: [
        { id: 'said', label: 'Said it', to: 'next' },
        { id: 'not-it', label: 'Got it wrong', to: 'listen/probe' },
      ],
    },
    {
      id: 'sense',
      kind: 'other',
      phase: 'live',
      title: 'Sense',
      must: true,
      cue: 'Sense if an apology is wanted',
      why: 'Some wait for it above all; others wish you’d get on.',
      points: [
        { id: 'their-measure', text: 'You went by their view, not yours' },
        { id: 'fault', text: 'Not sure whose doing? Marked unclear' },
      ],
      traps: [
        { say: 'There’s nothing to apologize for.', instead: 'It’s theirs to feel.' },
        { say: 'I don’t see what we did.', instead: 'Ask what they see.' },
      ],
      fields: [fields['apology-wanted'], fields.fault, fields.cost, fields.severity],
      exits: [
        {
          id: 'sensed',
          label: 'Decided',
          to: 'next',
          needs: [
            {
              that: { field: 'apology-wanted', answered: true },
              reason: 'Opens when you’ve picked yes, no or can’t tell.',
            },
          ],
        },
      ],
    },
    {
      id: 'apologize',
      kind: 'apologize',
      phase: 'live',
      title: 'Apologize',
      cue: 'Say you’re sorry, then stop',
      why: 'Whatever you add to an apology takes a piece of it back.',
      when: { field: 'apology-wanted', is: 'yes' },
      must: true,
      points: [
        { id: 'your-voice', text: 'You said “I”, in your own voice' },
        { id: 'once', text: 'Said once, and nothing after it' },
        { id: 'named', text: 'It named what happened', when: { field: 'fault', is: 'clear' } },
        noFault,
      ],
      phrases: apologies,
      traps: [
        { say: 'I’m sorry if you feel that way.', instead: 'Name what happened.' },
        { say: 'I’m sorry, but it wasn’t up to us.', instead: 'Stop before the “but”.' },
      ],
      fields: [fields['apology-given']],
      exits: [{ id: 'said', label: 'Said it', to: 'next' }],
    },
    {
      id: 'regret',
      kind: 'acknowledge',
      phase: 'live',
      title: 'Regret',
      cue: 'Say you wish it hadn’t happened',
      why: 'With no apology and no regret, all {customer.firstName|they} would hear is silence.',
      when: { field: 'apology-wanted', in: ['no', 'unsure'] },
      must: true,
      points: [
        {
          id: 'said',
          text: { spoken: 'Your regret was said aloud', else: 'Your regret is written' },
        },
        { id: 'no-fault', text: 'Fault was neither claimed nor denied' },
        {
          id: 'watching',
          text: 'They gave no sign of wanting more',
          when: { field: 'apology-wanted', is: 'unsure' },
        },
      ],
      phrases: [
        { id: 'plain', text: 'I wish {field.trouble} had never happened to you.' },
        { id: 'warm', text: 'This cost you {field.impact}. I wish I could hand it back.' },
        {
          id: 'thanks',
          text: 'Thank you for coming to me after {field.trouble}.',
          when: { field: 'apology-wanted', is: 'no' },
        },
      ],
      traps: [
        { say: 'At least it wasn’t worse.', instead: 'Give it its real size.' },
        { say: 'Well, we’re sorry, of course.', instead: 'Leave the apology out.' },
      ],
      exits: [
        { id: 'said', label: 'Said it', to: 'next' },
        { id: 'wanted', label: 'They want one', to: 'acknowledge/sense' },
      ],
    },
  ],
} as const satisfies Step
