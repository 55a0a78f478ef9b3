import type {
  About,
  Authority,
  BeatView,
  CaseEvent,
  Channel,
  Flow,
  RecoveryView,
} from '@amends/core'
import { about } from '../../fixtures/cases'
import { talk, type Tally } from '../../fixtures/talks/talk'

type Names = Set<string>

/** All that was ever on the screen at one beat, and what came of it. */
export interface BeatShown {
  readonly cues: Names
  readonly whys: Names
  readonly kinds: Names
  readonly points: Names
  readonly phrases: Names
  readonly traps: Names
  readonly records: Names
  /** Fields that were answered here. */
  readonly answered: Names
  /** Exits that were pressed here. */
  readonly pressed: Names
  /** Channels that a press moved to. */
  readonly movedTo: Names
  /** Kinds of promise that were waited for here, until they were due. */
  readonly waitedFor: Names
  /** Whether it was ever left out, because its condition did not hold. */
  leftOut: boolean
  /** Whether it could ever be skipped. */
  skippable: boolean
  /** By `exit id` or `field id`: the reasons that shut it, while it opened later in the same talk. */
  readonly opened: Map<string, Names>
}

/** What the conversations of a flow showed, by `step/beat`. */
export interface Shown {
  readonly beats: ReadonlyMap<string, BeatShown>
  /** The beats of each conversation, in the order in which it came to them first. */
  readonly orders: readonly (readonly string[])[]
  /** The shortest log that was seen to lead to a beat. */
  readonly ways: ReadonlyMap<string, readonly CaseEvent[]>
}

const names = (): Names => new Set()
const empty = (): BeatShown => ({
  cues: names(),
  whys: names(),
  kinds: names(),
  points: names(),
  phrases: names(),
  traps: names(),
  records: names(),
  answered: names(),
  pressed: names(),
  movedTo: names(),
  waitedFor: names(),
  leftOut: false,
  skippable: false,
  opened: new Map(),
})

const earlier = [
  { caseId: 'c0', what: 'a late kettle', outcome: 'recovered', promisedAndKept: false },
]
const limited = { currency: 'EUR', limit: 5000 }
const callers: readonly { channel: Channel; before: boolean; authority: Authority | null }[] = [
  { channel: 'phone', before: false, authority: limited },
  { channel: 'social-public', before: true, authority: limited },
  { channel: 'chat', before: true, authority: null },
  { channel: 'email', before: false, authority: limited },
  { channel: 'in-person', before: true, authority: limited },
  { channel: 'social-private', before: false, authority: limited },
  { channel: 'social-public', before: false, authority: limited },
  { channel: 'video', before: false, authority: null },
]

/** Most rounds over all callers. */
const rounds = 8

/**
 * Conversations of one flow, over every channel, with new and returning customers and agents with
 * and without a limit, until they showed enough: a whole round at least.
 */
export async function shownIn(flow: Flow, enough: (shown: Shown) => boolean): Promise<Shown> {
  const beats = new Map<string, BeatShown>(
    flow.steps.flatMap((step) =>
      step.beats.map(({ id }) => [`${step.id}/${id}`, empty()] as const),
    ),
  )
  const orders: (readonly string[])[] = []
  const ways = new Map<string, readonly CaseEvent[]>()
  const shown: Shown = { beats, orders, ways }
  const tally: Tally = new Map()
  for (let seed = 0; seed < rounds * callers.length; seed += 1) {
    const { channel, before, authority } = callers[seed % callers.length]!
    const who: About = { ...about, channel, ...(before && { earlier }) }
    const look = watcher(beats)
    const { log, came } = await talk(flow, { seed, about: who, authority, tally, look })
    for (const event of log) {
      if (event.type === 'beat.left') beats.get(event.beat)?.pressed.add(event.exit)
    }
    for (const [path, seq] of came) {
      if (seq < (ways.get(path)?.length ?? Infinity)) ways.set(path, log.slice(0, seq))
    }
    orders.push([...came.keys()])
    if (seed + 1 >= callers.length && enough(shown)) break
  }
  return shown
}

/** Follows one conversation. */
function watcher(beats: ReadonlyMap<string, BeatShown>) {
  const shut = new Map<string, Names>()
  let last: RecoveryView | null = null

  const openness = (path: string, shown: BeatShown, what: string, reason: string | null) => {
    const key = `${path} ${what}`
    if (reason !== null) shut.set(key, (shut.get(key) ?? names()).add(reason))
    if (reason === null && shut.has(key)) {
      const all = shown.opened.get(what) ?? names()
      for (const one of shut.get(key) ?? []) all.add(one)
      shown.opened.set(what, all)
    }
  }
  const look = (view: RecoveryView, ahead: boolean): void => {
    for (const { path, there } of view.steps.flatMap((step) => step.beats)) {
      const shown = beats.get(path)
      if (shown && !there) shown.leftOut = true
    }
    const came = !ahead && last?.beat && beats.get(last.beat.path)
    if (came && view.about.channel !== last?.about.channel) came.movedTo.add(view.about.channel)
    const { beat } = view
    const shown = beat && beats.get(beat.path)
    if (beat && shown) {
      if (!ahead) note(beat, shown, view)
      for (const field of beat.fields) openness(beat.path, shown, `field ${field.id}`, field.shut)
      for (const exit of beat.exits) openness(beat.path, shown, `exit ${exit.id}`, exit.reason)
    }
    if (!ahead) last = view
  }
  return look
}

function note(beat: BeatView, shown: BeatShown, view: RecoveryView): void {
  const all = (into: Names, items: readonly string[]) => items.forEach((item) => into.add(item))
  shown.cues.add(beat.cue)
  shown.whys.add(beat.why)
  shown.kinds.add(beat.kind)
  all(
    shown.points,
    beat.points.map(({ id }) => id),
  )
  all(
    shown.phrases,
    beat.phrases.map(({ id }) => id),
  )
  all(
    shown.traps,
    beat.traps.map(({ say }) => say),
  )
  all(shown.records, beat.records)
  const open = beat.fields.filter(({ shut, value }) => shut === null && value !== null)
  all(
    shown.answered,
    open.map(({ id }) => id),
  )
  const awaited = view.owed.filter(({ what }) => what === beat.waiting?.for)
  all(
    shown.waitedFor,
    awaited.map(({ kind }) => kind),
  )
  if (view.can.skip || !beat.must) shown.skippable = true
}
