import type { Flow } from '../types'
import { quote } from './names'
import { didYouMean } from './spelling'
import type { Report } from './report'
import { beatsIn, each } from './visit'

/** The beats every method ends in. */
const tail = ['deliver', 'check-delegate', 'follow-up', 'cause', 'lesson']

/** Reports beats of the tail that are neither there once nor left out with a reason. */
export function checkTail(flow: Flow, report: Report): void {
  const readable = !report.has('steps')
  const left = each(flow.without, 'without')
  for (const id of tail) {
    const placed = beatsIn(flow).filter((beat) => beat.value.id === id)
    const out = left.find((entry) => entry.value.beat === id)
    if (readable && placed.length === 0 && out === undefined) missing(id, report)
    if (placed.length > 0 && out !== undefined) needless(id, out.at, report)
    for (const second of placed.slice(1)) twice(second.at, second.path, report)
  }
  for (const { value, at } of left) {
    if (value.beat === '' || tail.includes(value.beat)) continue
    report.add('unknown-tail', `${at}.beat`, () => {
      const advice = didYouMean(value.beat, tail, `Only ${tail.join(', ')} can be left out.`)
      return `"without" leaves out ${quote(value.beat)}, which is no beat of the tail. It leaves out nothing. ${advice}`
    })
  }
}

function missing(id: string, report: Report): void {
  report.add(
    'missing-tail',
    'steps',
    () =>
      `The flow has no beat ${quote(id)}. What every method ends in would be lost. Place it from tail(), or say in "without" why this method needs none.`,
  )
}

function needless(id: string, at: string, report: Report): void {
  report.add(
    'needless-without',
    at,
    () =>
      `"without" leaves out ${quote(id)}, but the flow has that beat. One of the two is wrong. Remove one.`,
  )
}

function twice(at: string, path: string, report: Report): void {
  report.add(
    'tail-twice',
    at,
    () =>
      `Beat ${quote(path)} is in the flow a second time under another step. What is owed would be asked twice. Keep one.`,
  )
}
