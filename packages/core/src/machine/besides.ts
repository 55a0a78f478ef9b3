import type { CaseEventInput } from '../case/types'
import { beatAt } from '../flow/paths'
import type { Flow } from '../flow/types'
import type { CaseRecord } from './record'

/** A press, as far as it decides what is recorded with it. */
interface Press {
  readonly type: string
  readonly beat?: unknown
  readonly exit?: unknown
}

/**
 * What a press records besides itself, in the same append: the channel its exit moves to, and the
 * answers that are asked for anew.
 */
export function besidesOf(press: Press, record: CaseRecord, flow: Flow): readonly CaseEventInput[] {
  if (press.type === 'case.reopened') return anew(['satisfied'], record)
  if (press.type !== 'beat.left') return []
  const beat = beatAt(flow, String(press.beat))?.beat
  const exit = beat?.exits.find(({ id }) => id === press.exit)
  const moved = exit?.channel && exit.channel !== record.about.channel
  return [
    ...(moved ? [{ type: 'about.changed' as const, changes: { channel: exit.channel } }] : []),
    ...anew(exit?.clears ?? [], record),
  ]
}

function anew(fields: readonly string[], { answers, at }: CaseRecord): readonly CaseEventInput[] {
  return fields
    .filter((field) => Object.hasOwn(answers, field))
    .map((field) => ({ type: 'field.answered', beat: at, field, value: null }))
}
