import { shared } from './shared'
import type { Demand, Met } from './types'

const on =
  (section: string) =>
  (source: string, beat: string, demand: string, met: Met): Demand => ({
    source: `${section}, ${source}`,
    demand,
    flow: 'latte',
    beat,
    met,
  })
const listen = on('domain 2.4 L')
const acknowledge = on('domain 2.4 A')
const act = on('domain 2.4 T1')
const thank = on('domain 2.4 T2')
const explain = on('domain 2.4 E')

export const latteDemands: readonly Demand[] = [
  listen('letters', '', 'the five letters stand in this order', {
    order: ['listen/hear', 'acknowledge/name-it', 'act/fix', 'thank/thank', 'explain/explain'],
  }),
  listen('S001 l.25', 'listen/hear', 'other work stops', { point: 'stopped' }),
  listen('S001 l.26', 'listen/hear', 'no question while they talk', { point: 'unbroken' }),
  listen('S001 l.26', 'listen/hear', 'in writing: all of it is read first', {
    cue: 'Read it twice',
  }),
  listen('S001 l.26', 'listen/hear', 'no explanation while they talk', {
    trap: 'It’s been a busy day.',
  }),
  listen('S001 l.27', 'listen/probe', 'only then: what exactly went wrong', { kind: 'probe' }),
  listen('S001 l.27', 'listen/probe', 'shut until they have finished', {
    shutField: 'trouble',
    until: ['listened'],
  }),
  listen('capture', 'listen/hear', 'their words', { field: 'story' }),
  listen('capture', 'listen/probe', 'what exactly went wrong', { field: 'trouble' }),
  listen('capture', '', 'when listening began and ended', { engine: 'log' }),
  listen('branch', 'listen/hear', 'cannot be skipped', { must: true }),
  listen('branch', 'listen/hear', 'the agent says when they have finished', { exit: 'finished' }),
  listen('branch', 'listen/hear', 'rambling: one paraphrase, and on with listening', {
    phrase: 'say-back',
  }),
  listen('branch', 'listen/probe', 'who goes on is heard out again', { exit: 'went-on' }),
  listen('trap', 'listen/hear', 'identity checks first', { trap: 'Do you have the receipt?' }),
  listen('trap', 'listen/probe', 'proving them wrong', { trap: 'That can’t be right.' }),

  acknowledge('letters', 'acknowledge/name-it', 'the complaint is named back', {
    cue: 'Say back what went wrong',
  }),
  acknowledge('letters', 'acknowledge/name-it', 'with their detail', { point: 'their-detail' }),
  acknowledge('letters', 'acknowledge/name-it', 'cannot be skipped', { must: true }),
  acknowledge('letters', 'acknowledge/apologize', 'an apology is an option', {
    when: ['apology-wanted'],
  }),
  acknowledge('letters', 'acknowledge/name-it', 'the agent says if it is wanted', {
    field: 'apology-wanted',
  }),
  acknowledge('apology', 'acknowledge/apologize', 'in the first person', { point: 'as-i' }),
  acknowledge('apology', 'acknowledge/apologize', 'unclear fault: sorry, without blame', {
    phrase: 'unclear-plain',
  }),
  acknowledge('apology', 'acknowledge/apologize', 'that it was given', { field: 'apology-given' }),
  acknowledge('trap, S000 l.60', 'acknowledge/name-it', 'making it smaller', {
    trap: 'These things happen.',
  }),

  act('letters', 'act/fix', 'solve it now', { kind: 'act' }),
  act('letters', 'act/fix', 'can it be solved now', { field: 'fix-now' }),
  act('letters', 'act/fix', 'do it before you explain it', { point: 'do-first' }),
  act('letters', 'act/fix', 'explaining instead of doing', { trap: 'Let me tell you why.' }),
  act('letters', '', 'the fix comes before the reason', { order: ['act/fix', 'explain/explain'] }),
  act('capture', 'act/fix', 'what is offered, and its cost', { record: 'offers' }),
  act('capture', 'act/commit', 'what is to be done, by whom, by when', {
    record: 'commitments',
  }),
  act('authority, S004 l.122', 'act/fix', 'over authority: not done unapproved', {
    shutExit: 'fixed',
    until: ['offer-over-authority', 'approval-pending'],
  }),
  act('authority, S004 l.122', 'act/fix', 'over authority: asked', { record: 'approval' }),
  act('branch', 'act/fix', 'not now: a promise', { exit: 'needs-time' }),
  act('branch', 'act/commit', 'only if it is not fixed now', { when: ['fix-now'] }),
  act('branch', 'act/commit', 'with a date, or a date for news', {
    shutExit: 'promised',
    until: ['commitment-made', 'commitment-undated'],
  }),
  act('branch', 'act/commit', 'read back and confirmed', { field: 'read-back' }),
  act('branch', 'act/commit', 'cannot be skipped', { must: true }),
  act('trap, S003 l.35', 'act/fix', 'passing it to another team', { trap: 'That’s another team.' }),

  thank('letters', 'thank/thank', 'thanks for telling you', { kind: 'thank' }),
  thank('capture', 'thank/thank', 'that they were thanked', { exit: 'thanked' }),
  thank('trap', 'thank/thank', 'the formula', { trap: 'Thank you for your patience.' }),

  explain('letters', 'explain/explain', 'why it happened', { phrase: 'cause' }),
  explain('letters', 'explain/explain', 'what was done', { phrase: 'action' }),
  explain('letters', 'explain/explain', 'short', { point: 'one-breath' }),
  explain('letters', '', 'last of what is said', { order: ['thank/thank', 'explain/explain'] }),
  explain('capture', 'explain/explain', 'the explanation', { field: 'explanation' }),
  explain('capture', 'explain/explain', 'cause or action', { field: 'explains' }),
  explain('branch', 'explain/explain', 'cause unknown: say so', { phrase: 'unknown' }),
  explain('branch', 'explain/explain', 'cause unknown: and when you will know', {
    shutExit: 'explained',
    until: ['explains', 'promise-open'],
  }),
  explain('branch', 'explain/explain', 'nobody asked: skipped', { exit: 'not-asked' }),
  explain('branch', 'explain/explain', 'not sure they want it: asked', { phrase: 'may-skip' }),
  explain('domain 4.17', 'explain/explain', 'while it waits: news or a reason, not both', {
    point: 'news-or-reason',
  }),
  explain('variants', '', 'also taught as Encourage', { attribution: 'Encourage' }),
  explain('variants', '', 'also taught as Ensure', { attribution: 'Ensure' }),
  explain('trap', 'explain/explain', 'justifying', { trap: 'It was a busy day.' }),
  explain('trap', 'explain/explain', 'comparing downwards', { trap: 'Others waited longer.' }),

  ...shared('latte', {
    listen: 'listen',
    hear: 'listen/hear',
    all: 'facing',
    gesture: 'act/gesture',
    thank: 'thank/thank',
    after: 'after',
  }),
]
