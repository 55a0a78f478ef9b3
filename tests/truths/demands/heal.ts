import { shared } from './shared'
import type { Demand, Met } from './types'

const on =
  (section: string) =>
  (source: string, beat: string, demand: string, met: Met): Demand => ({
    source: `${section}, ${source}`,
    demand,
    flow: 'heal',
    beat,
    met,
  })
const humility = on('domain 2.5 H')
const empathy = on('domain 2.5 E')
const alliance = on('domain 2.5 A')
const loyalty = on('domain 2.5 L')

const places = {
  listen: 'humility',
  hear: 'humility/open',
  all: 'posture',
  gesture: 'alliance/gesture',
  thank: 'loyalty/stay',
  after: 'loyalty',
}
/** HEAL asks about last time among allies, and thanks them for the work they did together. */
const elsewhere = [`${places.listen}/recall`, places.thank]
const common = shared('heal', places).filter(({ beat }) => !elsewhere.includes(beat))

export const healDemands: readonly Demand[] = [
  // Humility
  humility('S003 l.19-43', '', 'the four parts stand in this order', {
    order: ['humility/sorry', 'empathy/feel', 'alliance/ask', 'loyalty/stay'],
  }),
  humility('S003 l.21', 'humility/open', 'open posture and eye contact', { point: 'posture' }),
  humility('S003 l.21', 'humility/listen', 'they can see that you listen', { point: 'looks-it' }),
  humility('S003 l.21', 'humility/open', 'I am not against you', { phrase: 'plain' }),
  humility('S003 l.23', 'humility/open', 'lower your voice', { cue: 'lower your voice' }),
  humility('S003 l.23', 'humility/open', 'with confidence', { point: 'steady' }),
  humility('S003 l.23', 'humility/believe', 'assume innocence', { kind: 'believe' }),
  humility('S003 l.23', 'humility/believe', 'even with a history', { point: 'clean-slate' }),
  humility('S003 l.23', 'humility/sorry', 'sorry, in the first person', {
    point: 'first-person',
  }),
  humility('S003 l.23', 'humility/sorry', 'with feeling', { point: 'with-feeling' }),
  humility('S003 l.23', 'humility/sorry', 'always: cannot be skipped', { must: true }),
  humility('S003 l.23', 'humility/sorry', 'it shows care, not cause', { why: 'you care' }),
  humility('S003 l.23', 'humility/sorry', 'unclear fault: sorry, without taking the blame', {
    phrase: 'unclear',
  }),
  humility('S003 l.23', 'humility/sorry', 'whose doing it was decides the words', {
    field: 'fault',
  }),
  humility('S003 l.21', 'humility/listen', 'listening cannot be skipped', { must: true }),
  humility('S003 l.21', 'humility/listen', 'the agent says when they have finished', {
    exit: 'finished',
  }),
  humility('capture', 'humility/listen', 'their words', { field: 'story' }),
  humility('capture', 'humility/sorry', 'that it was given', { exit: 'said' }),
  humility('capture', '', 'the words of the apology', { engine: 'said-texts' }),
  humility('capture', 'humility/believe', 'the agent knew of earlier complaints', {
    field: 'prior-history',
  }),
  humility('branch', 'humility/believe', 'no file and no label before the story', {
    point: 'story-first',
  }),
  humility('branch', 'humility/believe', 'a label for the customer', {
    trap: 'I see you’ve complained before.',
  }),
  humility('trap', 'humility/sorry', 'an apology in the plural', {
    trap: 'We’re sorry about that.',
  }),
  humility('trap', 'humility/open', 'matching their volume', {
    trap: 'There’s no need to be upset.',
  }),

  // Empathy
  empathy('S003 l.29', '', 'feelings before facts', {
    order: ['empathy/impact', 'empathy/feel', 'alliance/history'],
  }),
  empathy('S003 l.29', 'humility/listen', 'listen to learn', { cue: 'teach you' }),
  empathy('S003 l.29', 'humility/listen', 'not to correct', { point: 'uncorrected' }),
  empathy('S003 l.27', 'empathy/impact', 'the impact is asked for', { cue: 'Ask what it did' }),
  empathy('S003 l.27', 'empathy/impact', 'and grasped', { point: 'size' }),
  empathy('S003 l.27', 'empathy/feel', 'and said back', { point: 'impact-back' }),
  empathy('S003 l.29', 'empathy/feel', 'agree with the feeling', { cue: 'Agree with the feeling' }),
  empathy('S003 l.29', 'empathy/feel', 'not necessarily with the position', {
    point: 'no-argument',
  }),
  empathy('S003 l.29', 'empathy/feel', 'what a fair fix means to them', { field: 'asked' }),
  empathy('S003 l.29', 'empathy/feel', 'cannot be skipped', { must: true }),
  empathy('capture', 'empathy/impact', 'the impact', { field: 'impact' }),
  empathy('capture', 'empathy/impact', 'the feelings', { field: 'feelings' }),
  empathy('domain 4.3', 'empathy/impact', 'the kind of loss', { field: 'cost' }),
  empathy('capture', 'empathy/feel', 'that the feeling was agreed with', { exit: 'said' }),
  empathy('capture', 'empathy/feel', 'and whether the position is shared', {
    field: 'position',
  }),
  empathy('branch', 'empathy/impact', 'not left before the impact is noted', {
    shutExit: 'known',
    until: ['impact'],
  }),
  empathy('branch', 'empathy/impact', 'cannot be skipped', { must: true }),
  empathy('branch', 'alliance/history', 'facts are shut before the impact', {
    shutField: 'trouble',
    until: ['impact'],
  }),
  empathy('branch', 'alliance/history', 'so is the history', {
    shutField: 'history',
    until: ['impact'],
  }),
  empathy('branch', 'alliance/history', 'back to the feeling if it was too soon', {
    exit: 'facts-too-soon',
  }),
  empathy('branch', 'empathy/impact', 'facts asked for too soon', {
    trap: 'Let’s stick to the facts.',
  }),
  empathy('trap', 'empathy/feel', 'arguing the position', {
    trap: 'To be fair to us, though…',
  }),
  empathy('trap, S003 l.27', 'empathy/feel', 'claiming their pain', {
    trap: 'I know how much this hurts.',
  }),

  // Alliance
  alliance('S003 l.33', 'alliance/ask', 'what they would suggest', { kind: 'ask' }),
  alliance('S003 l.33', 'alliance/ask', 'what should happen next', { phrase: 'quick' }),
  alliance('S003 l.33', 'alliance/ask', 'before the agent offers', { point: 'theirs-first' }),
  alliance('S003 l.33', 'alliance/history', 'the history, found together', {
    cue: 'through it together',
  }),
  alliance('S003 l.33', 'alliance/history', 'the customer leads', { point: 'they-led' }),
  alliance('S003 l.33', 'alliance/offer', 'the customer stays in the solution', {
    point: 'theirs-in-it',
  }),
  alliance('S003 l.35', 'alliance/offer', 'can-do competence', { point: 'can-do' }),
  alliance('S003 l.35', 'alliance/offer', 'visible urgency', { phrase: 'quick' }),
  alliance('S003 l.35', 'alliance/commit', 'an owner who takes charge', { cue: 'your own name' }),
  alliance('S003 l.35', 'alliance/commit', 'one owner', { point: 'owner' }),
  alliance('S001 l.38', 'alliance/read-back', 'the plan is read back', {
    shutExit: 'right',
    until: ['read-back'],
  }),
  alliance('S001 l.39', 'alliance/commit', 'with a date, or a date for news', {
    shutExit: 'promised',
    until: ['commitment-made', 'commitment-undated'],
  }),
  alliance('S001 l.39', 'alliance/commit', 'cannot be skipped', { must: true }),
  alliance('capture', 'alliance/ask', 'the customer’s suggestion', { field: 'asked' }),
  alliance('capture', 'alliance/history', 'the history', { field: 'history' }),
  alliance('capture', 'alliance/history', 'minor or major', { field: 'severity' }),
  alliance('capture', 'alliance/gesture', 'the kind of atonement', { field: 'atonement' }),
  alliance('capture', 'alliance/gesture', 'its value', { record: 'offers' }),
  alliance('capture', 'alliance/commit', 'the owner', { record: 'commitments' }),
  alliance('branch', 'alliance/gesture', 'atonement: shows regret', {
    why: 'said sorry; this shows it',
  }),
  alliance('branch', 'alliance/gesture', 'atonement: small is fine', { point: 'within' }),
  alliance('branch', 'alliance/gesture', 'atonement: buys nothing', { point: 'no-price' }),
  alliance('authority, S004 l.122', 'alliance/offer', 'over authority: asked', {
    record: 'approval',
  }),
  alliance('authority, S004 l.122', 'alliance/offer', 'over authority: not said yet', {
    shutExit: 'accepted',
    until: ['offer-over-authority'],
  }),
  alliance('escalation, S004 l.112', '', 'handed up at any time', { engine: 'escalation' }),
  alliance('escalation, S004 l.112', 'alliance/no-match', 'no match: who decides, and when', {
    shutExit: 'recorded',
    until: ['no-agreement'],
  }),
  alliance('trap', 'alliance/commit', 'a transfer without an owner', {
    trap: 'I’ll put you through.',
  }),
  alliance('trap, S003 l.35', 'alliance/offer', 'passing the buck', {
    trap: 'You’ll need to ask billing.',
  }),
  alliance('trap', 'alliance/gesture', 'a gift instead of the fix', {
    trap: 'Have a voucher instead.',
  }),

  // Loyalty
  loyalty('S003 l.41', 'loyalty/stay', 'a call is promised', { cue: 'when you’ll call' }),
  loyalty('S003 l.41', 'loyalty/follow-up', 'called: is all normal again', {
    kind: 'follow-up',
  }),
  loyalty('S003 l.41', 'loyalty/stay', 'and written to', { point: 'write-too' }),
  loyalty('S003 l.41', 'alliance/recall', 'who returns is asked about last time', {
    kind: 'recall',
  }),
  loyalty('S003 l.41', 'alliance/recall', 'once', { point: 'once' }),
  loyalty('S003 l.41', 'alliance/recall', 'for those who return alone', {
    when: ['returning-customer'],
  }),
  loyalty('S003 l.43', 'loyalty/remember', 'next time they are asked', { phrase: 'next-time' }),
  loyalty('S003 l.43', 'loyalty/remember', 'every promise is kept', { point: 'all-kept' }),
  loyalty('S003 l.43', 'loyalty/deliver', 'exactly as promised', { point: 'as-agreed' }),
  loyalty('S003 l.43', 'loyalty/stay', 'no promise as a tool', { point: 'keepable' }),
  loyalty('S003 l.43', 'loyalty/stay', 'a promise made to soothe', {
    trap: 'I’ll make it up to you.',
  }),
  loyalty('capture', 'loyalty/stay', 'when the call is', { record: 'commitments' }),
  loyalty('capture', 'loyalty/follow-up', 'what lingers', { field: 'lingering' }),
  loyalty('capture', 'loyalty/remember', 'to ask at the next contact', {
    field: 'ask-next-time',
  }),
  loyalty('capture', 'loyalty/remember', 'and what to ask', { field: 'next-question' }),
  loyalty('branch', 'alliance/second-miss', 'a broken promise is flagged', {
    when: ['commitment-broken'],
  }),
  loyalty('branch', 'alliance/second-miss', 'it goes up a level', { point: 'senior' }),
  loyalty('branch', 'alliance/second-miss', 'to somebody by name', {
    shutExit: 'owned',
    until: ['senior-owner'],
  }),
  loyalty('branch', 'alliance/recall', 'so does one from last time', { point: 'senior' }),
  loyalty('domain 4.8', 'alliance/second-miss', 'few words', { point: 'few-words' }),
  loyalty('domain 4.8', 'alliance/second-miss', 'and a remedy', { point: 'remedy' }),
  loyalty('domain 4.8', 'alliance/second-miss', 'apologizing again and again', {
    trap: 'So sorry, again, so sorry.',
  }),
  loyalty('branch', 'loyalty/deliver', 'a date that slips goes there too', { exit: 'late' }),
  loyalty('trap', 'loyalty/remember', 'forgetting once it is closed', {
    trap: 'It’s closed, so it’s over.',
  }),
  loyalty('domain 3 row 36', 'loyalty/stay', 'thanks for their part in it', { phrase: 'plain' }),
  loyalty('domain 0.4', '', 'A is Alliance', { attribution: 'Alliance' }),
  loyalty('domain 0.4', '', 'and was Agility earlier', { attribution: 'Agility' }),

  ...common,
]
