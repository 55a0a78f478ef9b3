import { channels, hashFlow, memoryStore, type BeatView } from '@amends/core'
import { about, authority, colleague, me, start } from '../../../fixtures/cases'
import { atEveryBeat, json, refusal, type Proof } from './trial'

/** Every event has its number, its time and its author, and none that was written changes. */
export const log: Proof = (trial) =>
  atEveryBeat(trial, async ({ recovery, again, now, path }) => {
    const before = json(recovery.log)
    const said = { type: 'text.said', beat: path, channel: 'phone', text: 'Go on.' } as const
    const told = await refusal(recovery, { ...said, via: 'spoken' })
    if (told) return told
    const other = await again()
    const toldToo = await refusal(other, { ...said, via: 'spoken' })
    const events = other.log
    await other.dispose()
    if (toldToo) return toldToo
    if (json(events.slice(0, -2)) !== before) return 'what was written changed'
    const [mine, theirs] = events.slice(-2)
    const time = new Date(now).toISOString()
    if (mine?.at !== time || theirs?.at !== time) return 'the time is not that of the event'
    if (mine.by !== me.id || theirs.by !== colleague.id) return 'the author is not who did it'
    const wrong = events.find(
      ({ seq, at, by }, i) => seq !== i + 1 || Number.isNaN(Date.parse(at)) || by === '',
    )
    if (wrong) return `event ${wrong.seq} lacks its number, time or author`
    return new Set(events.map(({ id }) => id)).size === events.length ? null : 'two events are one'
  })

function wordsOf(beat: BeatView | null): string {
  const [phrase] = beat?.phrases ?? []
  const parts = phrase?.parts ?? ['I’m listening.']
  const words = parts.map((part) => (typeof part === 'string' ? part : (part.value ?? '___')))
  return `${words.join('')}\n<b>“${beat?.path}”</b> 🙂 {offer.text}`
}

/** What was said at each beat, on each channel, is read from the log word for word by the next agent. */
export const saidTexts: Proof = (trial) =>
  atEveryBeat(trial, async ({ recovery, again, path }) => {
    const text = wordsOf(recovery.view().beat)
    for (const channel of channels) {
      const said = { type: 'text.said', beat: path, channel, text, via: 'insert' } as const
      const told = await refusal(recovery, said)
      if (told) return told
    }
    const other = await again()
    const kept = other.log.flatMap((event) => (event.type === 'text.said' ? [event] : []))
    await other.dispose()
    const newest = kept.slice(-channels.length)
    if (newest.some((event) => event.text !== text)) return 'not word for word'
    const same = newest.every(({ channel, beat }, i) => channel === channels[i] && beat === path)
    return same ? null : 'the channel or the beat is lost'
  })

/** All that the host says when it opens a case stands in its first event, and on the screen. */
export const opening: Proof = async ({ flow, open }) => {
  for (const channel of channels) {
    const who = { ...about, channel }
    const recovery = await open({
      caseId: 'case-1',
      flow,
      store: memoryStore(),
      about: who,
      authority,
      now: () => Date.parse(start),
    })
    const [first] = recovery.log
    const { about: shown, flow: run, beat } = recovery.view()
    await recovery.dispose()
    if (first?.type !== 'case.opened' || json(first.about) !== json(who)) {
      return `by ${channel}: not all of who and where is in the first event`
    }
    if (json(first.authority) !== json(authority)) return 'the authority is lost'
    if (first.flow.hash !== hashFlow(flow) || first.flow.id !== flow.id) return 'the flow is lost'
    const screen = [shown.customer, shown.channel, shown.agent, shown.authority, run.id]
    const said = [who.customer.firstName, channel, who.agent, authority, flow.id]
    if (json(screen) !== json(said)) return `by ${channel}: the screen does not say so`
    if (!beat) return `by ${channel}: no beat is on the screen`
  }
  return null
}
