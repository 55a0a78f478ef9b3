import { isGap, fieldOfGap, partsOf, type Gap } from '../gaps'
import { textFor } from '../text'
import { channels, type Field, type Flow, type Text } from '../types'
import { wordsIn } from '../words'
import { fieldsIn, unknownField } from './check-fields'
import { quote } from './names'
import { didYouMean } from './spelling'
import type { Report } from './report'
import { agentTexts, beatsIn, each, type Placed, type PlacedBeat } from './visit'

const mostInCue = 7
const mostInPhrase = 20
const usualGaps = [
  'customer.firstName',
  'customer.name',
  'agent.name',
  'ticket.id',
  'offer.text',
  'commitment.what',
  'commitment.due',
  'fix.due',
  'update.due',
  'follow-up.due',
]

/** Reports gaps that nothing fills, channels without words, and cues and phrases that are too long. */
export function checkTexts(flow: Flow, report: Report): void {
  const known = fieldsIn(flow)
  for (const beat of beatsIn(flow)) {
    for (const text of agentTexts(beat)) {
      checkEveryChannel(text, report)
      for (const wording of wordings(text)) checkGaps(wording, 'agent', known, report)
    }
    for (const phrase of each(beat.value.phrases, `${beat.at}.phrases`)) {
      for (const wording of wordings({ value: phrase.value.text, at: `${phrase.at}.text` })) {
        checkGaps(wording, 'customer', known, report)
        checkLength(wording, mostInPhrase, 'long-phrase', report)
      }
    }
    for (const cue of wordings({ value: beat.value.cue, at: `${beat.at}.cue` })) {
      checkLength(cue, mostInCue, 'long-cue', report)
    }
    for (const label of plainTexts(beat)) checkNoGaps(label, report)
  }
}

function wordings({ value, at }: Placed<Text>): readonly Placed<string>[] {
  if (typeof value === 'string') return [{ value, at }]
  return Object.entries(value).map(([key, wording]) => ({ value: wording, at: `${at}.${key}` }))
}

function checkEveryChannel({ value, at }: Placed<Text>, report: Report): void {
  const silent = channels.filter((channel) => textFor(value, channel) === null)
  if (silent.length === 0 || report.has(at)) return
  report.add(
    'missing-else',
    at,
    () =>
      `${report.name(at)} has no words for ${silent.join(', ')}. The agent would see nothing there. Add "else".`,
  )
}

function checkLength(
  { value, at }: Placed<string>,
  most: number,
  code: string,
  report: Report,
): void {
  const count = wordsIn(value)
  if (count <= most) return
  report.add(
    code,
    at,
    () =>
      `${report.name(at)} has ${count} words. More than ${most} are not read while a customer is upset. Cut it.`,
  )
}

function checkGaps(
  { value, at }: Placed<string>,
  listener: 'agent' | 'customer',
  known: ReadonlyMap<string, Field>,
  report: Report,
): void {
  for (const part of partsOf(value)) {
    if (typeof part === 'string') checkBraces(part, at, report)
    else if (!isGap(part.gap) || isMiscased(part.gap)) unknownGap(part.gap, at, known, report)
    else {
      const field = fieldOfGap(part.gap)
      if (field !== null && !known.has(field)) unknownField(field, at, known, report)
      if (listener === 'agent') checkHasWords(part, at, report)
      else checkHasNoWords(part, at, report)
    }
  }
}

function checkBraces(words: string, at: string, report: Report): void {
  if (!/[{}]/.test(words)) return
  report.add(
    'loose-brace',
    at,
    () =>
      `${report.name(at)} has a brace without its partner. It would be shown as it stands. Write a gap as {customer.firstName}.`,
  )
}

/** A host may know customers by other keys, but not by `firstname`. */
function isMiscased(gap: string): boolean {
  const same = (usual: string) => usual.toLowerCase() === gap.toLowerCase()
  return !usualGaps.includes(gap) && usualGaps.some(same)
}

function unknownGap(
  gap: string,
  at: string,
  known: ReadonlyMap<string, Field>,
  report: Report,
): void {
  report.add('unknown-gap', at, () => {
    const gaps = [...usualGaps, ...[...known.keys()].map((id) => `field.${id}`)]
    const advice = didYouMean(gap, gaps, `Use one such as ${usualGaps.join(', ')}, field.<id>.`)
    return `${report.name(at)} has the gap ${quote(gap)}, which nothing can fill. It would stay open. ${advice}`
  })
}

function checkHasWords({ gap, fallback }: Gap, at: string, report: Report): void {
  if (fallback !== null && fallback.trim() !== '') return
  report.add(
    'gap-without-words',
    at,
    () =>
      `${report.name(at)} speaks to the agent, and its gap ${quote(gap)} has no words for when it is empty. The sentence would break off. Write {${gap}|words}.`,
  )
}

function checkHasNoWords({ gap, fallback }: Gap, at: string, report: Report): void {
  if (fallback === null) return
  report.add(
    'gap-with-words',
    at,
    () =>
      `${report.name(at)} is said to the customer, and its gap ${quote(gap)} has words for when it is empty. A gap to fill would look filled. Write {${gap}}.`,
  )
}

/** The texts that are shown as they stand. */
function plainTexts({ value: beat, at }: PlacedBeat): readonly Placed<string>[] {
  const traps = each(beat.traps, `${at}.traps`).flatMap((trap) => [
    { value: trap.value.say, at: `${trap.at}.say` },
    { value: trap.value.instead, at: `${trap.at}.instead` },
  ])
  const options = each(beat.fields, `${at}.fields`)
    .flatMap((field) => each(field.value.options, `${field.at}.options`))
    .map((option) => ({ value: option.value.label, at: `${option.at}.label` }))
  return [{ value: beat.title, at: `${at}.title` }, ...traps, ...options]
}

function checkNoGaps({ value, at }: Placed<string>, report: Report): void {
  if (!/[{}]/.test(value)) return
  report.add(
    'gap-not-here',
    at,
    () =>
      `${report.name(at)} has a brace, and gaps are not filled here. It would be shown as it stands. Say it without a gap.`,
  )
}
