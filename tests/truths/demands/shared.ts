import type { Demand, Met } from './types'

/** Where a flow keeps the beats that every flow has. */
export interface Places {
  /** The step that begins with the public reply and ends with the last visit. */
  readonly listen: string
  /** The beat of listening, and its point about the body. */
  readonly hear: string
  readonly all: string
  readonly gesture: string
  readonly thank: string
  /** The step that holds `notify` and the tail. */
  readonly after: string
}

/** What is asked of every flow, whatever its letters: safety, channels, memory, thanks, the tail. */
export function shared(flow: string, at: Places): readonly Demand[] {
  const one = (source: string, beat: string, demand: string, met: Met): Demand => ({
    source,
    demand,
    flow,
    beat,
    met,
  })
  const { listen, after } = at
  return [
    one('domain 2, safety, S000 l.56', '', 'threats: out of the method, at any time', {
      engine: 'off-ramp',
    }),
    one('domain 2, header', '', 'case, channel, customer, flow, agent, authority', {
      engine: 'opening',
    }),
    one('domain 3 row 4, S004 l.63', `${listen}/public-reply`, 'a quick answer with empathy', {
      phrase: 'plain',
    }),
    one('domain 3 row 4, S004 l.64', `${listen}/go-private`, 'details go to private messages', {
      exit: 'moved',
    }),
    one('domain 3 row 4, S004 l.64', `${listen}/go-private`, 'moved means moved', {
      movesTo: 'social-private',
    }),
    one('domain 4.22', `${listen}/go-private`, 'one public answer, no second', {
      point: 'one-reply',
    }),
    one('domain 3 row 5, S004 l.70', `${listen}/public-reply`, 'a professional public reply', {
      point: 'nothing-private',
    }),
    one('domain 3 row 5, S004 l.71', `${after}/lesson`, 'in public, what was changed', {
      phrase: 'changed',
    }),
    one('domain 3 row 7, S004 l.77', `${listen}/public-reply`, 'fit for the customer’s mother', {
      point: 'mother',
    }),
    one('domain 3 row 7, S004 l.77', `${listen}/public-reply`, 'fit for boss and competitor', {
      point: 'boss-and-rival',
    }),
    one('domain 3 row 4', `${listen}/public-reply`, 'in public alone', {
      when: ['public-channel'],
    }),
    one('domain 3 row 8, S001 l.26', at.hear, 'ears, eyes, body', { point: at.all }),
    one('domain 2.5 L, S003 l.41', `${listen}/recall`, 'who returns is asked about last time', {
      kind: 'recall',
    }),
    one('domain 2.5 L, S003 l.41', `${listen}/recall`, 'once', { point: 'once' }),
    one('domain 2.5 L', `${listen}/recall`, 'a second failure goes up a level', {
      point: 'senior',
    }),
    one('domain 2.5 L', `${listen}/recall`, 'for those who return alone', {
      when: ['returning-customer'],
    }),
    one('domain 2.5 A, S003 l.35', at.gesture, 'a major failure: a small gesture', {
      when: ['severity'],
    }),
    one('domain 2.5 A, S003 l.35', at.gesture, 'inside authority', {
      shutExit: 'offered',
      until: ['offer-over-authority'],
    }),
    one('domain 2.5 A, S003 l.35', at.gesture, 'never instead of the fix', {
      point: 'fix-first',
    }),
    one('domain 2.5 A, S003 l.35', at.gesture, 'not buying them off', {
      trap: 'That should make us even.',
    }),
    one('domain 3 row 36, S004 l.55', at.thank, 'thanks for raising it', { phrase: 'plain' }),
    one('domain 3 row 36, S004 l.55', at.thank, 'thanks for the chance', { phrase: 'warm' }),
    one('domain 2.3 N', `${after}/notify`, 'whoever meets them next knows', { point: 'know' }),
    one('domain 2.3 N', `${after}/notify`, 'who was told, and what', { record: 'notified' }),
    one('domain 4.26', `${after}/notify`, 'a minute for the agent', { point: 'breathe' }),
    one('domain 1.1', `${after}/deliver`, 'the tail: delivered', { kind: 'act' }),
    one('domain 1.1', `${after}/check-delegate`, 'the tail: checked', { kind: 'check' }),
    one('domain 1.1, S003 l.41', `${after}/follow-up`, 'the tail: called, and written to', {
      point: 'both-ways',
    }),
    one('domain 1.1, S003 l.41', `${after}/follow-up`, 'the tail: anything that lingers', {
      field: 'lingering',
    }),
    one('domain 1.1', `${after}/cause`, 'the tail: the cause', { field: 'cause' }),
    one('domain 1.1', `${after}/lesson`, 'the tail: the lesson', { field: 'lesson' }),
    one('domain 3 row 46, S004 l.72', `${after}/lesson`, 'told with permission', {
      field: 'permission',
    }),
    one('domain 3 row 46, S004 l.99', `${after}/lesson`, 'told without names', {
      point: 'permission',
    }),
    one('domain 1.1', `${after}/lesson`, 'closed on what the customer said', {
      shutExit: 'recovered',
      until: ['satisfied'],
    }),
    one('domain 1.1', '', 'closed with nothing owed', { engine: 'closing-rule' }),
  ]
}
