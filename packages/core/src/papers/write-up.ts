import { beatAt } from '../flow/paths'
import { outcomeWords } from '../case/view/words'
import { writePage, type Entry, type Section } from './page'
import { pens } from './pens'
import {
  endedSection,
  failedSection,
  handsSection,
  learntSection,
  notifiedSection,
} from './section-hands'
import { offersSection, promisesSection } from './section-promises'
import {
  agreedSection,
  entry,
  happenedSection,
  kept,
  otherAnswers,
  storySection,
} from './section-story'
import { sourceOf, type Source } from './source'
import type { PaperCase, PaperFormat, PaperLocale } from './types'
import { timeWords } from './values'
import { knownLocale } from './when'
import { channelNames, words } from './words'

export interface WriteUpOptions extends PaperLocale {
  readonly format: PaperFormat
  /** `short`: what a colleague has to know. `full`: everything, with its time. */
  readonly length: 'short' | 'full'
}

/**
 * The case as a note for its ticket: what happened in the customer's words, marked as theirs; what
 * it cost them, the apology, what was asked, offered and agreed; every promise with who, what, when
 * and what became of it; who was told, stops and safety, outcome, cause and lesson. Holds nothing
 * but what the log holds. Pure: the same log gives the same text. In Markdown no text of anybody's
 * makes a heading, a link, an image, HTML or code of its own. Never throws.
 */
export function writeUpOf(source: PaperCase, options: WriteUpOptions): string {
  const from = sourceOf(source, options)
  const pen = pens[options.format]
  if (!from) return writePage({ title: words.nothing, sections: [] }, pen)
  const full = options.length === 'full'
  const { name } = from.record.about.customer
  const title = words.writeUp(name ?? from.customer ?? words.customer)
  return writePage({ title, sections: full ? fullSections(from) : shortSections(from) }, pen)
}

function shortSections(source: Source): readonly Section[] {
  return [
    { heading: null, entries: headEntries(source, false) },
    storySection(source, false),
    happenedSection(source, false),
    agreedSection(source),
    promisesSection(source, false),
    endedSection(source),
  ]
}

function fullSections(source: Source): readonly Section[] {
  return [
    { heading: null, entries: headEntries(source, true) },
    storySection(source, true),
    happenedSection(source, true),
    agreedSection(source),
    offersSection(source, true),
    promisesSection(source, true),
    notifiedSection(source, true),
    handsSection(source),
    endedSection(source),
    learntSection(source),
    otherAnswers(source),
    earlierSection(source),
    failedSection(source),
  ]
}

/** Where the case stands: closed and how, or the beat it is at. */
export function stateWords({ record, flow }: Source): string {
  if (record.closed) return `${words.closed}: ${outcomeWords[record.closed.outcome]}`
  const beat = flow && beatAt(flow, record.at)?.beat
  return beat ? `${words.open}, ${words.at(beat.title)}` : words.open
}

function headEntries(source: Source, full: boolean): readonly Entry[] {
  const { record, flow, where } = source
  const { ticket, channel, agent, firstComplaintAt } = record.about
  const always = [
    entry(words.ticket, ticket.id),
    entry(words.state, stateWords(source)),
    entry(words.agent, agent.name),
    entry(words.opened, timeWords(record.openedAt, source)),
  ]
  const more = [
    entry(words.firstComplaint, firstComplaintAt && timeWords(firstComplaintAt, source)),
    entry(words.channel, channelNames[channel] ?? channel),
    entry(words.method, flow ? `${flow.name} ${flow.version}` : record.flow.id),
  ]
  return kept([...always, ...(full ? more : []), entry(words.times, knownLocale(where).zone)])
}

function earlierSection(source: Source): Section {
  const entries = (source.record.about.earlier ?? []).map((one): Entry => {
    const { caseId, what, outcome, promised, promisedAndKept: kept_, at } = one
    const held = kept_ === null ? null : kept_ ? words.promiseKept : words.promiseNotKept
    return {
      label: words.earlier,
      text: [[caseId, what, outcome, at && timeWords(at, source)].filter(Boolean).join('; ')],
      under: kept([
        entry(words.promisedThen, promised && [promised, held].filter(Boolean).join('; ')),
      ]),
    }
  })
  return { heading: words.earlier, entries }
}
