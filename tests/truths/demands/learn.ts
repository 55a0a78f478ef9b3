import { shared } from './shared'
import type { Demand, Met } from './types'

const on =
  (section: string) =>
  (source: string, beat: string, demand: string, met: Met): Demand => ({
    source: `${section}, ${source}`,
    demand,
    flow: 'learn',
    beat,
    met,
  })
const listen = on('domain 2.3 L')
const empathize = on('domain 2.3 E')
const apologize = on('domain 2.3 A')
const respond = on('domain 2.3 R')
const notify = on('domain 2.3 N')

export const learnDemands: readonly Demand[] = [
  // Listen
  listen('letters', '', 'the five letters stand in this order', {
    order: [
      'listen/hear',
      'empathize/fair',
      'apologize/own-it',
      'respond/react',
      'respond/offer',
      'notify/notify',
    ],
  }),
  listen('letters', 'listen/hear', 'fully', { cue: 'to the last word' }),
  listen('letters', 'listen/hear', 'without interruption', { point: 'uncut' }),
  listen('letters', 'listen/hear', 'with a present posture', { point: 'present' }),
  listen('letters', 'listen/hear', 'cannot be skipped', { must: true }),
  listen('S001 l.26', 'listen/hear', 'no explanation while they talk', {
    trap: 'Let me explain how this works.',
  }),
  listen('S001 l.26', 'listen/hear', 'no identity check first', {
    trap: 'What’s your booking number?',
  }),
  listen('S001 l.27', 'listen/clarify', 'only then: what exactly', { kind: 'probe' }),
  listen('S001 l.27', 'listen/clarify', 'shut until they have finished', {
    shutField: 'trouble',
    until: ['listened'],
  }),
  listen('capture', 'listen/hear', 'their words', { field: 'story' }),
  listen('capture', 'listen/clarify', 'what exactly let them down', { field: 'trouble' }),
  listen('capture', '', 'when listening began and ended', { engine: 'log' }),
  listen('branch', 'listen/hear', 'the agent says when they have finished', { exit: 'heard' }),
  listen('branch', 'listen/clarify', 'who goes on is heard out again', { exit: 'went-on' }),
  listen('trap, S000 l.62', 'listen/clarify', 'doubting them', {
    trap: 'That doesn’t sound like us.',
  }),

  // Empathize
  empathize('letters', 'empathize/fair', 'the feeling is legitimate', {
    cue: 'the feeling is fair',
  }),
  empathize('letters', 'empathize/fair', 'and called so', { point: 'legitimate' }),
  empathize('letters', 'empathize/fair', 'more than a scripted phrase', { point: 'own-words' }),
  empathize('letters', 'empathize/fair', 'the scripted phrase', {
    trap: 'I understand your frustration.',
  }),
  empathize('letters', 'empathize/fair', 'cannot be skipped', { must: true }),
  empathize('capture', 'empathize/fair', 'the feeling that was named', { field: 'feelings' }),
  empathize('domain 4.12', 'empathize/fair', 'with one detail of theirs', { field: 'impact' }),
  empathize('branch', 'empathize/fair', 'if that was not it, asked again', { exit: 'not-it' }),

  // Apologize
  apologize('letters', 'apologize/own-it', 'promptly', { point: 'promptly' }),
  apologize('letters', 'apologize/own-it', 'no excuses', { point: 'no-excuse' }),
  apologize('letters', 'apologize/own-it', 'own it', { phrase: 'plain' }),
  apologize('settings', 'apologize/own-it', 'always: cannot be skipped', { must: true }),
  apologize('settings', 'apologize/own-it', 'whose doing it was decides the words', {
    field: 'fault',
  }),
  apologize('settings', 'apologize/own-it', 'unclear fault: sorry, without taking the blame', {
    phrase: 'unclear',
  }),
  apologize('S003 l.23', 'apologize/own-it', 'in the first person', { point: 'first-person' }),
  apologize('capture', 'apologize/own-it', 'that it was given', { exit: 'said' }),
  apologize('capture', '', 'the words of the apology', { engine: 'said-texts' }),
  apologize('trap', 'apologize/own-it', 'an excuse', { trap: 'We’re short-staffed today.' }),
  apologize('trap, S001 l.33', 'apologize/own-it', 'an apology that hangs on an if', {
    trap: 'I’m sorry if that upset you.',
  }),

  // Respond, also taught as React
  respond('letters', 'respond/react', 'act', { kind: 'act' }),
  respond('letters', 'respond/offer', 'offer', { kind: 'offer' }),
  respond('letters', 'respond/commit', 'give a time', { kind: 'commit' }),
  respond('alias', 'respond/react', 'also taught as React', { why: 'taught as React' }),
  respond('alias', '', 'also given as React', { attribution: 'React' }),
  respond('capture', 'respond/react', 'what was begun', { exit: 'moving' }),
  respond('capture', 'respond/offer', 'what was offered, and its cost', { record: 'offers' }),
  respond('capture', 'respond/commit', 'what, by whom, by when', { record: 'commitments' }),
  respond('branch', 'respond/react', 'can it be fixed now', {
    shutExit: 'moving',
    until: ['fix-now'],
  }),
  respond('branch', 'respond/commit', 'not now: a time, or the time of the next news', {
    shutExit: 'promised',
    until: ['commitment-made', 'commitment-undated'],
  }),
  respond('branch', 'respond/commit', 'not known yet: said so', { phrase: 'no-date' }),
  respond('branch', 'respond/commit', 'cannot be skipped', { must: true }),
  respond('branch', 'notify/update', 'an update falls due with nothing new', {
    waitsFor: 'update',
  }),
  respond('branch', 'notify/update', 'and is given with nothing new', { phrase: 'no-news' }),
  respond('branch', 'notify/update', 'a slipping date goes back to the promise', {
    exit: 'slips',
  }),
  respond('S001 l.38', 'respond/commit', 'said back and agreed', { point: 'said-back' }),
  respond('S003 l.35', 'respond/commit', 'one owner by name', { point: 'owner' }),
  respond('authority, S004 l.122', 'respond/offer', 'over authority: asked', {
    record: 'approval',
  }),
  respond('authority, S004 l.122', 'respond/offer', 'over authority: not said yet', {
    shutExit: 'chosen',
    until: ['offer-over-authority', 'approval-pending'],
  }),
  respond('escalation, S004 l.112', '', 'handed up at any time', { engine: 'escalation' }),
  respond('escalation, S004 l.112', 'respond/no-match', 'no match: who decides, and when', {
    shutExit: 'handed-up',
    until: ['no-agreement'],
  }),
  respond('domain 4.16', 'respond/ask', 'after a no they are asked', { kind: 'ask' }),
  respond('capture', 'respond/react', 'how bad it is', { field: 'severity' }),
  respond('trap', 'respond/react', 'words instead of a move', { trap: 'I’ll look into it.' }),
  respond('trap', 'respond/offer', 'sending them on', { trap: 'That’s not my department.' }),
  respond('trap', 'respond/commit', 'a time nobody can check', {
    trap: 'We’ll get to it shortly.',
  }),

  // Notify
  notify('letters', 'notify/notify', 'whoever must know is told', { kind: 'notify' }),
  notify('letters', 'notify/notify', 'manager and other shifts', { point: 'manager-and-shift' }),
  notify('letters', 'notify/notify', 'the owning department', { point: 'know' }),
  notify('letters', 'notify/notify', 'cannot be skipped', { must: true }),
  notify('letters', 'notify/notify', 'logged: who, when, what', { record: 'notified' }),
  notify('capture', 'notify/notify', 'that all of them know', { field: 'notified' }),
  notify('capture', 'notify/notify', 'what they need to know', { phrase: 'note' }),
  notify('branch', 'notify/notify', 'still on site, or still a customer', {
    field: 'still-here',
  }),
  notify('branch', 'notify/notify', 'then everyone they will meet', { point: 'everyone' }),
  notify('branch', 'notify/notify', 'and not left before that', {
    shutExit: 'told',
    until: ['notified'],
  }),
  notify('branch', 'notify/who-knows', 'the customer hears who will know', {
    cue: 'who else will know',
  }),
  notify('tail', 'notify/follow-up', 'and is followed up', { waitsFor: 'follow-up' }),
  notify('trap', 'notify/notify', 'a note that nobody reads', {
    trap: 'It’s in the notes somewhere.',
  }),
  notify('trap, S003 l.23', 'notify/notify', 'a label instead of the story', {
    trap: 'Watch out for this one.',
  }),

  ...shared('learn', {
    listen: 'listen',
    hear: 'listen/hear',
    all: 'present',
    gesture: 'respond/gesture',
    thank: 'notify/who-knows',
    after: 'notify',
  }),
]
