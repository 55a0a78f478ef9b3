import { kindWords } from '../case/view/words'
import { answerOf } from '../flow/condition'
import { originOf } from './origins'
import { writePage, type Entry, type Section } from './page'
import { pens } from './pens'
import { promiseLine } from './section-promises'
import { agreedSection, entry, happenedSection, kept, storySection } from './section-story'
import { sourceOf, type Source } from './source'
import type { PaperCase, PaperFormat, PaperLocale } from './types'
import { labelOf, timeWords } from './values'
import { knownLocale } from './when'
import { stateWords } from './write-up'
import { channelNames, words } from './words'

export interface HandOffNoteOptions extends PaperLocale {
  readonly format: PaperFormat
}

/** Words said last, that the next person should not say anew. */
const saidLast = 3

/**
 * The case for the colleague who takes it on, short enough to read before the first word: who, what
 * happened, what was said and promised, what not to ask or to apologize for again. Pure; never throws.
 */
export function handOffNoteOf(from: PaperCase, options: HandOffNoteOptions): string {
  const source = sourceOf(from, options)
  const pen = pens[options.format]
  if (!source) return writePage({ title: words.nothing, sections: [] }, pen)
  const { name } = source.record.about.customer
  const title = words.handOff(name ?? source.customer ?? words.customer)
  return writePage({ title, sections: sectionsOf(source) }, pen)
}

function sectionsOf(source: Source): readonly Section[] {
  const { promises } = source
  const listed = (open: boolean) =>
    promises
      .filter(({ promise }) => (promise.state === 'open') === open)
      .map((story): Entry => ({
        label: kindWords[story.promise.kind],
        text: [promiseLine(story, source)],
      }))
  return [
    { heading: null, entries: whoEntries(source) },
    storySection(source, false),
    happenedSection(source, false),
    agreedSection(source),
    { heading: words.owed, entries: listed(true) },
    { heading: words.settled, entries: listed(false) },
    { heading: words.already, entries: saidEntries(source) },
    { heading: words.dontAsk, entries: askedEntries(source) },
    { heading: words.dontApologize, entries: apologizedEntries(source) },
  ]
}

function whoEntries(source: Source): readonly Entry[] {
  const { ticket, channel, agent } = source.record.about
  const last = source.case.log.at(-1)
  return kept([
    entry(words.ticket, ticket.id),
    entry(words.state, stateWords(source)),
    entry(words.channel, channelNames[channel] ?? channel),
    entry(words.agent, agent.name),
    entry(words.lastEvent, last && timeWords(last.at, source)),
    entry(words.times, knownLocale(source.where).zone),
  ])
}

function saidEntries({ record }: Source): readonly Entry[] {
  return record.said.slice(-saidLast).map(({ text }) => ({ text: [{ quote: text }] }))
}

/** The fields that the customer has answered, by what they are called. */
function askedEntries(source: Source): readonly Entry[] {
  const { answers } = source.record
  const asked = Object.keys(answers).filter(
    (id) => answerOf(answers, id) !== null && originOf(id, source.flow) !== 'agent',
  )
  return kept([entry(words.known, asked.map((id) => labelOf(id, source)).join('; '))])
}

function apologizedEntries(source: Source): readonly Entry[] {
  const { state, at } = source.apology
  if (state !== 'given' || at === null) return []
  return kept([entry(undefined, words.apologizedAt(timeWords(at, source)))])
}
