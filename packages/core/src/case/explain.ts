import type { Flow } from '../flow/types'
import { beatAt } from '../flow/paths'
import { shutClose, shutExit, type Shut } from '../machine/exits'
import type { CaseRecord } from '../machine/record'
import type { CaseEvent } from './types'
import { sayTo, type Clock } from './view-texts'
import { words } from './words'

/** A shut exit's reason for the screen, and the beat to jump to that opens it. */
export function shutWords(
  shut: Shut,
  record: CaseRecord,
  flow: Flow,
  clock: Clock,
): { reason: string; fix: string | null } {
  switch (shut.by) {
    case 'need':
      return { reason: sayTo(shut.reason, record, flow, clock), fix: null }
    case 'must':
      return { reason: words.must(shut.title), fix: shut.beat }
    case 'satisfied':
      return { reason: words.satisfied, fix: shut.beat }
    case 'owed':
      return { reason: words.owed(shut.count), fix: null }
    case 'reason':
      return { reason: words.reason, fix: null }
    case 'undated':
      return { reason: words.undated, fix: null }
    case 'end':
      return { reason: words.end, fix: null }
  }
}

/** Why the machine refuses the event, in words for the agent, with a code. */
export function explain(
  event: CaseEvent,
  record: CaseRecord,
  flow: Flow,
  clock: Clock,
): { code: string; reason: string } {
  if ('beat' in event && event.type.startsWith('beat.') && event.beat !== record.at) {
    return { code: 'event/stale', reason: words.stale }
  }
  if (event.type === 'beat.left') {
    const exit = beatAt(flow, event.beat)?.beat.exits.find(({ id }) => id === event.exit)
    const shut = exit && shutExit(event.beat, exit, record, flow)
    if (shut) return { code: 'exit/shut', reason: shutWords(shut, record, flow, clock).reason }
  }
  if (event.type === 'case.closed') {
    const shut = shutClose('', event.outcome, event.reason, record, flow)
    if (shut) return { code: 'close/shut', reason: shutWords(shut, record, flow, clock).reason }
  }
  if (event.type === 'offer.settled' && event.result === 'accepted') {
    return { code: 'offer/over-limit', reason: words.overLimit }
  }
  if (event.type === 'commitment.made' && event.due === null) {
    return { code: 'commitment/undated', reason: words.undated }
  }
  if (event.type === 'commitment.delegated') {
    return { code: 'commitment/check-too-late', reason: words.checkTooLate }
  }
  return { code: 'event/refused', reason: words.refused }
}
