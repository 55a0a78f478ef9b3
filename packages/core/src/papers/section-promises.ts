import { kindWords } from '../case/view/words'
import type { OfferStory } from './offers'
import type { Entry, Section } from './page'
import type { PromiseStory } from './promises'
import { entry, kept } from './section-story'
import type { Source } from './source'
import { moneyWords, timeWords } from './values'
import { words } from './words'

/** A promise on one line: what, by when, who, and where it stands. */
export function promiseLine({ promise, settledAt }: PromiseStory, source: Source): string {
  const { what, due, owner, state } = promise
  const when = due ? words.by(timeWords(due, source)) : words.noDate
  const since = settledAt === null ? '' : ` ${timeWords(settledAt, source)}`
  return `${what}; ${when}; ${owner.name}. ${words.promiseStates[state]}${since}`
}

function changeEntry(change: PromiseStory['changes'][number], source: Source): Entry {
  const at = timeWords(change.at, source)
  if (change.type === 'commitment.delegated') {
    return { label: words.delegated, text: [`${change.to.name} (${at})`] }
  }
  const told = change.told ? words.told : words.notTold
  const to = words.movedTo(timeWords(change.due, source))
  return {
    label: words.moved,
    text: [`${to} (${at}); ${told}`],
    under: kept([entry(words.reason, change.reason)]),
  }
}

function promiseEntry(story: PromiseStory, source: Source, full: boolean): Entry {
  const { promise, madeAt, changes } = story
  const { kind, note, state, every, words: said, fellDue } = promise
  const under = [
    entry(words.made, madeAt && timeWords(madeAt, source)),
    said === null ? null : { label: words.wordsUsed, text: [{ quote: said }] },
    entry(undefined, every === null ? null : words.every(every)),
    ...changes.map((change) => changeEntry(change, source)),
    entry(undefined, fellDue.length > 0 ? words.fellDue(fellDue.length) : null),
    entry(state === 'kept' ? words.note : words.reason, state === 'open' ? null : note),
  ]
  return {
    label: kindWords[kind],
    text: [promiseLine(story, source)],
    under: full ? kept(under) : [],
  }
}

/** Every promise: who, what, by when, and what became of it. */
export function promisesSection(source: Source, full: boolean): Section {
  return {
    heading: words.promises,
    entries: source.promises.map((story) => promiseEntry(story, source, full)),
  }
}

function approvalEntry({ approval, offer }: OfferStory, source: Source): Entry | null {
  if (!approval) return null
  const { result, who, to, limit } = approval
  const decided = result === 'approved' ? words.approved(who ?? '') : words.refused(who ?? '')
  const most =
    limit === null || offer.cost === null
      ? ''
      : `, ${words.upTo(moneyWords({ ...offer.cost, minor: limit }, source))}`
  return entry(words.approval, result === null ? words.approvalAsked(to) : `${decided}${most}`)
}

/** Every offer and what came of it. */
export function offersSection(source: Source, full: boolean): Section {
  const entries = source.offers.map((story): Entry => {
    const { offer, state, madeAt, settledAt } = story
    const cost = offer.cost ? `; ${moneyWords(offer.cost, source)}` : ''
    const at = full ? (settledAt ?? madeAt) : null
    const when = at === null ? '' : ` ${timeWords(at, source)}`
    return {
      label: offer.gesture ? words.gesture : words.offer,
      text: [`${offer.text}${cost}. ${words.offerStates[state]}${when}`],
      under: full ? kept([approvalEntry(story, source), entry(words.reason, offer.reason)]) : [],
    }
  })
  return { heading: words.offers, entries }
}
