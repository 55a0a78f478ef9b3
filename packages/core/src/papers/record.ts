import { fold } from '../case/log/fold'
import type { CaseEvent, CaseEventOf, EventType } from '../case/types'
import { openedRecord, type CaseRecord } from '../machine/record'
import { reduce } from '../machine/reduce'
import type { PaperCase } from './types'

/** The record of the case at the end of its log; null when nothing of it can be read. */
export function recordOf({ log, flow }: PaperCase): CaseRecord | null {
  const opened = log.find((event) => event.type === 'case.opened')
  if (!opened) return null
  const { standing, stop } = fold(flow ? log : [], () => flow)
  if (standing && !stop) return standing.snapshot.context
  // Of a case that changed its flow only the last one is at hand: what the events alone tell.
  const record = log.reduce((so, event) => reduce(so, event, flow), openedRecord(opened))
  return { ...record, at: lastBeat(log) }
}

function lastBeat(log: readonly CaseEvent[]): string {
  const last = log.findLast((event) => 'beat' in event)
  return (last?.type === 'beat.jumped' ? last.to : last?.beat) ?? ''
}

/** The events of these types, in order. */
export function eventsOf<T extends EventType>(
  log: readonly CaseEvent[],
  ...types: readonly T[]
): readonly CaseEventOf<T>[] {
  const wanted: ReadonlySet<string> = new Set(types)
  return log.filter((event): event is CaseEventOf<T> => wanted.has(event.type))
}
