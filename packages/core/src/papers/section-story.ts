import { cut } from '../case/texts/clean'
import type { Entry, Section } from './page'
import type { Source } from './source'
import { labelOf, timeWords } from './values'
import { answerLabels, words } from './words'

/** The most of their story that a short paper holds, in graphemes. */
const shortStory = 500

/** An entry, unless there is nothing to say. */
export function entry(
  label: string | undefined,
  text: string | null | undefined,
  under: readonly (Entry | null)[] = [],
): Entry | null {
  if (!text?.trim()) return null
  return { ...(label !== undefined && { label }), text: [text], under: kept(under) }
}

export function kept(entries: readonly (Entry | null)[]): readonly Entry[] {
  return entries.filter((one) => one !== null)
}

/** The answers to these fields, each under what papers call it. */
export function answersIn(
  source: Source,
  ids: readonly (keyof typeof answerLabels)[],
): readonly Entry[] {
  return kept(ids.map((id) => entry(answerLabels[id], source.answer(id))))
}

/** What the customer said, in their words, and what it came to. */
export function storySection(source: Source, full: boolean): Section {
  const story = source.answer('story')
  return {
    heading: words.inTheirWords(source.customer),
    theirs: story && (full ? story : cut(story, shortStory)),
    entries: [],
  }
}

/** What happened and what it cost them, as the agent put it. */
export function happenedSection(source: Source, full: boolean): Section {
  const entries = answersIn(
    source,
    full
      ? [
          'trouble',
          'impact',
          'cost',
          'feelings',
          'severity',
          'fault',
          'happened-at',
          'place',
          'history',
          'explanation',
        ]
      : ['trouble', 'impact', 'cost'],
  )
  return { heading: words.happened, entries: [...entries, apologyEntry(source, full)] }
}

function apologyEntry(source: Source, full: boolean): Entry {
  const { state, at, wanted, words: said } = source.apology
  const when = at === null ? '' : `, ${timeWords(at, source)}`
  const quotes = said.map((text): Entry => ({ label: words.saidThen, text: [{ quote: text }] }))
  const asked = full && wanted !== null ? source.answer('apology-wanted') : null
  return {
    label: words.apology,
    text: [`${words.apologies[state]}${when}`],
    under: full ? kept([entry(words.wanted, asked), ...quotes]) : [],
  }
}

/** What they asked for and what both agreed. */
export function agreedSection(source: Source): Section {
  const asked = source.answer('asked')
  const agreement = source.answer('agreement')
  const back = source.record.answers['read-back']
  const readBack = back === 'yes' ? words.readBackYes : back === 'no' ? words.readBackNo : null
  return {
    heading: words.agreedOn,
    entries: kept([
      asked ? { label: answerLabels.asked, text: [{ quote: asked }] } : null,
      entry(answerLabels['no-agreement'], source.answer('no-agreement')),
      entry(answerLabels.agreement, agreement),
      entry(undefined, readBack),
    ]),
  }
}

const told: ReadonlySet<string> = new Set(['story', 'apology-given', ...Object.keys(answerLabels)])

/** Answers to fields that are not among the standard ones, by their flow's own labels. */
export function otherAnswers(source: Source): Section {
  const others = Object.keys(source.record.answers).filter((id) => !told.has(id))
  return {
    heading: words.also,
    entries: kept(others.map((id) => entry(labelOf(id, source), source.answer(id)))),
  }
}
