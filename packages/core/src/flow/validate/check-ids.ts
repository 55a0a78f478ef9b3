import type { Flow } from '../types'
import { quote } from './names'
import type { Report } from './report'
import { beatsIn, each, type Placed } from './visit'

/** Reports every id that another of the same list has. */
export function checkIds(flow: Flow, report: Report): void {
  unique(each(flow.steps, 'steps'), report)
  for (const { value: step, at } of each(flow.steps, 'steps')) {
    unique(each(step.beats, `${at}.beats`), report)
  }
  for (const { value: beat, at } of beatsIn(flow)) {
    unique(each(beat.points, `${at}.points`), report)
    unique(each(beat.phrases, `${at}.phrases`), report)
    unique(each(beat.fields, `${at}.fields`), report)
    unique(each(beat.exits, `${at}.exits`), report)
    for (const field of each(beat.fields, `${at}.fields`)) {
      unique(each(field.value.options, `${field.at}.options`), report)
    }
  }
}

function unique(items: readonly Placed<{ readonly id: string }>[], report: Report): void {
  const seen = new Set<string>()
  for (const { value, at } of items) {
    if (value.id !== '' && seen.has(value.id)) {
      report.add('duplicate-id', `${at}.id`, () => duplicate(value.id, at, report))
    }
    seen.add(value.id)
  }
}

function duplicate(id: string, at: string, report: Report): string {
  return `${report.name(at)} is there twice. A case could not tell which of the two ${quote(id)} means. Give one of them another id.`
}
