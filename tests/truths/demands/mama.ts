import { shared } from './shared'
import type { Demand, Met } from './types'

const on =
  (section: string) =>
  (source: string, beat: string, demand: string, met: Met): Demand => ({
    source: `${section}, ${source}`,
    demand,
    flow: 'mama',
    beat,
    met,
  })
const m1 = on('domain 2.1 M1')
const a1 = on('domain 2.1 A1')
const m2 = on('domain 2.1 M2')
const a2 = on('domain 2.1 A2')

export const mamaDemands: readonly Demand[] = [
  // Make time to listen
  m1('S001 l.13', '', 'the four steps stand in this order', {
    order: ['listen/hear', 'acknowledge/say-back', 'agree/ask', 'act/deliver'],
  }),
  m1('S001 l.25', 'listen/hear', 'other work stops', { point: 'put-aside' }),
  m1('S001 l.26', 'listen/hear', 'ears, eyes and posture are with them', { point: 'all-of-you' }),
  m1('S001 l.26', 'listen/hear', 'in writing: all of it is read first', {
    cue: 'Read to the very end',
  }),
  m1('S001 l.26', 'listen/hear', 'no question while they talk', { point: 'unbroken' }),
  m1('S001 l.26', 'listen/hear', 'no explanation while they talk', {
    trap: 'Let me explain what happened.',
  }),
  m1('S000 l.48', 'listen/probe', 'only then: what exactly upset them', { kind: 'probe' }),
  m1('S001 l.27', 'listen/probe', 'the one thing they are upset about', { point: 'specific' }),
  m1('S001 l.27', '', 'asking comes after listening', { order: ['listen/hear', 'listen/probe'] }),
  m1('capture', 'listen/hear', 'their words', { field: 'story' }),
  m1('capture', 'listen/probe', 'what exactly upsets them', { field: 'trouble' }),
  m1('capture', '', 'when listening began and ended', { engine: 'log' }),
  m1('capture', 'listen/hear', 'whether the agent broke in', { point: 'unbroken' }),
  m1('branch', 'listen/probe', 'questions are shut until they have finished', {
    shutField: 'trouble',
    until: ['listened'],
  }),
  m1('branch', 'listen/hear', 'the agent says when they have finished', { exit: 'finished' }),
  m1('branch', 'listen/hear', 'listening cannot be skipped', { must: true }),
  m1('branch', 'listen/hear', 'rambling: one paraphrase, and on with listening', {
    phrase: 'say-back',
  }),
  m1('branch', 'listen/probe', 'who goes on is heard out again', { exit: 'went-on' }),
  m1('trap', 'listen/hear', 'identity checks first', { trap: 'Can I take your order number?' }),
  m1('trap', 'listen/hear', 'explaining', { trap: 'Let me explain what happened.' }),
  m1('trap, S000 l.58-62', 'listen/probe', 'arguing the facts', {
    trap: 'Are you sure that’s what happened?',
  }),
  m1('trap, S000 l.62', 'listen/probe', 'proving them wrong', {
    trap: 'Our records say otherwise.',
  }),

  // Acknowledge and, if called for, apologize
  a1('S001 l.31', 'acknowledge/say-back', 'say it back in one plain sentence', {
    point: 'one-sentence',
  }),
  a1('S001 l.31', 'acknowledge/say-back', 'what it did to them is said', { point: 'cost' }),
  a1('S001 l.32', 'acknowledge/say-back', 'recognize what they went through, fault or none', {
    must: true,
  }),
  a1('S001 l.32', 'acknowledge/regret', 'regret it, fault or none', { point: 'said' }),
  a1('S001 l.31', 'acknowledge/sense', 'does this customer want an apology', {
    field: 'apology-wanted',
  }),
  a1('S001 l.31', 'acknowledge/sense', 'the customer’s view counts, not yours', {
    point: 'their-measure',
  }),
  a1('S001 l.33', 'acknowledge/apologize', 'if yes: a real one, in your own voice', {
    point: 'your-voice',
  }),
  a1('S003 l.23', 'acknowledge/apologize', 'in the first person', { point: 'your-voice' }),
  a1('capture', '', 'the acknowledgement, word for word', { engine: 'said-texts' }),
  a1('capture', 'acknowledge/sense', 'whether an apology is called for', {
    field: 'apology-wanted',
  }),
  a1('capture', 'acknowledge/apologize', 'that it was given', { field: 'apology-given' }),
  a1('capture', '', 'the apology, word for word', { engine: 'said-texts' }),
  a1('capture', 'listen/probe', 'the feelings', { field: 'feelings' }),
  a1('branch', 'acknowledge/sense', 'on before it is decided: no', {
    shutExit: 'sensed',
    until: ['apology-wanted'],
  }),
  a1('branch', 'acknowledge/apologize', 'the apology is for yes alone', {
    when: ['apology-wanted'],
  }),
  a1('branch', 'acknowledge/regret', 'no, or can’t tell: regret without apology', {
    when: ['apology-wanted'],
  }),
  a1('branch', 'acknowledge/regret', 'can’t tell: watch', { point: 'watching' }),
  a1('branch', 'acknowledge/regret', 'can’t tell: they may still want one', { exit: 'wanted' }),
  a1('branch', 'acknowledge/regret', 'never neither: regret cannot be skipped', { must: true }),
  a1('branch', 'acknowledge/apologize', 'never neither: nor can the apology', { must: true }),
  a1('fault unclear', 'acknowledge/sense', 'whose doing it was', { field: 'fault' }),
  a1('fault unclear', 'acknowledge/apologize', 'sorry, taking no responsibility', {
    phrase: 'unclear-plain',
  }),
  a1('fault unclear', 'acknowledge/apologize', 'no blame is taken or refused', {
    point: 'no-fault',
  }),
  a1('trap, S001 l.33', 'acknowledge/apologize', 'the apology with a condition', {
    trap: 'I’m sorry if you feel that way.',
  }),
  a1('trap, S000 l.60', 'acknowledge/say-back', 'making it smaller', {
    trap: 'These things happen.',
  }),
  a1('trap, S000 l.60', 'acknowledge/regret', 'making it smaller, with regret', {
    trap: 'At least it wasn’t worse.',
  }),
  a1('trap, S001 l.33', 'acknowledge/apologize', 'through gritted teeth', { point: 'your-voice' }),
  a1('trap', 'acknowledge/apologize', 'saying it again and again', { point: 'once' }),

  // Meeting of minds
  m2('1, S001 l.37', 'agree/ask', 'ask what a good outcome is to them', { kind: 'ask' }),
  m2('2, S000 l.52', 'agree/offer', 'compare with what is possible inside limits', {
    point: 'yours',
  }),
  m2('3, S001 l.37', 'agree/offer', 'make an offer', { kind: 'offer' }),
  m2('3, S001 l.37', 'agree/offer', 'stay open to what nobody had in mind', { point: 'room' }),
  m2('3, S001 l.37', 'agree/agree', 'they have a say in it to the end', { exit: 'not-quite' }),
  m2('4', 'agree/offer', 'not accepted: back to asking', { exit: 'declined' }),
  m2('4', 'agree/ask', 'with what the refusal taught', { point: 'after-a-no' }),
  m2('4', 'agree/offer', 'a refusal is recorded, so that rounds count', {
    shutExit: 'declined',
    until: ['offer-open'],
  }),
  m2('4, S004 l.112', 'agree/offer', 'too many rounds: a way out', { exit: 'no-match' }),
  m2('4, S004 l.112', '', 'too many rounds: up', { engine: 'escalation' }),
  m2('4', 'agree/offer', 'accepted: on', { shutExit: 'accepted', until: ['offer-accepted'] }),
  m2('5, S001 l.38', 'agree/read-back', 'read the solution back as you understand it', {
    point: 'every-part',
  }),
  m2('6, S001 l.39', 'agree/commit', 'exactly what', { kind: 'commit' }),
  m2('6, S001 l.39', 'agree/commit', 'and by when', {
    shutExit: 'promised',
    until: ['commitment-undated'],
  }),
  m2('6', 'agree/commit', 'no date: a dated update', { point: 'dated-news' }),
  m2('6', 'agree/commit', 'cannot be skipped', { must: true }),
  m2('capture', 'agree/ask', 'what they expect', { field: 'asked' }),
  m2('capture', 'agree/offer', 'the limits: who must approve', { record: 'approval' }),
  m2('capture', 'agree/offer', 'offers, what each costs, why it was refused', {
    record: 'offers',
  }),
  m2('capture', '', 'the rounds', { engine: 'log' }),
  m2('capture', 'agree/agree', 'the agreement', { field: 'agreement' }),
  m2('capture', 'agree/read-back', 'that they confirmed it', { field: 'read-back' }),
  m2('capture', 'agree/commit', 'what, who, by when', { record: 'commitments' }),
  m2('branch, S004 l.122', 'agree/offer', 'over authority: not voiced', { point: 'not-voiced' }),
  m2('branch, S004 l.122', 'agree/offer', 'over authority: words for the wait', {
    phrase: 'asking',
  }),
  m2('branch, S004 l.122', 'agree/no-match', 'up, with the offer prepared', {
    point: 'handed-up',
  }),
  m2('branch', 'agree/no-match', 'no agreement: best available, who decides, next contact', {
    field: 'no-agreement',
  }),
  m2('branch', 'agree/no-match', 'no agreement: the next contact has a time', {
    point: 'next-contact',
  }),
  m2('branch', 'agree/no-match', 'only after the rounds', { when: ['rounds-over'] }),
  m2('branch', 'agree/commit', 'a promise without a time is not one', {
    shutExit: 'promised',
    until: ['commitment-made', 'commitment-undated'],
  }),
  m2('trap', 'agree/ask', 'offering before asking', { point: 'before-offer' }),
  m2('trap', 'agree/ask', 'offering the usual before asking', {
    trap: 'Here’s what we usually do.',
  }),
  m2('trap', 'agree/commit', 'a vague date', { trap: 'As soon as possible.' }),
  m2('trap', 'agree/commit', 'promising what another team must deliver', {
    trap: 'They’ll have it done by then.',
  }),
  m2('trap', 'agree/offer', 'reading policy aloud', { trap: 'That’s our policy.' }),

  // Act and follow up
  a2('S001 l.43', 'act/deliver', 'do it as promised', { point: 'as-agreed' }),
  a2('S001 l.44', 'act/check-delegate', 'follow up with whoever it was handed to', {
    kind: 'check',
  }),
  a2('S000 l.54', 'act/check-delegate', 'done appropriately', { point: 'right' }),
  a2('S000 l.54', 'act/check-delegate', 'done completely', { point: 'whole' }),
  a2('S001 l.45', 'act/follow-up', 'ask the customer that all is well', { kind: 'follow-up' }),
  a2('S001 l.46', 'act/cause', 'what went wrong, by pattern', { point: 'pattern' }),
  a2('S001 l.46', 'act/cause', 'the choke-point', { field: 'place' }),
  a2('S001 l.46', 'act/cause', 'the time of the week', { field: 'happened-at' }),
  a2('S001 l.46', 'act/lesson', 'into operations and training', { point: 'one-change' }),
  a2('capture', 'act/deliver', 'what was done, and when', { record: 'commitments' }),
  a2('capture', 'act/check-delegate', 'to whom, what, when checked, with what result', {
    record: 'commitments',
  }),
  a2('capture', 'act/follow-up', 'what the customer said', { field: 'satisfied' }),
  a2('capture', 'act/cause', 'the cause', { field: 'cause' }),
  a2('capture', 'act/lesson', 'what was learnt', { field: 'lesson' }),
  a2('branch', 'agree/commit', 'handed on: a check before the promised date', {
    point: 'check-first',
  }),
  a2('branch', 'act/check-delegate', 'only when something was handed on', { when: ['delegated'] }),
  a2('branch', 'act/check-delegate', 'the check is due, and waits until then', {
    waitsFor: 'delegate-check',
  }),
  a2('branch', 'act/check-delegate', 'it failed: back to a promise', { exit: 'went-wrong' }),
  a2('branch', 'act/deliver', 'late: they are told before the date', { point: 'told-early' }),
  a2('branch', 'act/deliver', 'late: a new promise', { exit: 'late' }),
  a2('branch', 'act/follow-up', 'not well: back to the agreement', { exit: 'not-well' }),
  a2('trap', 'act/deliver', 'handing on as an end', { trap: 'I’ve passed it on.' }),
  a2('trap', 'act/follow-up', 'closing on the act, not on their word', {
    trap: 'It’s done on our side, so it’s closed.',
  }),
  a2('trap', 'act/follow-up', 'closing without their word: shut', {
    shutExit: 'well',
    until: ['satisfied'],
  }),

  ...shared('mama', {
    listen: 'listen',
    hear: 'listen/hear',
    all: 'all-of-you',
    gesture: 'agree/gesture',
    thank: 'act/thank',
    after: 'act',
  }),
]
