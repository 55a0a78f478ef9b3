import { gapsOf, isPromise } from '../gaps'
import type { Condition, Fact, Flow, RecordKind } from '../types'
import { quote } from './names'
import type { Report } from './report'
import { beatsIn, each } from './visit'

interface Source {
  /** Where the gap is filled. */
  readonly editor: RecordKind
  /** While one of them holds there is something that fills it. */
  readonly facts: readonly Fact[]
}

/** Reports phrases with a gap for an offer or a promise that their beat has no editor to fill. */
export function checkEditors(flow: Flow, report: Report): void {
  for (const { value: beat, at, path } of beatsIn(flow)) {
    for (const { value: phrase, at: place } of each(beat.phrases, `${at}.phrases`)) {
      for (const gap of gapsOf(phrase.text)) {
        const source = sourceOf(gap)
        if (!source || beat.records?.includes(source.editor)) continue
        if ([beat.when, phrase.when].some((when) => vouches(when, source.facts))) continue
        report.add('gap-without-editor', `${place}.text`, () => {
          const facts = source.facts.map(quote).join(' or ')
          const cure = facts && `, or show the phrase only while ${facts} holds`
          return `${report.name(place)} has the gap ${quote(gap)}, and nothing on beat ${quote(path)} can fill it. The agent would be sent nowhere. Add ${quote(source.editor)} to its records${cure}.`
        })
      }
    }
  }
}

function sourceOf(gap: string): Source | null {
  const [owner = '', key] = gap.split('.')
  if (owner === 'offer') return { editor: 'offers', facts: ['offer-accepted'] }
  if (!isPromise(owner)) return null
  const facts = owner === 'commitment' && key === 'what' ? (['promise-open'] as const) : []
  return { editor: 'commitments', facts }
}

/** Whether one of the facts holds wherever the condition does. */
function vouches(condition: Condition | undefined, facts: readonly Fact[]): boolean {
  if (condition === undefined) return false
  if ('fact' in condition) return facts.includes(condition.fact)
  if ('all' in condition) return condition.all.some((part) => vouches(part, facts))
  if ('any' in condition) {
    return condition.any.length > 0 && condition.any.every((part) => vouches(part, facts))
  }
  return false
}
