import type { CaseEvent } from '../case/types'
import { beatAt } from '../flow/paths'
import type { PaperCase } from './types'

/** Whether the customer has had an apology, as far as the log tells. */
export interface Apology {
  /**
   * `given`: the agent marked it, or said or wrote something on a beat that is there to apologize,
   * or left such a beat by its exit. `not-given`: the agent marked that. Else `not-recorded`.
   */
  readonly state: 'given' | 'not-given' | 'not-recorded'
  /** Whether the customer wants one: `yes`, `no`, `unsure`; null when nobody noted it. */
  readonly wanted: string | null
  /** ISO 8601 instant of what the state rests on. */
  readonly at: string | null
  /** What was said or written on those beats, in order. */
  readonly words: readonly string[]
}

const none: Apology = { state: 'not-recorded', wanted: null, at: null, words: [] }

/** What the log tells of the apology. The newest word counts, and a mark more than a beat left. */
export function apologyOf({ log, flow }: PaperCase): Apology {
  const apologizes = (beat: string) => flow && beatAt(flow, beat)?.beat.kind === 'apologize'
  const after = (so: Apology, event: CaseEvent): Apology => {
    const given = { state: 'given', at: event.at } as const
    if (event.type === 'field.answered' && event.field === 'apology-wanted') {
      return { ...so, wanted: typeof event.value === 'string' ? event.value : null }
    }
    if (event.type === 'field.answered' && event.field === 'apology-given') {
      if (event.value === 'yes') return { ...so, ...given }
      const state = event.value === null ? 'not-recorded' : 'not-given'
      return { ...so, state, at: event.value === null ? null : event.at }
    }
    if (event.type === 'text.said' && apologizes(event.beat)) {
      return { ...so, ...given, words: [...so.words, event.text] }
    }
    const left = event.type === 'beat.left' && apologizes(event.beat)
    return left && so.state === 'not-recorded' ? { ...so, ...given } : so
  }
  return log.reduce(after, none)
}
