import type { BeatKind, Channel, RecordKind } from '@amends/core'

/** What the engine does for every flow, wherever the case stands. */
export const engineParts = {
  'off-ramp': 'the way out to the host’s own protocol, from every beat',
  escalation: 'handing the case up, with its offers, from every beat',
  log: 'the append-only log, in which every event has its time and its author',
  'said-texts': 'what was said, word for word, with its channel, in the log',
  opening: 'what the host says of the case when it opens: customer, channel, agent, authority',
  jumps: 'going to any beat and back, with everything kept',
  invalidation: 'a beat whose ground has changed is marked as reopened',
  'closing-rule': 'a case closes only when its outcome is known and nothing is owed',
} as const

export type EnginePart = keyof typeof engineParts

/** Where a demand is met: in the beat it names, in the flow itself, or in the engine. */
export type Met =
  | { readonly point: string }
  | { readonly trap: string }
  | { readonly phrase: string }
  | { readonly exit: string }
  | { readonly field: string }
  /** A field that stays shut until these facts and answers are as it needs them. */
  | { readonly shutField: string; readonly until: readonly string[] }
  /** An exit that stays shut until these facts and answers are as it needs them. */
  | { readonly shutExit: string; readonly until: readonly string[] }
  /** An exit that moves the conversation to this channel. */
  | { readonly movesTo: Channel }
  | { readonly kind: BeatKind }
  | { readonly record: RecordKind }
  /** The cue has these words on some channel. */
  | { readonly cue: string }
  | { readonly why: string }
  | { readonly must: true }
  /** The beat is there only when its condition holds, which asks for these facts and answers. */
  | { readonly when: readonly string[] }
  | { readonly waitsFor: string }
  /** These words stand in the flow's attribution, name or summary. */
  | { readonly attribution: string }
  /** The beats, in the order in which the flow has them. */
  | { readonly order: readonly string[] }
  | { readonly engine: EnginePart }

/** One demand on a flow: where it comes from, what it asks, in our words, and what meets it. */
export interface Demand {
  /** The section of the method's description, and the line of the source it rests on. */
  readonly source: string
  readonly demand: string
  readonly flow: string
  /** `step/beat`; empty when the flow as a whole or the engine meets it. */
  readonly beat: string
  readonly met: Met
}
