import { shared } from './shared'
import type { Demand, Met } from './types'

const on =
  (section: string) =>
  (source: string, beat: string, demand: string, met: Met): Demand => ({
    source: `${section}, ${source}`,
    demand,
    flow: 'heart',
    beat,
    met,
  })
const halt = on('domain 2.2 H')
const empathize = on('domain 2.2 E')
const apologize = on('domain 2.2 A')
const resolve = on('domain 2.2 R')
const thank = on('domain 2.2 T')

export const heartDemands: readonly Demand[] = [
  // Halt and listen
  halt('S004 l.33-55', '', 'the five steps stand in this order', {
    order: [
      'halt/stop',
      'halt/listen',
      'empathize/name-it',
      'apologize/sorry',
      'resolve/offer',
      'thank/thank',
      'thank/follow-up',
    ],
  }),
  halt('S004 l.39', 'halt/stop', 'everything else stops', { cue: 'Stop everything else' }),
  halt('S004 l.39', 'halt/stop', 'attention is complete', { point: 'put-aside' }),
  halt('S004 l.39', 'halt/listen', 'facts and emotions are both heard', { point: 'both' }),
  halt('S004 l.39', 'halt/listen', 'they finish without interruption', { point: 'to-the-end' }),
  halt('S004 l.39', 'halt/listen', 'the agent says when they have finished', { exit: 'finished' }),
  halt('S004 l.39', 'halt/listen', 'listening cannot be skipped', { must: true }),
  halt('S000 l.48', 'halt/probe', 'questions are shut until they have finished', {
    shutField: 'trouble',
    until: ['listened'],
  }),
  halt('S000 l.48', 'halt/probe', 'who goes on is heard out again', { exit: 'went-on' }),
  halt('capture', 'halt/listen', 'the facts, in their words', { field: 'story' }),
  halt('capture', 'halt/probe', 'the facts, in one line', { field: 'trouble' }),
  halt('capture, S004 l.28-29', 'halt/listen', 'what they feel, of four', { field: 'feelings' }),
  halt('branch', 'halt/deadline', 'time pressure: its own question', { when: ['feelings'] }),
  halt('branch', 'halt/deadline', 'time pressure: when do you need this by', { phrase: 'plain' }),
  halt('branch', 'halt/deadline', 'time pressure: by when', { field: 'needed-by' }),
  halt('branch', 'halt/deadline', 'time pressure: not before they have finished', {
    shutField: 'needed-by',
    until: ['listened'],
  }),
  halt('branch', 'halt/deadline', 'time pressure: the shortest path', { point: 'shortest' }),
  halt('branch', 'halt/probe', 'time pressure: the other questions are left out', {
    when: ['feelings'],
  }),
  halt('branch', 'empathize/name-it', 'time pressure: said in one sentence', { phrase: 'hurry' }),
  halt('branch', 'empathize/name-it', 'emotional investment: they chose you', {
    phrase: 'let-down',
  }),
  halt('trap', 'halt/listen', 'interrupting', { trap: 'Let me stop you there.' }),

  // Empathize and acknowledge
  empathize('S004 l.43', 'empathize/name-it', 'the feeling and its cause are named', {
    cue: 'the feeling and its cause',
  }),
  empathize('S004 l.43', 'empathize/name-it', 'the cause is theirs, not the ticket’s', {
    point: 'named',
  }),
  empathize('S004 l.43', 'empathize/name-it', 'they may expect better', { point: 'better' }),
  empathize('S004 l.43', 'empathize/name-it', 'and hear that they may', { phrase: 'plain' }),
  empathize('S004 l.43', 'empathize/name-it', 'cannot be skipped', { must: true }),
  empathize('capture', '', 'the feeling, as it was named', { engine: 'said-texts' }),
  empathize('capture', 'empathize/name-it', 'the detail that was used', { field: 'impact' }),
  empathize('branch', 'resolve/instead', 'a second time: a detail, not the same formula', {
    point: 'new-detail',
  }),
  empathize('branch', 'resolve/instead', 'the same formula again', {
    trap: 'I hear you, I hear you.',
  }),
  empathize('trap, S004 l.121', 'empathize/name-it', 'the formula on its own', {
    trap: 'I understand how frustrating this is.',
  }),
  empathize('trap, S004 l.187', 'empathize/name-it', 'claiming to know the feeling', {
    trap: 'I know how you feel.',
  }),

  // Apologize sincerely
  apologize('S004 l.47', 'apologize/sorry', 'for what they had to deal with', {
    point: 'what-they-faced',
  }),
  apologize('S004 l.47', 'apologize/sorry', 'always: it cannot be skipped', { must: true }),
  apologize('S004 l.47', 'apologize/sorry', 'sorry even if not at fault', { phrase: 'unclear' }),
  apologize('S004 l.47', 'apologize/sorry', 'whose doing it was decides the words', {
    field: 'fault',
  }),
  apologize('S001 l.33', 'apologize/sorry', 'nothing after it takes it back', {
    point: 'full-stop',
  }),
  apologize('capture', 'apologize/sorry', 'that it was given', { exit: 'said' }),
  apologize('capture', '', 'the words of the apology', { engine: 'said-texts' }),
  apologize('branch', 'apologize/sorry', 'injury, data loss, regulated: marked', {
    field: 'sensitive',
  }),
  apologize('branch', 'apologize/sorry', 'marked: no words of one’s own', {
    exit: 'to-approved',
  }),
  apologize('branch', 'apologize/approved', 'marked: approved wording', { cue: 'approved words' }),
  apologize('branch', 'apologize/approved', 'approved wording stays as it is', {
    point: 'unchanged',
  }),
  apologize('branch', 'apologize/approved', 'only then', { when: ['sensitive'] }),
  apologize('branch', 'apologize/approved', 'then it cannot be skipped', { must: true }),
  apologize('branch', 'apologize/approved', 'a handler by name', {
    shutExit: 'said',
    until: ['handler'],
  }),
  apologize('branch', 'apologize/approved', 'the customer hears who, and when', {
    phrase: 'handler',
  }),
  apologize('trap', 'apologize/sorry', 'the inconvenience formula', {
    trap: 'Sorry for any inconvenience.',
  }),
  apologize('trap, S004 l.47', 'apologize/sorry', 'a legal conclusion', {
    trap: 'We’re liable for this.',
  }),
  apologize('trap, S004 l.47', 'apologize/approved', 'naming a legal cause', {
    trap: 'It was our negligence.',
  }),

  // Resolve rapidly
  resolve('S004 l.51', 'resolve/offer', 'act quickly and decisively', { cue: 'can do now' }),
  resolve('S004 l.51', 'resolve/fix', 'what can be done now is done now', { kind: 'act' }),
  resolve('S004 l.51', 'resolve/fix', 'in front of them', { point: 'seen' }),
  resolve('S004 l.51', 'resolve/clock', 'not fixable now: a clear timeline', { kind: 'commit' }),
  resolve('S004 l.51', 'resolve/clock', 'not fixable now: regular updates', {
    point: 'next-update',
  }),
  resolve('S004 l.51', 'resolve/clock', 'cannot be skipped', { must: true }),
  resolve('S001 l.38', 'resolve/clock', 'said back and agreed', { point: 'same-time' }),
  resolve('capture', 'resolve/offer', 'can it be fixed now', { field: 'fix-now' }),
  resolve('capture', 'resolve/offer', 'needed before going on', {
    shutExit: 'accepted',
    until: ['fix-now'],
  }),
  resolve('capture', 'resolve/clock', 'when, how often, and the next update', {
    record: 'commitments',
  }),
  resolve('capture', 'thank/update', 'each update', { record: 'commitments' }),
  resolve('branch', 'resolve/clock', 'not now: a time, or the time of the next news', {
    shutExit: 'promised',
    until: ['commitment-made', 'commitment-undated'],
  }),
  resolve('branch', 'resolve/clock', 'not known yet: said so', { phrase: 'no-date' }),
  resolve('branch', 'resolve/clock', 'only if it cannot all be fixed now', { when: ['fix-now'] }),
  resolve('branch', 'thank/update', 'an update falls due with nothing new', {
    waitsFor: 'update',
  }),
  resolve('branch', 'thank/update', 'and is given with nothing new', { phrase: 'no-news' }),
  resolve('domain 4.17', 'thank/update', 'news or a reason, not both', { point: 'either' }),
  resolve('branch', 'thank/update', 'a slipping date goes back to the clock', { exit: 'slips' }),
  resolve('branch, S004 l.51', 'resolve/offer', 'speed over perfection', {
    point: 'fast-first',
  }),
  resolve('branch, S004 l.51', 'resolve/offer', 'waiting for the perfect fix', {
    trap: 'Let’s wait for the perfect fix.',
  }),
  resolve('branch, S004 l.51', 'resolve/clock', 'part now, the rest later', {
    phrase: 'part-now',
  }),
  resolve('branch, S004 l.51', 'resolve/clock', 'the part that can be done is done', {
    point: 'part-now',
  }),
  resolve('branch', 'resolve/fix', 'it takes longer after all', { exit: 'longer' }),
  resolve('authority, S004 l.122', 'resolve/offer', 'over authority: asked', {
    record: 'approval',
  }),
  resolve('authority, S004 l.122', 'resolve/offer', 'over authority: not said yet', {
    point: 'not-voiced',
  }),
  resolve('authority, S004 l.122', 'resolve/offer', 'the customer hears when it is decided', {
    phrase: 'asking',
  }),
  resolve('escalation, S004 l.112', '', 'handed up at any time', { engine: 'escalation' }),
  resolve('escalation, S004 l.112', 'resolve/no-match', 'no match: handed up with the offer', {
    point: 'prepared',
  }),
  resolve('escalation, S004 l.112', 'resolve/no-match', 'no match: who decides, and when', {
    shutExit: 'handed-up',
    until: ['no-agreement'],
  }),
  resolve('domain 4.9', 'resolve/offer', 'two options by name', { point: 'options' }),
  resolve('domain 3.1, S001 l.37', 'resolve/instead', 'a no: what would work instead', {
    kind: 'ask',
  }),
  resolve('capture', 'resolve/offer', 'how bad it is', { field: 'severity' }),
  resolve('trap', 'resolve/clock', 'silence until it is solved', {
    trap: 'You’ll hear when it’s solved.',
  }),

  // Thank and follow through
  thank('S004 l.55', 'thank/thank', 'thanks for raising it', { point: 'telling' }),
  thank('S004 l.55', 'thank/thank', 'thanks for the chance', { point: 'chance' }),
  thank('S004 l.55', 'thank/follow-up', 'asked whether they are satisfied', {
    kind: 'follow-up',
  }),
  thank('capture', 'thank/thank', 'that they were thanked', { exit: 'thanked' }),
  thank('capture', 'thank/thank', 'when the agent checks back', { record: 'commitments' }),
  thank('capture', 'thank/thank', 'told to the customer', { point: 'check' }),
  thank('capture', 'thank/follow-up', 'yes, no, or no answer', { field: 'satisfied' }),
  thank('capture', 'thank/their-word', 'the review was changed', { field: 'review-updated' }),
  thank('capture', 'thank/their-word', 'they recommended us', { field: 'referral' }),
  thank('branch', 'thank/follow-up', 'not satisfied: back to the fix', { exit: 'not-well' }),
  thank('branch', 'thank/their-word', 'only if they are satisfied', { when: ['satisfied'] }),
  thank('branch', 'thank/their-word', 'only if they complained in public', {
    when: ['complained-in-public'],
  }),
  thank('branch', 'thank/their-word', 'a new review: offered', { phrase: 'offer' }),
  thank('branch', 'thank/their-word', 'a new review: never pressed for', { point: 'no-push' }),
  thank('branch, S004 l.72', 'thank/lesson', 'the story is used with permission', {
    field: 'permission',
  }),
  thank('trap', 'thank/thank', 'thanks as a way out before the fix', {
    trap: 'Thanks, we’ll be in touch.',
  }),
  thank('trap', '', 'the fix or its clock comes first', {
    order: ['resolve/clock', 'thank/thank'],
  }),
  thank('domain 1', '', 'the name also means other words, owned by others', {
    attribution: 'Cleveland Clinic',
  }),

  ...shared('heart', {
    listen: 'halt',
    hear: 'halt/stop',
    all: 'present',
    gesture: 'resolve/gesture',
    thank: 'thank/thank',
    after: 'thank',
  }),
]
