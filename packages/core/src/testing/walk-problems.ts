import { initialTransition, transition } from 'xstate'
import { readsOf } from '../flow/condition'
import { gapsOf } from '../flow/gaps'
import { beatAt, beatsOf, fieldOf } from '../flow/paths'
import { phraseTextFor } from '../flow/text'
import type { Beat, BeatKind, Flow, Problem, Value } from '../flow/types'
import { meets } from '../machine/beats'
import { compileFlow, type CaseSnapshot } from '../machine/compile-flow'
import type { CaseRecord } from '../machine/record'
import { opening, valuesOf, walkAbout } from './moves'
import { walkFlow, type Walk, type WalkOptions } from './paths'
import { liveReads, partsOf } from './routing'

/**
 * What only a walk can find wrong with a valid flow: beats that nobody comes to, exits that never
 * open, texts that are never shown, dead ends, an offer that is said before it is approved, thanks or gifts for somebody who is
 * told of a slip, and a check-back that nobody promised. Pass the `walk` when it was walked already.
 */
export function walkProblems(
  flow: Flow,
  options: WalkOptions = {},
  walk: Walk = walkFlow(flow, options),
): readonly Problem[] {
  const { stops, journeys } = walk
  const reached = new Set(stops.map(({ snapshot }) => snapshot.context.at))
  const pressed = new Set(journeys.flatMap(({ presses }) => [...presses]))
  const places = beatsOf(flow)
  const lived = journeys.flatMap(({ events }) => statesOf(flow, events, options))
  const records = [...stops.map(({ snapshot }) => snapshot), ...lived]
    .filter(({ value }) => value !== 'closed')
    .map(({ context }) => context)
  return unique([
    ...places.filter(({ path }) => !reached.has(path)).map(({ path }) => unreached(path)),
    ...places.flatMap(({ path, beat }) =>
      beat.exits
        .filter(({ id }) => reached.has(path) && !pressed.has(`${path} ${id}`))
        .map(({ id }) => unpressed(path, id)),
    ),
    ...stops.filter(({ closes }) => !closes).map(({ snapshot }) => deadEnd(snapshot.context.at)),
    ...records.flatMap((record) => wrongAt(record, flow)),
    ...unshownIn(flow, records),
  ])
}

function statesOf(
  flow: Flow,
  events: Walk['journeys'][number]['events'],
  { about = walkAbout }: WalkOptions,
): readonly CaseSnapshot[] {
  const machine = compileFlow(flow)
  let here = initialTransition(machine, opening(flow, about))[0]
  return [here, ...events.map((event) => (here = transition(machine, here, event)[0]))]
}

/** What belongs to the end of a talk that went well so far, not to a call that says it is late. */
const festive: readonly BeatKind[] = ['gesture', 'thank', 'explain']

function wrongAt(record: CaseRecord, flow: Flow): readonly Problem[] {
  const beat = beatAt(flow, record.at)?.beat
  if (!beat) return []
  const promised = record.commitments.some(({ kind }) => kind === 'follow-up')
  return [
    ...unapproved(beat, record, flow),
    ...(record.round.slips && beat.phase === 'live' && festive.includes(beat.kind)
      ? [festivity(record.at)]
      : []),
    ...(beat.waitsFor === 'follow-up' && !promised ? [unpromised(record.at)] : []),
  ]
}

const needsApproval = {
  any: [{ fact: 'offer-over-authority' }, { fact: 'approval-pending' }],
} as const

function unapproved(beat: Beat, record: CaseRecord, flow: Flow): readonly Problem[] {
  if (!meets(needsApproval, record, flow)) return []
  return (beat.phrases ?? [])
    .filter(({ text, when }) => {
      const words = meets(when, record, flow) ? phraseTextFor(text, record.about.channel) : null
      return words !== null && gapsOf(words).includes('offer.text')
    })
    .map(({ id }) => unapprovedOffer(record.at, id))
}

/**
 * Points, phrases, traps and fields whose condition never holds while their beat is on the screen. A
 * walk tries what decides a way; other answers are tried here, and other facts are left aside.
 */
function unshownIn(flow: Flow, records: readonly CaseRecord[]): readonly Problem[] {
  const live = liveReads(flow)
  return beatsOf(flow).flatMap(({ path, beat }) => {
    const here = records.filter(({ at }) => at === path)
    const asked = new Set(live.get(path)?.asked.map((part) => JSON.stringify(part)))
    const { points = [], phrases = [], traps = [], fields = [] } = beat
    const items = [
      ...points,
      ...phrases,
      ...fields,
      ...traps.map((trap) => ({ ...trap, id: trap.say })),
    ]
    return items.flatMap(({ id, when }) => {
      const { fields: free, facts } = readsOf(
        ...partsOf(when).filter((part) => !asked.has(JSON.stringify(part))),
      )
      if (facts.length > 0) return []
      const shown = here.some((record) =>
        variants(record, free, flow).some((so) => meets(when, so, flow)),
      )
      return shown || here.length === 0 ? [] : [unshown(path, id)]
    })
  })
}

/** The case with every answer to fields that decide no way, and so are not answered by a walk. */
function variants(record: CaseRecord, ids: readonly string[], flow: Flow): readonly CaseRecord[] {
  return ids.reduce<readonly CaseRecord[]>(
    (all, id) => {
      const field = fieldOf(flow, id)
      const values = field ? valuesOf(field) : []
      const answered = (so: CaseRecord, value: Value) => ({
        ...so,
        answers: { ...so.answers, [id]: value },
      })
      return all.flatMap((so) => [so, ...values.map((value) => answered(so, value))])
    },
    [record],
  )
}

function problem(code: string, path: string, message: string): Problem {
  return { code: `walk/${code}`, path, message }
}

const unreached = (path: string) =>
  problem(
    'unreached-beat',
    path,
    `No press leads to beat "${path}". Nobody would ever see it. Loosen its "when", or remove it.`,
  )
const unpressed = (path: string, exit: string) =>
  problem(
    'unpressed-exit',
    `${path} ${exit}`,
    `Exit "${exit}" of beat "${path}" never opens. Whoever needs it is stuck. Loosen its "when" and "needs", or remove it.`,
  )
const deadEnd = (path: string) =>
  problem(
    'dead-end',
    path,
    `From beat "${path}" a case can come to where it cannot be closed. It would stay open for ever. Give it a way on.`,
  )
const unapprovedOffer = (path: string, phrase: string) =>
  problem(
    'unapproved-offer',
    `${path} ${phrase}`,
    `Phrase "${phrase}" of beat "${path}" says the offer while it waits for a second yes. The customer would be promised what may be refused. Show it only while neither "offer-over-authority" nor "approval-pending" holds.`,
  )
const unshown = (path: string, item: string) =>
  problem(
    'unshown',
    `${path} ${item}`,
    `"${item}" of beat "${path}" is never on the screen: its "when" holds nowhere on the way there. Loosen it, or remove what it guards.`,
  )
const festivity = (path: string) =>
  problem(
    'slip-thanked',
    path,
    `Beat "${path}" comes again when the customer is told that a promise slips. Thanks, gifts and reasons sound like mockery then. Pass over it while "slipping" holds.`,
  )
const unpromised = (path: string) =>
  problem(
    'unpromised-call',
    path,
    `Beat "${path}" waits for a follow-up that nothing made. What was said would not be owed. Let a live exit need "follow-up-made".`,
  )

function unique(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [`${one.code} ${one.path}`, one])).values()]
}
