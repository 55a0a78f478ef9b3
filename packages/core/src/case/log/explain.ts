import { beatAt } from '../../flow/paths'
import { shutClose, shutExit, type Shut } from '../../machine/exits'
import type { CaseEvent } from '../types'
import { sayTo, type At } from '../view/view-texts'
import { firstComes, shutWords, stillOwed, words } from '../view/words'

function reasonOf(shut: Shut, at: At): string {
  if (shut.by === 'need') return sayTo(shut.reason, at)
  if (shut.by === 'must') return firstComes(shut.title)
  return shut.by === 'owed' ? stillOwed(shut.count) : shutWords[shut.by]
}

/** Whether a way out is open; else its reason for the screen, and the beat to jump to that opens it. */
export function opennessOf(
  shut: Shut | null,
  at: At,
): { readonly open: boolean; readonly reason: string | null; readonly fix: string | null } {
  if (!shut) return { open: true, reason: null, fix: null }
  return { open: false, reason: reasonOf(shut, at), fix: 'beat' in shut ? shut.beat : null }
}

/** Why the machine refuses the event, in words for the agent, with a code. */
export function explain(event: CaseEvent, at: At): { code: string; reason: string } {
  const { record, flow } = at
  if (event.type.startsWith('beat.') && 'beat' in event && event.beat !== record.at) {
    return { code: 'event/stale', reason: words.stale }
  }
  if (event.type === 'beat.left') {
    const exit = beatAt(flow, event.beat)?.beat.exits.find(({ id }) => id === event.exit)
    const shut = exit && shutExit(event.beat, exit, record, flow)
    if (shut) return { code: 'exit/shut', reason: reasonOf(shut, at) }
  }
  if (event.type === 'case.closed') {
    const shut = shutClose('', event.outcome, event.reason, record, flow)
    if (shut) return { code: 'close/shut', reason: reasonOf(shut, at) }
  }
  if (event.type === 'offer.settled' && event.result === 'accepted') {
    return { code: 'offer/over-limit', reason: words.overLimit }
  }
  if (event.type === 'commitment.made' && event.due === null) {
    return { code: 'commitment/undated', reason: shutWords.undated }
  }
  if (event.type === 'commitment.delegated') {
    return { code: 'commitment/check-too-late', reason: words.checkTooLate }
  }
  return { code: 'event/refused', reason: words.refused }
}
