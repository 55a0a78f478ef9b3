import { outcomeWords } from '../case/view/words'
import type { CaseEvent } from '../case/types'
import type { Entry, Section } from './page'
import { eventsOf } from './record'
import { answersIn, entry, kept } from './section-story'
import type { Source } from './source'
import { timeWords } from './values'
import { calls, words } from './words'

function stop(
  label: string,
  event: CaseEvent,
  source: Source,
  ...under: readonly (Entry | null)[]
): Entry {
  return { label, text: [timeWords(event.at, source)], under: kept(under) }
}

function handEntry(event: CaseEvent, source: Source): Entry | null {
  switch (event.type) {
    case 'case.paused':
      return stop(words.paused, event, source, entry(words.reason, event.reason))
    case 'case.resumed':
      return stop(words.resumed, event, source)
    case 'case.escalated': {
      const to = event.to ? entry(undefined, words.escalatedTo(event.to)) : null
      return stop(words.escalated, event, source, to, entry(words.reason, event.reason))
    }
    case 'case.taken':
      return stop(words.taken, event, source, entry(undefined, words.takenBy(event.who.name)))
    case 'safety.raised': {
      const said = event.words?.trim()
        ? { label: words.safetyWords, text: [{ quote: event.words }] }
        : null
      return stop(words.safetyRaised, event, source, entry(words.reason, event.reason), said)
    }
    case 'safety.cleared':
      return stop(words.safetyCleared, event, source, entry(words.note, event.note))
    case 'case.reopened':
      return stop(words.reopened, event, source, entry(words.reason, event.reason))
    default:
      return null
  }
}

/** Stops, hand-overs and safety, in the order they came. */
export function handsSection(source: Source): Section {
  const { log } = source.case
  return { heading: words.hands, entries: kept(log.map((event) => handEntry(event, source))) }
}

/** Who was told what, and when. */
export function notifiedSection(source: Source, full: boolean): Section {
  const entries = eventsOf(source.case.log, 'notified.recorded').map(
    ({ who, what, at }): Entry => ({
      text: [
        [who, what].filter(Boolean).join(': '),
        ...(full ? [`(${timeWords(at, source)})`] : []),
      ],
    }),
  )
  return {
    heading: words.notified,
    entries: full ? [...entries, ...answersIn(source, ['notified'])] : entries,
  }
}

/** How it ended, as far as it has. */
export function endedSection(source: Source): Section {
  const { closed } = source.record
  const outcome = closed && `${outcomeWords[closed.outcome]}, ${timeWords(closed.at, source)}`
  return {
    heading: words.ended,
    entries: kept([
      entry(words.outcome, outcome, [entry(words.reason, closed?.reason)]),
      ...answersIn(source, ['satisfied', 'lingering']),
    ]),
  }
}

/** Why it happened, and what should change. */
export function learntSection(source: Source): Section {
  return {
    heading: words.learnt,
    entries: answersIn(source, ['cause', 'lesson', 'permission']),
  }
}

/** Calls of the helpdesk that did not go through. */
export function failedSection(source: Source): Section {
  const { log } = source.case
  const asked = new Map(
    eventsOf(log, 'effect.asked').map(({ effect, capability }) => [effect, capability]),
  )
  const entries = eventsOf(log, 'effect.failed').map(({ effect, at }): Entry => {
    const capability = asked.get(effect)
    return { text: [`${capability ? calls[capability] : effect}, ${timeWords(at, source)}`] }
  })
  return { heading: words.failed, entries }
}
