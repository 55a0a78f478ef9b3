import type { Beat } from '../../flow/types'

/**
 * One public answer once the post is read, fit for every reader, and then the door to a private
 * talk; who stays in public is waited for there, because a second answer makes the complaint bigger.
 *
 * @param at.step id of the step that holds them
 * @param at.hear path of the beat that hears the story they tell in private
 */
export const publicReply = <const S extends string, const H extends string>(at: {
  readonly step: S
  readonly hear: H
}) =>
  [
    {
      id: 'public-reply',
      kind: 'acknowledge',
      phase: 'live',
      title: 'Public reply',
      cue: 'Answer once, for everyone reading',
      why: 'Arguing in public carries the complaint further than the post did.',
      when: { fact: 'public-channel' },
      points: [
        { id: 'mother', text: 'Their mother could read it' },
        { id: 'boss-and-rival', text: 'So could your boss and a competitor' },
        { id: 'nothing-private', text: 'Nothing private is in it' },
      ],
      phrases: [
        {
          id: 'plain',
          text: {
            'social-public': 'I’ve read every word, and I’d like to put this right with you.',
          },
        },
        {
          id: 'warm',
          text: {
            'social-public':
              'Anyone would be upset by that, and I’d like to hear the rest from you.',
          },
        },
        {
          id: 'quick',
          text: { 'social-public': 'Send me a message, and I’ll start on it today.' },
        },
      ],
      traps: [
        { say: 'What’s your order number?', instead: 'Ask for that in private.' },
        { say: 'That isn’t what happened.', instead: 'Leave the facts for later.' },
      ],
      exits: [{ id: 'posted', label: 'Posted', to: 'next' }],
    },
    {
      id: 'go-private',
      kind: 'other',
      phase: 'live',
      title: 'Go private',
      cue: 'Move the talk to private messages',
      why: 'Details belong where only the two of you can read them.',
      when: { fact: 'public-channel' },
      points: [
        { id: 'one-reply', text: 'There’s one public reply, no second' },
        { id: 'reachable', text: 'They know where to find you' },
      ],
      phrases: [
        {
          id: 'invite',
          text: {
            'social-public': 'I’ve sent you a private message, so we can go through it there.',
            written: 'I’m {agent.name}. I read your post, and I’ll stay with this.',
          },
        },
        {
          id: 'open-door',
          text: {
            'social-public': 'My messages are open, and I’ll answer you myself.',
            written: 'Tell it the way it happened. I’m reading all of it.',
          },
        },
      ],
      traps: [{ say: 'Contact our support team.', instead: 'Write to them yourself.' }],
      exits: [
        { id: 'moved', label: 'We’re in private', to: at.hear, channel: 'social-private' },
        { id: 'stays', label: 'They stay public', to: `${at.step}/wait-public` },
      ],
    },
    {
      id: 'wait-public',
      kind: 'other',
      phase: 'live',
      title: 'Door open',
      cue: 'Write privately; leave the thread alone',
      why: 'A second public answer starts an argument with an audience.',
      when: { fact: 'public-channel' },
      points: [
        { id: 'one-out', text: 'One public reply is out' },
        { id: 'silence', text: 'No answer? Pause, or close it so' },
      ],
      exits: [{ id: 'moved', label: 'They wrote back', to: at.hear, channel: 'social-private' }],
    },
  ] as const satisfies readonly Beat[]
